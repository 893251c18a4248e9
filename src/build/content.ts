/** The content folder with every check that a build makes before it writes anything. */
import { compareProblems, ContentError, type Problem } from '../core/problem.ts';
import type { Library } from '../core/edition.ts';
import { readLibrary } from '../read/library.ts';
import { missingLetters } from '../render/pdf/letters.ts';

export interface CheckedContent {
  /** null where there are errors. */
  library: Library | null;
  problems: Problem[];
}

/**
 * Reads the content and checks what only rendering can know: that the PDF fonts have every letter.
 * @param pdf false where no PDF will be made
 */
export function checkContent(folder: string, pdf = true): CheckedContent {
  const { library, problems } = readLibrary(folder);
  const letters = ((pdf && library?.policies) || []).flatMap(({ editions }) =>
    editions.flatMap((edition) => [edition.text, ...Object.values(edition.translations)].flatMap(missingLetters)));
  const all = [...problems, ...letters].sort(compareProblems);
  return { library: letters.length > 0 ? null : library, problems: all };
}

/** The library, for work that writes. @throws ContentError with all problems, before anything is written */
export function soundLibrary(folder: string, pdf = true): Library {
  const { library, problems } = checkContent(folder, pdf);
  if (!library) throw new ContentError(problems.filter(({ level }) => level === 'error'));
  return library;
}
