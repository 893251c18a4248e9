/** The life of the clauses of each policy and of their words, followed once for all its pages. */
import { hasAnchor, listClauses, walkClauses, type Clause } from '../model/clause.ts';
import type { Edition } from '../model/edition.ts';
import { formerAddresses, type Former } from '../redline/former.ts';
import { readLineages, stepOf, type LineageEvent, type Lineages } from '../redline/lineage.ts';
import { firstOrigins, nextOrigins, type Origins } from '../redline/origin.ts';
import { statusIn, type PublishedPolicy } from '../model/publication.ts';
import { changeNumbers } from '../outputs/redline/change-number.ts';
import { groupChanges } from '../outputs/redline/stretch.ts';
import { factName } from './page-input.ts';
import { handover, redlineOf } from './shown.ts';
import { path } from './edition-view.ts';

type EventPlace = Pick<LineageEvent, 'version' | 'what' | 'index'>;

export interface PolicyLineages extends Lineages {
  /** Which edition brought the words of an edition. */
  originsOf(version: number): Origins;
  /** The number of the change, in the redline of its edition, that an event of a clause is in. */
  changeOf(event: EventPlace): number | undefined;
}

/**
 * The lineages of a policy through all editions of this run. A page that asks for the clauses of one edition, and where they
 * and their words come from, depends on the texts up to that edition; a page that lists them, or asks for their events, on all.
 */
export function lineagesOf(policy: PublishedPolicy): PolicyLineages {
  const input = handover();
  const { notes } = input;
  return notes ? notes.gather(() => input.once(readNotedLineages, policy)).value : input.once(readPolicyLineages, policy);
}

function readNotedLineages(policy: PublishedPolicy): PolicyLineages {
  const { notes } = handover();
  const lineages = readPolicyLineages(policy);
  const upTo = (version: number): void => notes!.note(factName('lineage', policy.name, version));
  return {
    get list() {
      upTo(policy.editions.at(-1)!.version);
      return lineages.list;
    },
    of(version, index) {
      upTo(version);
      return lineages.of(version, index);
    },
    clausesOf(version) {
      upTo(version);
      return lineages.clausesOf(version);
    },
    originsOf(version) {
      upTo(version);
      return lineages.originsOf(version);
    },
    changeOf(event) {
      upTo(event.version);
      return lineages.changeOf(event);
    },
  };
}

function readPolicyLineages({ editions }: PublishedPolicy): PolicyLineages {
  const [{ version: first, text }] = editions as [Edition];
  const origins = new Map([[first, firstOrigins(text.tree, first)]]);
  const changes = new Map<number, Record<'to' | 'from', ReadonlyMap<number, number>>>();
  const lineages = readLineages(editions, (from, to) => {
    const found = redlineOf(from, to);
    origins.set(to.version, nextOrigins(origins.get(from.version)!, found, to.version));
    const groups = groupChanges(found.clauses);
    changes.set(to.version, { to: changeNumbers(groups), from: changeNumbers(groups, 'from') });
    return stepOf(found, to.text.tree);
  });
  return { ...lineages, originsOf: (version) => origins.get(version)!, changeOf: ({ version, what, index }) => changes.get(version)?.[what === 'removed' ? 'from' : 'to'].get(index) };
}

/** The addresses of earlier and of withdrawn editions that lead elsewhere, or nowhere, in the edition in force. */
export function formersOf(policy: PublishedPolicy): ReadonlyMap<string, Former[]> {
  return handover().once(readFormers, policy);
}

function readFormers(policy: PublishedPolicy): Map<string, Former[]> {
  const { inForce } = policy;
  if (!inForce) return new Map();
  const { publication } = handover();
  const known = policy.editions.filter((edition) => edition.version < inForce.version || statusIn(publication, policy, edition) === 'withdrawn');
  const lineages = lineagesOf(policy);
  // The notes on a removed clause say what became of it later, too.
  void lineages.list;
  return formerAddresses(known, lineages, inForce.version);
}

/** `#1.4`: where a page shows a clause of an edition, which for words without an address is the clause they are under. */
export function fragmentOf({ text }: Edition, clause: Clause): string {
  if (hasAnchor(clause)) return `#${encodeURIComponent(clause.id)}`;
  const placed = Iterator.from(walkClauses(text.tree)).find((one) => one.clause === clause);
  const parent = placed?.ancestors.findLast(hasAnchor);
  return parent ? `#${encodeURIComponent(parent.id)}` : '';
}

/**
 * Address of a clause of the authoritative text, in the language of the page where that shows it: a translation gives its
 * titled sections and terms addresses of their own.
 * @param clause null for the edition as a whole
 */
export function clauseAddress(edition: Edition, clause: Clause | null, lang: string): string {
  const fragment = clause ? fragmentOf(edition, clause) : '';
  const translation = edition.translations[lang];
  const isThere = !translation || fragment === '' || listClauses(translation.tree).some((one) => hasAnchor(one) && `#${encodeURIComponent(one.id)}` === fragment);
  return path(isThere ? lang : edition.text.lang, { page: 'edition', policy: edition.policy, version: edition.version }) + fragment;
}
