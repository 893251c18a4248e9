/**
 * The content security policy that a page carries: scripts of our own and the page's own inline ones, styles that
 * stand in the page, nothing from anywhere else. The build puts the hashes in place of the two names.
 * @param wasm whether the page may run WebAssembly
 */
export function contentPolicy(wasm: boolean): string {
  return [
    "default-src 'none'", "img-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'self'",
    `script-src 'self' ${wasm ? "'wasm-unsafe-eval' " : ''}'inline-scripts'`, "style-src 'inline-styles'",
  ].join(';');
}
