/** What the page of clause histories says about one clause, in words. */
import { clauseName, plainText, type Clause } from '../model/clause.ts';
import type { Edition } from '../model/edition.ts';
import type { Lineage, LineageEvent } from '../redline/lineage.ts';
import { opening } from '../model/text.ts';
import { predecessor, statusIn, type PublishedPolicy } from '../model/publication.ts';
import { zoned } from '../model/time.ts';
import { citation, citedNames, sectionName } from '../outputs/clause-citation.ts';
import type { LifeMark } from '../outputs/picture/clause-life.ts';
import { grammarOf } from '../languages/grammars.ts';
import { wordsIn, type Words } from '../languages/words.ts';
import { clauseAddress, fragmentOf, lineagesOf } from './policy-lineage.ts';
import { handover } from './shown.ts';
import { path } from './edition-view.ts';

const MAX_OPENING = 80;

export interface ClauseStory {
  /** «п. 6.1», as named by the last edition that has the clause. */
  name: string;
  /** Page and place of that edition. */
  address: string;
  /** Its words there, and the first of them where the name does not quote them. */
  wording: string;
  opening: string;
  textLang: string;
  /** In the edition in force, or else in the last one that has the clause. */
  citation: string;
  /** Newest first. */
  events: StoryEvent[];
  /** The same as marks, the oldest first. */
  marks: { version: number; mark: LifeMark }[];
  /** Nothing happened to it after it appeared, and it is not a heading with others under it. */
  still: boolean;
  /** «3 изменения, последнее в ред. 5», «Без изменений с ред. 1». */
  sum: string;
  words: Words['clause']['clauses'];
}

export interface StoryEvent {
  edition: string;
  address: string;
  date: string | null;
  iso: string | null;
  /** «изменён, прежде п. 2.1» */
  what: string;
  /** Its place in the redline. */
  changes: string | null;
  heading: string;
  /** The clause's words as this edition has them, where they are not those shown above or below; null where they are. */
  wording: string | null;
}

export function clauseStory(policy: PublishedPolicy, lineage: Lineage, lang: string): ClauseStory {
  const { site } = handover().publication;
  const t = wordsIn(lang).clause;
  const lineages = lineagesOf(policy);
  const shown = shownEdition(policy, lineage);
  const clause = lineages.clausesOf(shown.version).get(lineage)!;
  const name = namesOf(shown, lang).get(clause)!;
  const wordings = lineage.events.map((event) => plainText(event.clause.text));
  return {
    name, wording: plainText(clause.text), still: lineage.events.length === 1 && clause.form !== 'heading', sum: sumOf(lineage, t.clauses),
    opening: /[«“"]/.test(name) ? '' : opening(plainText(clause.text), MAX_OPENING), textLang: shown.text.lang, words: t.clauses,
    address: clauseAddress(shown, clause, lang),
    citation: citation({ site, lang, edition: shown, text: shown.text }, name, fragmentOf(shown, clause)),
    marks: lineage.events.map((event) => ({ version: event.version, mark: markOf(event) })),
    events: lineage.events.map((event, k): StoryEvent => {
      const edition = editionOf(policy, event.version);
      const before = predecessor(policy, edition);
      const change = lineages.changeOf(event);
      const local = edition.published && zoned(edition.published, site.timeZone);
      // Shown once: where the words of an event are those above, or those of the event before it, the list does not repeat them.
      const repeats = event.what === 'removed' || wordings[k] === plainText(clause.text) || wordings[k] === wordings[k - 1];
      return {
        edition: t.clauses.edition({ version: event.version }),
        address: clauseAddress(edition, event.what === 'removed' ? null : event.clause, lang),
        date: local && grammarOf(lang).dates.on(local), iso: local && local.toPlainDate().toString(),
        what: happenings(policy, event, edition, lang).join(', '),
        changes: before ? path(lang, { page: 'changes', policy: policy.name, version: event.version }) + (change === undefined ? '' : `#c${change}`) : null,
        heading: t.clauses.wording({ version: event.version }),
        wording: repeats ? null : wordings[k]!,
      };
    }).toReversed(),
  };
}

/** What weighs most of what happened at once. */
function markOf({ what, natures, moved }: LineageEvent): LifeMark {
  return what !== 'changed' || natures.length > 0 ? what : moved ? 'moved' : 'renumbered';
}

function sumOf({ events }: Lineage, { since, times, goneIn }: Words['clause']['clauses']): string {
  const { version, what } = events.at(-1)!;
  if (what === 'removed') return goneIn({ version });
  return events.length === 1 ? since({ version }) : times({ n: events.length - 1, version });
}

/** The edition in force where it has the clause, else the last one that does. */
function shownEdition(policy: PublishedPolicy, lineage: Lineage): Edition {
  const { inForce, editions } = policy;
  if (inForce && lineagesOf(policy).clausesOf(inForce.version).has(lineage)) return inForce;
  const last = lineage.events.at(-1)!;
  return last.what === 'removed' ? editionOf(policy, last.version - 1) : editions.at(-1)!;
}

function happenings(policy: PublishedPolicy, event: LineageEvent, edition: Edition, lang: string): string[] {
  const { clauses: say } = wordsIn(lang).clause;
  const { natures } = event;
  const other = event.other && otherName(event.other, event, lang);
  const status = statusIn(handover().publication, policy, edition);
  const said = {
    appeared: () => [other ? say.split({ clause: other }) : say.appeared],
    removed: () => [other ? say.into({ clause: other }) : say.gone],
    changed: () => [
      ...(natures.includes('words') || natures.includes('moved') ? [say.words] : natures.length > 0 ? [say.minor({ what: natures.map((nature) => wordsIn(lang).changes.nature[nature]).join(', ') })] : []),
      ...(event.moved ? [say.moved] : []),
      ...(event.renumbered ? [event.before!.number === null ? say.unnumbered : say.renumbered({ before: shortName(event.before!, lang) })] : []),
    ],
  }[event.what]();
  return [...(status === 'draft' ? [say.draft] : status === 'withdrawn' ? [say.withdrawn] : []), ...said];
}

/** The name of the clause that another was split off from, as the edition before had it, or was merged into, as this one has it. */
function otherName(other: Lineage, { what, version }: LineageEvent, lang: string): string {
  const at = what === 'removed' ? version : version - 1;
  return shortName(other.events.findLast((one) => one.version <= at && one.what !== 'removed')!.clause, lang);
}

function shortName(clause: Clause, lang: string): string {
  if (clause.number === null) return clauseName(clause);
  return clause.form === 'heading' && !clause.number.includes('.') ? sectionName(clause.number, lang) : wordsIn(lang).edition.clause({ number: clause.number });
}

function editionOf({ editions }: PublishedPolicy, version: number): Edition {
  return editions[version - 1]!;
}

/** Full names of the clauses of an edition, in the language of the page that is being made. */
function namesOf(edition: Edition, lang: string): Map<Clause, string> {
  // Read each time, so that each page depends on it.
  const { tree } = edition.text;
  const known = handover().once(noNames, edition);
  // Languages are made one after another.
  if (known.lang !== lang) Object.assign(known, { lang, all: citedNames(tree, lang) });
  return known.all;
}

function noNames(_: Edition): { lang: string; all: Map<Clause, string> } {
  return { lang: '', all: new Map() };
}
