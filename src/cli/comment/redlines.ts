/** The words that changed, edition by edition: against the base of the request, and against what readers have now. */
import { inForceAt, statusAt } from '../../model/calendar.ts';
import { treeJson } from '../../model/clause.ts';
import { textsOf, type Edition, type EditionText, type Policy } from '../../model/edition.ts';
import type { Message, MessageLanguage } from '../../model/message.ts';
import { redline } from '../../redline/index.ts';
import { compareMoments } from '../../model/time.ts';
import { redlineMarkdown } from '../../outputs/redline/redline-markdown.ts';
import { escapeMarkdown } from '../../model/text.ts';
import { redlineView } from '../../outputs/redline/redline-view.ts';
import { textLanguage } from '../../languages/text-languages.ts';
import { wordsIn } from '../../languages/words.ts';
import { tool } from '../../languages/tool.ts';
import { editionFacts } from './facts.ts';
import { editionBefore, type CommentInput } from './comment-input.ts';
import { translationWords } from './comment-translations.ts';

/** A part of the comment that fits into the room it is given. */
export type Part = (room: number) => string;

const MIN_REDLINE = 600;
const MAX_NUMBERS = 40;
const MAX_EDITIONS = 40;

/** Texts that were sealed with other words: first in the comment. */
export function replacedParts({ replaced, lang }: CommentInput): Part[] {
  return replaced.map(({ edition, before, now }) => redlinePart(tool.comment.replaced({ edition: textName(edition, now) }), before, now, lang));
}

/** What the request does to each edition that it touches. */
export function editionParts(input: CommentInput): Part[] {
  const { library, touched } = input;
  if (!library) return [];
  return touched.slice(0, MAX_EDITIONS).flatMap((edition) => partsOf(input, library.policies.find(({ name }) => name === edition.policy)!, edition));
}

function partsOf(input: CommentInput, policy: Policy, edition: Edition): Part[] {
  const { library, base, now, lang } = input;
  const { site } = library!;
  const { policy: name, version } = edition;
  const before = editionBefore(input, edition);
  const from = olderOf(policy, edition, now);
  const facts = editionFacts(site, before, edition, wasShown(input, name), now).map((fact) => `- ${fact[lang]}\n`).join('');
  const parts: Part[] = facts === '' ? [] : [textPart(tool.comment.facts({ policy: name, version }), `${facts}\n`, lang)];
  for (const text of before && base ? textsOf(edition) : []) {
    const was = textsOf(before!).find((one) => one.lang === text.lang);
    const isShown = input.replaced.some((one) => one.now === text);
    if (was && !isShown && treeJson(was.tree) !== treeJson(text.tree)) parts.push(redlinePart(tool.comment.againstBase({ edition: textName(edition, text), base: base!.name }), was, text, lang));
  }
  const translations = translationWords(site, policy, edition, from);
  const tail = translations ? `${translations[lang]}\n\n` : '';
  // What is already published is not compared with the edition before it; its corrections are listed above.
  const isNews = !before || ['draft', 'scheduled', 'upcoming'].includes(statusAt(policy.editions, edition, now));
  if (!from && isNews) parts.push(textPart(tool.comment.first({ policy: name, version }), tail, lang));
  else if (from && isNews) parts.push(redlinePart(tool.comment.against({ policy: name, version, from: from.version, inForce: from === inForceAt(policy.editions, now) ? 'yes' : 'other' }), from.text, edition.text, lang, tail));
  else if (tail !== '') parts.push(() => tail);
  return parts;
}

/** Whether readers had an edition of the policy when the request began. */
function wasShown({ base, now }: CommentInput, name: string): boolean {
  const editions = base?.library?.policies.find((policy) => policy.name === name)?.editions ?? [];
  return editions.some(({ published }) => published !== null && compareMoments(published, now) <= 0);
}

/** The edition in force, unless that is the one touched or a later one: then the edition before it. */
function olderOf({ editions }: Policy, edition: Edition, now: Temporal.Instant): Edition | undefined {
  const inForce = inForceAt(editions, now);
  return inForce && inForce.version < edition.version ? inForce : editions.find(({ version }) => version === edition.version - 1);
}

/** The name of a text, with its language where it is a translation. */
function textName({ policy, version, text }: Edition, { lang }: EditionText): Message {
  return lang === text.lang ? tool.comment.edition({ policy, version }) : tool.comment.translation({ policy, version, lang });
}

function textPart(title: Message, text: string, lang: MessageLanguage): Part {
  const whole = `### ${escapeMarkdown(title[lang])}\n\n${text}`;
  return (room) => (whole.length <= room ? whole : noRoom(title, lang));
}

function redlinePart(title: Message, from: EditionText, to: EditionText, lang: MessageLanguage, tail = ''): Part {
  return (room) => {
    const result = redline(from.tree, to.tree, textLanguage(to.lang));
    const numbers = result.renumbered.slice(0, MAX_NUMBERS).map((pair) => `${pair.from} → ${pair.to}`).concat(result.renumbered.length > MAX_NUMBERS ? ['…'] : []);
    const after = (numbers.length > 0 ? `**${tool.comment.renumbered[lang]}:** ${escapeMarkdown(numbers.join(', '))}\n\n` : '') + tail;
    if (room - after.length < MIN_REDLINE) return noRoom(title, lang);
    const view = redlineView(from.tree, to.tree, result, wordsIn(lang).changes);
    return `${redlineMarkdown(title[lang], [], view, wordsIn(lang), room - after.length - 1)}\n${after}`;
  };
}

function noRoom(title: Message, lang: MessageLanguage): string {
  return `### ${escapeMarkdown(title[lang])}\n\n${tool.comment.noRoom[lang]}\n\n`;
}
