/**
 * The content security policy that a page carries: scripts of our own and the page's own inline ones, styles that
 * stand in the page, nothing from anywhere else. The build puts the hashes in place of the two names.
 */
export const CONTENT_POLICY = [
  "default-src 'none'", "img-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'self'", "script-src 'self' 'inline-scripts'", "style-src 'inline-styles'",
].join(';');
