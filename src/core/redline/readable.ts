import type { Match } from './matching.ts';
import type { Wording } from './wording.ts';
import type { Lexicon } from './word.ts';

/** Two matched words or fewer between two changes of this many words are an island. */
const ISLAND_WORDS = 2;
const ISLAND_CHANGE = 3;

export function readableMatches(from: Wording, to: Wording, matches: readonly Match[], lexicon: Lexicon): Match[] {
  return dropIslands(from, to, matches, lexicon);
}

function dropIslands(from: Wording, to: Wording, matches: readonly Match[], lexicon: Lexicon): Match[] {
  const kept: Match[] = [];
  for (const [k, match] of matches.entries()) {
    const before = kept.at(-1) ?? { a: 0, b: 0, length: 0 };
    const after = matches[k + 1] ?? { a: from.words.ids.length, b: to.words.ids.length };
    const left = Math.max(match.a - before.a - before.length, match.b - before.b - before.length);
    const right = Math.max(after.a - match.a - match.length, after.b - match.b - match.length);
    const common = from.words.ids.slice(match.a, match.a + match.length).every((id) => lexicon.isCommon(id));
    if (match.length <= ISLAND_WORDS && common && left >= ISLAND_CHANGE && right >= ISLAND_CHANGE) continue;
    kept.push(match);
  }
  return kept;
}
