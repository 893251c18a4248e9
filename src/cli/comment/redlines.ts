/** The words that changed, edition by edition: against the base of the request, and against what readers have now. */
import { textLanguage } from '../../languages/text-languages.ts';
import { compose, tool } from '../../languages/tool.ts';
import { wordsIn } from '../../languages/words.ts';
import { inForceAt, statusAt } from '../../model/calendar.ts';
import { treeJson } from '../../model/clause.ts';
import { type Edition, type EditionText, type Policy, type Site, textsOf } from '../../model/edition.ts';
import type { Message, MessageLanguage } from '../../model/message.ts';
import { escapeMarkdown } from '../../model/text.ts';
import { compareMoments } from '../../model/time.ts';
import { redlineMarkdown } from '../../outputs/redline/redline-markdown.ts';
import { redlineView } from '../../outputs/redline/redline-view.ts';
import { redline } from '../../redline/index.ts';
import { type CommentInput, editionBefore } from './comment-input.ts';
import { editionFacts } from './facts.ts';

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

/**
 * Which translations an edition has, and which of them are older than its text.
 * @param from the edition that the text is compared with; null where there is no translated text, and nothing to say
 */
function translationWords({ languages }: Site, { editions }: Policy, edition: Edition, from: Edition | undefined): Message | null {
  // A site of many interface languages need not have translated texts.
  if (!editions.some((one) => textsOf(one).length > 1)) return null;
  const originalChanged = from !== undefined && treeJson(from.text.tree) !== treeJson(edition.text.tree);
  const words = languages.slice(1).flatMap((code): Message[] => {
    const own = edition.translations[code];
    const last = editions.findLast((one) => one.version < edition.version && one.translations[code]);
    if (!own) return last || editions.some((one) => one.translations[code]) ? [last ? tool.comment.missing.earlier({ lang: code, last: last.version }) : tool.comment.missing.none({ lang: code })] : [];
    const before = from?.translations[code];
    return [originalChanged && before && treeJson(before.tree) === treeJson(own.tree) ? tool.comment.lags({ lang: code, version: from.version }) : tool.comment.translated({ lang: code })];
  });
  return words.length > 0 ? compose((lang) => `**${tool.comment.translations[lang]}:** ${words.map((one) => one[lang]).join('; ')}`) : null;
}
