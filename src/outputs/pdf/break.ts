/**
 * Where a line of text may end. A text is cut into pieces; a line may end after any piece.
 *
 * The layout engine would break between any two of its own runs, and a run ends wherever style, script or
 * font changes: «№» could part from its number and a comma from the link before it. So the pieces are
 * made here, from the whole text.
 */
import { GRAMMARS } from '../../languages/compiled/grammars.ts';
import { SYLLABLES } from '../../languages/compiled/syllables.ts';
import { ofAllLanguages } from '../../languages/grammars.ts';
import { boundHyphens } from '../compound.ts';
import { division } from '../division.ts';

/** As in «документов/договоров», not in «и/или». */
const MIN_AROUND_JOINT = 3;

const ADDRESS = /^[^\p{L}\d]*(?:[a-z][a-z0-9+.-]*:|www\.|[\w.+-]+@)\S|[\w-]\.[a-z]{2,}\//iu;

export interface Pieces {
  /** Joined they give the text. Each space at which a line may end is a piece of its own. */
  pieces: string[];
  /** Places in the text where a line may end without a hyphen being added, though no space is there. */
  bare: Set<number>;
}

/** Cuts a paragraph into pieces. @param hyphenate whether words of the language may be divided */
export function cut(text: string, lang: string, hyphenate: boolean): Pieces {
  const pieces: string[] = [];
  const bare = new Set<number>();
  const kept = keptSpaces(text);
  let at = 0;
  const tokens = text.split(/( )/).filter((token) => token !== '');
  for (const [place, token] of tokens.entries()) {
    // The last word stays whole: a last line of one syllable is not acceptable.
    const patterns = hyphenate && place < tokens.length - 1 ? lang : '';
    const cuts = token === ' ' ? [token] : ADDRESS.test(token) ? cutAddress(token) : cutWord(token, patterns);
    for (const [i, piece] of cuts.entries()) {
      const joins = pieces.length > 0 && (kept.has(at) || kept.has(at - 1));
      if (joins) pieces[pieces.length - 1] += piece;
      else pieces.push(piece);
      at += piece.length;
      if (i < cuts.length - 1 && !/\p{L}$/u.test(piece)) bare.add(at);
    }
  }
  return { pieces, bare };
}

/** An address breaks after its own punctuation, where no hyphen can be mistaken for a part of it. */
function cutAddress(token: string): string[] {
  return token.split(/(?<=[/?&=@_])(?![/?&=@_])|(?<=[\p{L}\d]{3}[.-])(?=[\p{L}\d]{3})/u);
}

function cutWord(token: string, lang: string): string[] {
  const bound = boundHyphens(token);
  const short = (part: string): boolean => (part.match(/\p{L}/gu)?.length ?? 0) < MIN_AROUND_JOINT;
  const parts: string[] = [];
  let at = 0;
  for (const part of token.split(/(?<=[\p{L}\d][-–—/])(?=\p{L})/u)) {
    const before = parts.at(-1);
    const joins = before !== undefined && (before.endsWith('-') ? bound.has(at - 1) : short(before) || short(part));
    if (joins) parts[parts.length - 1] += part;
    else parts.push(part);
    at += part.length;
  }
  return parts.flatMap((part) => divide(part, lang));
}

/** Divides a word by the patterns of its language, a compound within its last part; the marks around it stay with its ends. */
function divide(part: string, lang: string): string[] {
  const hyphenation = SYLLABLES[lang];
  const [, before = '', word = '', after = ''] = /^((?:.*-)?\P{L}*)(\p{L}+)(\P{L}*)$/u.exec(part) ?? [];
  if (!hyphenation || word === '') return [part];
  const cuts = division(word, hyphenation);
  cuts[0] = before + cuts[0]!;
  cuts[cuts.length - 1] += after;
  return cuts;
}

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

/**
 * The places in a text of the spaces at which a line must not end: between «п.» and its number, between initials and the name,
 * between a number and what it counts, before a dash. Where the text itself has no no-break space there, the words are kept
 * together here; the characters stay those of the text, so that what is copied from the PDF is what the text says. The words
 * of all languages are kept in the texts of each.
 */
export function keptSpaces(text: string): Set<number> {
  const kept = new Set<number>();
  for (const rule of RULES) for (const { index } of text.matchAll(rule)) kept.add(index);
  return kept;
}
