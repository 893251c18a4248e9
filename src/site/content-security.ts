/**
 * The content security policy of a page: our scripts and the page's own inline ones, our styles and those
 * in the page, nothing from anywhere else. The build replaces the two names by the hashes.
 * @param wasm whether the page may run WebAssembly
 */
export function contentPolicy(wasm: boolean): string {
  return [
    "default-src 'none'", "img-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'self'",
    `script-src 'self' ${wasm ? "'wasm-unsafe-eval' " : ''}'inline-scripts'`, "style-src 'inline-styles'",
  ].join(';');
}
