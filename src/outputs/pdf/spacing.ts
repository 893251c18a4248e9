/**
 * Spaces at which a line must not end: between «п.» and its number, between initials and the name, between
 * a number and what it counts, before a dash. Where the text itself has no no-break space there, the line
 * breaker keeps the words together; the characters stay those of the text, so that what is copied from the
 * PDF is what the text says. The words of all languages are kept in the texts of each.
 */
import { GRAMMARS } from '../../languages/compiled/grammars.ts';
import { ofAllLanguages } from '../../languages/grammars.ts';

const BEFORE_NUMBER = ofAllLanguages(({ kept }) => kept?.beforeNumber);
const BEFORE_NAME = ofAllLanguages(({ kept }) => kept?.beforeName);
const UNITS = ofAllLanguages(({ kept }) => kept?.units);
/** Signs and codes that no language has for itself. */
const SIGNS = '[%‰°₸₽€$£]|[KMG]B|KZT|RUB|USD|EUR';

/** Each matches one space (or, where marked so, spaces) that must not break. */
const RULES: readonly RegExp[] = [
  new RegExp(`(?<=(?<![\\p{L}\\d])(?:${BEFORE_NUMBER})\\.?) (?=[«"(]?\\d|[IVXLC]+(?![\\p{L}])|\\p{L}\\))`, 'gui'),
  /(?<=[№§]) (?=[\p{L}\d])/gu,
  new RegExp(`(?<=(?<![\\p{L}\\d])(?:${BEFORE_NAME})\\.) (?=\\p{Lu})`, 'gu'),
  new RegExp(`(?<=\\d) (?=(?:${UNITS}|${SIGNS})(?!\\p{L}))`, 'gu'),
  // Groups of thousands.
  /(?<=(?<![\d.,])\d{1,3}(?: \d{3})*) (?=\d{3}(?!\d))/gu,
  // «И. И. Иванов», «Иванов И. И.».
  /(?<=(?<!\p{L})\p{Lu}\.) (?=\p{Lu}(?:\.|\p{Ll}))/gu,
  /(?<=\p{Lu}\p{Ll}+) (?=\p{Lu}\. ?\p{Lu}\.)/gu,
  // A line does not begin with a dash.
  /(?<=\S) (?=[–—](?: |$))/gu,
  ...Object.values(GRAMMARS).flatMap(({ kept }) => (kept?.others ?? []).map((space) => new RegExp(space, 'gu'))),
];

/** @returns the places in a text of the spaces at which a line must not end */
export function keptSpaces(text: string): Set<number> {
  const kept = new Set<number>();
  for (const rule of RULES) for (const { index } of text.matchAll(rule)) kept.add(index);
  return kept;
}
