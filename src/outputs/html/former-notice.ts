/** What the page of the edition in force says to those who follow a link to a clause that has moved or no longer exists. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Clause } from '../../model/clause.ts';
import type { Former } from '../../redline/former.ts';
import type { Words } from '../../languages/words.ts';

export interface FormerSurroundings {
  strings: Words['clause'];
  /** What people call a clause of an edition, by that edition's version. */
  name(version: number, clause: Clause): string;
  /** Address of a clause of an edition. */
  address(version: number, clause: Clause): string;
  /** The edition whose page this is. */
  version: number;
}

const link = (href: string, words: string): Element => h('a', { href }, words);

/**
 * The sentence about one former holder of an address, with a link to where its words are now.
 * @param dated whether to say of which editions it was: where another clause has or had the same address
 */
function sentence(former: Former, dated: boolean, around: FormerSurroundings): ElementContent[] {
  const { strings: { former: say }, name, address, version } = around;
  const { clause, first, last, now, lineage } = former;
  const bare = name(last, clause);
  const was = dated ? say.of({ clause: bare, ...(first === last ? { count: 'other', versions: last } : { count: 'several', versions: `${first}–${last}` }) }) : bare;
  if (now) {
    const [before = '', after = ''] = say.now({ was, now: '\u0000' }).split('\u0000');
    return [{ type: 'text', value: before }, link(`#${encodeURIComponent(now.id)}`, name(version, now)), { type: 'text', value: after }];
  }
  const end = lineage.events.find(({ what, version: at }) => what === 'removed' && at <= version);
  const into = end?.other?.events.findLast(({ version: at, what }) => at <= version && what !== 'removed');
  const words = !end ? say.only({ was: bare, version: last }) : into ? say.into({ was, version: end.version, into: name(into.version, into.clause) }) : say.removed({ was, version: end.version });
  return [{ type: 'text', value: `${words}. ` }, link(address(last, clause), say.read({ version: last }))];
}

/** A note for each address that no clause has any more: hidden until a reader follows it. */
export function formerNotes(formers: ReadonlyMap<string, readonly Former[]>, taken: ReadonlySet<string>, around: FormerSurroundings): Element[] {
  return [...formers].filter(([id]) => !taken.has(id)).map(([id, holders]) =>
    h('div', { id, className: 'was', role: 'note', tabIndex: -1, ariaLabel: around.strings.former.title }, holders.map((former) => h('p', sentence(former, holders.length > 1, around)))));
}

/** What to say at a clause whose address was another clause's before; null where it was not. */
export function formerHolders(holders: readonly Former[] | undefined, around: FormerSurroundings): ElementContent[] | null {
  if (!holders) return null;
  return holders.flatMap((former, k) => [...(k > 0 ? [h('br')] : []), ...sentence(former, true, around)]);
}
