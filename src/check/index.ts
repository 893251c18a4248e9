/** Runs the rules of the text on every text that is still being edited or still applies. */
import { statusAt } from '../model/calendar.ts';
import { textsOf, type Edition, type EditionText, type Policy } from '../model/edition.ts';
import type { Problem } from '../model/problem.ts';
import type { Level } from '../model/rule.ts';
import { levelled } from './levels.ts';
import { TEXT_RULES } from './rule-registry.ts';
import { Subject, type CheckContext, type TextRule } from './text-rule.ts';
import { visibleLines } from './visible.ts';

/** Whether a text of an edition can still be changed: it is not published yet, and not sealed. */
export type IsEditable = (edition: Edition, text: EditionText) => boolean;

export function editableAt(now: Temporal.Instant): IsEditable {
  return (edition, text) => {
    const isPublished = edition.published !== null && Temporal.Instant.compare(edition.published, now) <= 0;
    return !isPublished && !edition.seals.at(-1)?.texts[text.lang];
  };
}

/**
 * What the rules of the text find.
 *
 * Editions that were superseded or withdrawn are history: nobody can change them and nobody follows their links.
 * @param isEditable which texts count as drafts; the others get notes
 */
export function textProblems(context: CheckContext, isEditable: IsEditable = editableAt(context.now)): Problem[] {
  const { policies, site } = context.library;
  return levelled(policies.flatMap((policy) => [
    ...policyProblems(policy, context),
    ...policy.editions.flatMap((edition) => textsOf(edition).flatMap((text) => {
      const editable = isEditable(edition, text);
      return editable || isRead(policy, edition, context.now) ? problemsOf(new Subject(context, policy, edition, text), editable) : [];
    })),
  ]), site);
}

/** Whether an edition applies or still may: it is neither superseded nor withdrawn. */
function isRead({ editions }: Policy, edition: Edition, now: Temporal.Instant): boolean {
  const status = statusAt(editions, edition, now);
  return status !== 'superseded' && status !== 'withdrawn';
}

function policyProblems(policy: Policy, context: CheckContext): Problem[] {
  return TEXT_RULES.flatMap((rule) => {
    const problems: Problem[] = [];
    if (rule.of === 'policy') rule.check(policy, context, ({ file }, { line, column }, message) => problems.push({ file, line, column, level: rule.level, rule: rule.name, message }));
    return problems;
  });
}

function problemsOf(subject: Subject, isEditable: boolean): Problem[] {
  const { file, lang, source } = subject.text;
  const problems: Problem[] = [];
  const reporterFor = (rule: TextRule) => (at: { line: number; column: number }, message: Problem['message'], level: 'own' | Level = isEditable ? 'own' : 'note'): void => {
    problems.push({ file, line: at.line, column: at.column, level: level === 'own' ? rule.level : level, rule: rule.name, message });
  };
  const lines = isEditable ? visibleLines(subject.places) : [];
  for (const rule of TEXT_RULES) {
    if (rule.of === 'text' || (rule.of === 'draft' && isEditable)) rule.check(subject, reporterFor(rule));
    if (rule.of === 'line') for (const { start, message } of lines.flatMap((line) => rule.find(line, { lang, source }))) reporterFor(rule)(subject.places.at(start), message);
  }
  return problems;
}
