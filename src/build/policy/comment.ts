/** The comment on a pull request that touches texts, as Markdown: what a lawyer who reviews it has to know. */
import { inForceAt } from '../../core/calendar.ts';
import { treeJson } from '../../core/clause.ts';
import { textsOf, type Edition, type Library, type Policy } from '../../core/edition.ts';
import type { Message, MessageLanguage } from '../../core/message.ts';
import type { Problem } from '../../core/problem.ts';
import { redline } from '../../core/redline/index.ts';
import { escapeMarkdown, LONGEST_COMMENT, redlineMarkdown } from '../../render/redline/markdown.ts';
import { redlineView } from '../../render/redline/view.ts';
import { stringsFor } from '../../render/strings/index.ts';
import { COMMENT } from '../words/comment.ts';
import { momentWords, outlook, statusName, turnWords } from './outlook.ts';

export interface CommentInput {
  library: Library;
  problems: readonly Problem[];
  touched: readonly Edition[];
  /** Files that are no longer there. */
  deleted: readonly string[];
  now: Temporal.Instant;
  lang: MessageLanguage;
  /** Address of the preview. */
  preview?: string;
}

/** First line of the comment: by it the workflow finds the one to bring up to date. */
export const COMMENT_MARK = '<!-- policy-pr-comment -->';
const MOST_ROWS = 40;
const MOST_PROBLEMS = 20;
const MOST_NUMBERS = 40;
const LEAST_REDLINE = 600;
/** Rules whose problems are told apart: what a renumbering breaks. */
const REFERENCE_RULES = ['reference', 'link-target', 'link-empty'];

/** @returns at most as many characters as GitHub takes */
export function pullRequestComment(input: CommentInput): string {
  const { library, touched, deleted, now, lang, preview } = input;
  const say = (message: Message): string => message[lang];
  const policies = library.policies.filter(({ name }) => touched.some(({ policy }) => policy === name));
  const { timeZone } = library.site;
  const head = [COMMENT_MARK, `## ${say(COMMENT.title)}`, ''];
  if (preview !== undefined) head.push(`[${say(COMMENT.link)}](${preview})`, '');
  if (touched.length === 0) head.push(say(COMMENT.none), '');
  else head.push(...table(input, policies), '');
  if (deleted.length > 0) head.push(say(COMMENT.deleted(deleted.map((file) => `\`${file}\``).join(', '))), '');
  if (touched.length > 0) head.push(`### ${say(COMMENT.calendar)}`, '', ...calendar(policies, now, timeZone, lang), '');
  const foot = [...problemSections(input), `<sub>${escapeMarkdown(say(COMMENT.calendarNote(timeZone, momentWords(now, timeZone, lang))))}</sub>`, ''];
  const fixed = `${head.join('\n')}\n${foot.join('\n')}`;
  const room = LONGEST_COMMENT - fixed.length - 2;
  return `${head.join('\n')}\n${redlines(input, policies, room)}${foot.join('\n')}`.slice(0, LONGEST_COMMENT);
}

function table({ touched, now, lang, library }: CommentInput, policies: readonly Policy[]): string[] {
  const when = (instant: Temporal.Instant | null): string => (instant ? momentWords(instant, library.site.timeZone, lang) : '–');
  const columns = COMMENT.columns[lang];
  const rows = touched.slice(0, MOST_ROWS).map((edition) => {
    const { editions } = policies.find(({ name }) => name === edition.policy)!;
    const seal = COMMENT[edition.seals.length > 0 ? 'sealed' : 'unsealed'][lang];
    return `| ${[edition.policy, edition.version, statusName(editions, edition, now)[lang], when(edition.published), when(edition.effective), seal].join(' | ')} |`;
  });
  const more = touched.length - rows.length;
  return [`| ${columns} |`, `|${columns.split('|').map(() => '---').join('|')}|`, ...rows, ...(more > 0 ? ['', COMMENT.moreEditions(more)[lang]] : [])];
}

function calendar(policies: readonly Policy[], now: Temporal.Instant, timeZone: string, lang: MessageLanguage): string[] {
  const turns = policies.flatMap(({ name, editions }) => outlook(editions, now).map((turn) => ({ name, turn })));
  if (turns.length === 0) return [COMMENT.noDates[lang]];
  const ordered = turns.sort((a, b) => Temporal.Instant.compare(a.turn.at, b.turn.at)).slice(0, MOST_ROWS);
  return ordered.map(({ name, turn }) => `- **${momentWords(turn.at, timeZone, lang)}** – ${name}: ${turnWords(turn)[lang]}`);
}

function problemSections({ problems, lang }: CommentInput): string[] {
  if (problems.length === 0) return [COMMENT.noProblems[lang], ''];
  const [references, others] = [problems.filter(({ rule }) => REFERENCE_RULES.includes(rule)), problems.filter(({ rule }) => !REFERENCE_RULES.includes(rule))];
  const section = (title: Message, found: readonly Problem[]): string[] => {
    if (found.length === 0) return [];
    const lines = found.slice(0, MOST_PROBLEMS).map(({ file, line, level, rule, message }) =>
      `- **${COMMENT.level(level)[lang]}** \`${file}:${line}\` ${escapeMarkdown(message[lang].slice(0, 500))} (${rule})`);
    const more = found.length - lines.length;
    return [`### ${title[lang]}`, '', ...lines, ...(more > 0 ? [`- ${COMMENT.more(more)[lang]}`] : []), ''];
  };
  return [...section(COMMENT.references, references), ...section(COMMENT.problems, others)];
}

/** The redlines share the room that is left: none of them takes what another needs. */
function redlines(input: CommentInput, policies: readonly Policy[], room: number): string {
  let text = '';
  const shown = input.touched.slice(0, MOST_ROWS);
  for (const [i, edition] of shown.entries()) {
    const share = Math.floor((room - text.length) / (shown.length - i));
    const policy = policies.find(({ name }) => name === edition.policy)!;
    const part = editionSection(input, policy, edition, share);
    if (text.length + part.length <= room) text += part;
  }
  return text;
}

function editionSection({ library, now, lang }: CommentInput, policy: Policy, edition: Edition, room: number): string {
  const { name } = policy;
  const { version } = edition;
  const from = baseOf(policy, edition, now);
  const translations = translationWords(library, policy, edition, from, lang);
  const line = (message: Message): string => `### ${escapeMarkdown(message[lang])}\n\n`;
  if (!from) return line(COMMENT.first(name, version)) + translations;
  const result = redline(from.text.tree, edition.text.tree);
  const numbers = result.renumbered.slice(0, MOST_NUMBERS).map((pair) => `${pair.from} → ${pair.to}`).concat(result.renumbered.length > MOST_NUMBERS ? ['…'] : []);
  const behind = (numbers.length > 0 ? `**${COMMENT.renumbered[lang]}:** ${escapeMarkdown(numbers.join(', '))}\n\n` : '') + translations;
  if (room - behind.length < LEAST_REDLINE) return line(COMMENT.noRoom(name, version));
  const title = COMMENT.against(name, version, from.version, from === inForceAt(policy.editions, now))[lang];
  const view = redlineView(from.text.tree, edition.text.tree, result, stringsFor(lang).changes);
  return `${redlineMarkdown(title, [], view, stringsFor(lang), room - behind.length - 1)}\n${behind}`;
}

/** The edition in force, unless that is the one touched or a later one: then the edition before it. */
function baseOf({ editions }: Policy, edition: Edition, now: Temporal.Instant): Edition | undefined {
  const inForce = inForceAt(editions, now);
  return inForce && inForce.version < edition.version ? inForce : editions.find(({ version }) => version === edition.version - 1);
}

function translationWords({ site }: Library, { editions }: Policy, edition: Edition, from: Edition | undefined, lang: MessageLanguage): string {
  // A site of many interface languages need not have translated texts.
  if (!editions.some((one) => textsOf(one).length > 1)) return '';
  const originalChanged = from !== undefined && treeJson(from.text.tree) !== treeJson(edition.text.tree);
  const words = site.languages.slice(1).flatMap((code): Message[] => {
    const own = edition.translations[code];
    const last = editions.findLast((one) => one.version < edition.version && one.translations[code]);
    if (!own) return last || editions.some((one) => one.translations[code]) ? [COMMENT.missing(code, last?.version ?? null)] : [];
    const before = from?.translations[code];
    return [originalChanged && before && treeJson(before.tree) === treeJson(own.tree) ? COMMENT.lags(code, from.version) : COMMENT.translated(code)];
  });
  return words.length > 0 ? `**${COMMENT.translations[lang]}:** ${words.map((one) => one[lang]).join('; ')}\n\n` : '';
}
