/** What the references of a text meant, by the edition before, and which of them no longer lead there. */
import { listClauses, plainText, type Clause } from '../model/clause.ts';
import type { EditionText } from '../model/edition.ts';
import { referencesIn, type CrossReference } from '../languages/crossref.ts';
import { ownName } from '../languages/own-name.ts';
import { Referents } from '../languages/referent.ts';
import type { Subject } from './text-rule.ts';

/** A reference that is out of date. */
export interface Stale {
  clause: Clause;
  reference: CrossReference;
  /** How the reference writes the number; its words where it names more than one, or a section. */
  number: string;
  isPlain: boolean;
  /** The number that its clause has now; null where the clause is gone, undefined where it never was. */
  now: string | null | undefined;
  /** Whether there is another clause with that number now. */
  isTaken: boolean;
}

/** Numbers within a range without a clause. */
interface Gap {
  clause: Clause;
  at: number;
  from: string;
  to: string;
  missing: string[];
}

/** References that lead nowhere or to the wrong clause, and ranges with gaps. */
export function brokenReferences(subject: Subject): { stale: Stale[]; gaps: Gap[] } {
  const clauses = listClauses(subject.text.tree);
  // A text without numbers refers to those of others.
  if (!clauses.some(({ number }) => number !== null)) return { stale: [], gaps: [] };
  const referents = new Referents(subject.text.tree);
  const referencesOf = referencesOfText(subject.text);
  const past = pastOf(subject);
  const stale = clauses.flatMap((clause) => referencesOf(clause).flatMap((reference): Stale[] => {
    const isPlain = reference.path.length === 1 && reference.unit === 'clause';
    const number = isPlain ? reference.path[0]! : plainText(clause.text).slice(reference.start, reference.end);
    const target = referents.find(reference, clause);
    const meant = past?.meant(clause, reference);
    if (meant !== undefined && meant.now !== target) return [{ clause, reference, number, isPlain, now: meant.now?.number ?? null, isTaken: target !== null }];
    // Two clauses with one number are reported by another rule.
    if (!referents.isNowhere(reference, clause)) return [];
    return [{ clause, reference, number, isPlain, now: past?.numberNow(reference), isTaken: false }];
  }));
  return { stale, gaps: clauses.flatMap((clause) => gapsIn(referencesOf(clause), referents, clause)) };
}

/** Numbers that a range covers and that have no clause, «пп. 3.2.1–3.2.9» without 3.2.4. */
function gapsIn(references: readonly CrossReference[], referents: Referents, clause: Clause): Gap[] {
  return references.flatMap((first, i) => {
    const last = references[i + 1];
    if (!first.opensRange || !last || !referents.find(first, clause) || !referents.find(last, clause)) return [];
    const [from, to] = [first.path.join('.'), last.path.join('.')];
    const [low, high] = [LEVELS.exec(from), LEVELS.exec(to)];
    if (!low || !high || low[1] !== high[1]) return [];
    const between = Array.from({ length: Math.max(0, Number(high[2]) - Number(low[2]) - 1) }, (_, k) => `${low[1]}${Number(low[2]) + k + 1}`);
    const missing = between.filter((number) => referents.isNowhere({ path: [number], unit: first.unit }, clause));
    return missing.length > 0 ? [{ clause, at: first.start, from, to, missing }] : [];
  });
}

/** A number as the levels around it and its own. */
const LEVELS = /^((?:\d+\.)*)(\d+)$/;

function referencesOfText({ tree, lang }: EditionText): (clause: Clause) => CrossReference[] {
  const isOwn = ownName(tree, lang);
  return (clause) => referencesIn(clause.text, isOwn);
}
const keyOf = ({ path, unit }: CrossReference): string => `${unit} ${path.join('.')}`;

/** What the references of the edition before meant, as clauses of this one. */
interface Past {
  /** What the same reference of the same clause meant; undefined where it is new. */
  meant(clause: Clause, reference: CrossReference): { now: Clause | null } | undefined;
  /** The number that a clause of the edition before has now; null where it is gone, undefined where it never was. */
  numberNow(reference: CrossReference): string | null | undefined;
}

function pastOf(subject: Subject): Past | null {
  const { before } = subject;
  if (!before) return null;
  const [older, newer] = [listClauses(before.tree), listClauses(subject.text.tree)];
  const referents = new Referents(before.tree);
  const referencesBefore = referencesOfText(before);
  const became = new Map<Clause, Clause>();
  const cameFrom = new Map<Clause, Clause>();
  for (const { from, to } of subject.changes.clauses) {
    if (!from || !to) continue;
    const [was, is] = [older[from.index]!, newer[to.index]!];
    if (!became.has(was)) became.set(was, is);
    if (!cameFrom.has(is)) cameFrom.set(is, was);
  }
  return {
    meant(clause, reference) {
      const was = cameFrom.get(clause);
      const same = was && referencesBefore(was).find((other) => keyOf(other) === keyOf(reference));
      const target = was && same ? referents.find(same, was) : null;
      return target ? { now: became.get(target) ?? null } : undefined;
    },
    numberNow(reference) {
      const target = referents.find(reference, before.tree.title);
      if (!target) return undefined;
      return became.get(target)?.number ?? null;
    },
  };
}
