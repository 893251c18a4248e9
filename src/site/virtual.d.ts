/// <reference types="astro/client" />
/** What `build/publication-module.ts` provides. */
declare module 'virtual:policies/publication' {
  export { pageInput } from './page-input.ts';
}

/** A style sheet as text, for a script that is loaded on demand. */
declare module '*.css?inline' {
  const text: string;
  export default text;
}
