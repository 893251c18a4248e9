/// <reference types="astro/client" />
/** What `build/publication-module.ts` provides. */
declare module 'virtual:policies/publication' {
  export { pageInput } from './page-input.ts';
}
