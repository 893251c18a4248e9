/** Which translations an edition has, and which of them are older than its text. */
import { treeJson } from '../../model/clause.ts';
import { textsOf, type Edition, type Policy, type Site } from '../../model/edition.ts';
import type { Message } from '../../model/message.ts';
import { compose } from '../../languages/tool.ts';
import { tool } from '../../languages/tool.ts';

/** @param from the edition that the text is compared with; null where there is no translated text, and nothing to say */
export function translationWords({ languages }: Site, { editions }: Policy, edition: Edition, from: Edition | undefined): Message | null {
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
