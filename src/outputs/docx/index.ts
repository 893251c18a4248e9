/** Editions and redlines as Word files. */
export { changesDocx } from './docx-changes.ts';
export { editionDocx, IDENTITY } from './docx-edition.ts';
