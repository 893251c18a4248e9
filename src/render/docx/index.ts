/** Editions and redlines as Word files. */
export { changesDocx } from './changes.ts';
export { editionDocx, IDENTITY } from './edition.ts';
