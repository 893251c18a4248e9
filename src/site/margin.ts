/** What the margin of a text says clause by clause: which edition wrote the words that the clause has. */
import { walkClauses, type Clause } from '../model/clause.ts';
import { earlierWordings, isRewording, type Mark } from '../outputs/html/mark.ts';
import { wordsIn } from '../languages/words.ts';
import { path, type EditionView } from './edition-view.ts';
import { lineagesOf } from './policy-lineage.ts';
import { redlineOf } from './shown.ts';

const UNMARKED: readonly Clause['form'][] = ['title', 'row', 'code'];

/** A mark for each clause that an edition after the first added or worded anew; a clause that came with the one above it has none of its own. */
export function marksOf({ policy, edition, text, lang, previous }: EditionView): Map<Clause, Mark> {
  const marks = new Map<Clause, Mark>();
  // Redlines compare the authoritative texts; a translation has no marks.
  if (!previous || text !== edition.text) return marks;
  const lineages = lineagesOf(policy);
  const wordings = earlierWordings(edition, redlineOf(previous, edition));
  const { changed, added } = wordsIn(lang).edition.mark;
  const came = new Map<Clause, number>();
  let place = 0;
  for (const { clause, ancestors } of walkClauses(text.tree)) {
    // What a later edition did to the clause is none of this one's business.
    const event = lineages.of(edition.version, place++)?.events.findLast(({ version, what, natures }) => version <= edition.version && (what === 'appeared' || isRewording(natures)));
    if (!event || event.version === 1 || UNMARKED.includes(clause.form)) continue;
    const { version } = event;
    const earlier = wordings.get(clause) ?? [];
    const isNew = event.what === 'appeared' && earlier.length === 0;
    if (isNew) came.set(clause, version);
    if (isNew && ancestors.some((above) => came.get(above) === version)) continue;
    const change = lineages.changeOf(event);
    const href = path(lang, { page: 'changes', policy: policy.name, version }) + (change === undefined ? '' : `#c${change}`);
    marks.set(clause, { label: (isNew ? added : changed)({ version }), href, isOlder: version < edition.version, earlier });
  }
  return marks;
}
