/** The content folder with every check that is made before anything is written. */
import { compareProblems, ContentError, type Problem } from '../core/problem.ts';
import { textsOf, type Library } from '../core/edition.ts';
import { readLibrary } from '../read/library.ts';
import { unsealedProblems } from '../read/lock.ts';
import { mendableAt, textProblems, type IsMendable } from '../read/rules/index.ts';
import { missingLetters } from '../render/pdf/letters.ts';

export interface CheckedContent {
  /** null where there are errors. */
  library: Library | null;
  problems: Problem[];
}

export interface CheckOptions {
  /** The moment that decides what is a draft, by the site's time zone; by default the present one. */
  now?: (timeZone: string) => Temporal.Instant;
  /** Which texts are looked at as drafts; by default those not yet published. What is about to be published is one too. */
  isMendable?: IsMendable;
}

/** Reads the content and runs every rule over it. */
export function checkContent(folder: string, { now = () => Temporal.Now.instant(), isMendable }: CheckOptions = {}): CheckedContent {
  const { library, problems } = readSound(folder, true);
  if (!library) return { library, problems };
  const moment = now(library.site.timeZone);
  const unsealed = unsealedProblems(library.policies.flatMap(({ editions }) => editions));
  const found = textProblems(library, moment, isMendable ?? mendableAt(moment));
  return { library, problems: [...problems, ...unsealed, ...found].sort(compareProblems) };
}

/** The library, for work that writes: what a lawyer should mend stops no build. @throws ContentError with all errors, before anything is written */
export function soundLibrary(folder: string, pdf = true): Library {
  const { library, problems } = readSound(folder, pdf);
  if (!library) throw new ContentError(problems.filter(({ level }) => level === 'error'));
  return library;
}

/** Reads the content and checks what only rendering can know: that the PDF fonts have every letter. @param pdf false where no PDF will be made */
function readSound(folder: string, pdf: boolean): CheckedContent {
  const { library, problems } = readLibrary(folder);
  const letters = ((pdf && library?.policies) || []).flatMap(({ editions }) =>
    editions.flatMap((edition) => textsOf(edition).flatMap(missingLetters)));
  return { library: letters.length > 0 ? null : library, problems: [...problems, ...letters].sort(compareProblems) };
}
