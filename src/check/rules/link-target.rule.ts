/** Links to a policy, an edition or a clause that does not exist. */
import { fragmentId, pathWords, policyAt, RESERVED_NAMES } from '../../model/address.ts';
import { inForceAt } from '../../model/calendar.ts';
import { linksIn, listClauses } from '../../model/clause.ts';
import type { EditionText } from '../../model/edition.ts';
import { type LinkSurroundings, linkTarget } from '../../model/link-target.ts';
import type { Message } from '../../model/message.ts';
import { isEmptyLink } from './link-empty.rule.ts';
import { defineTextRule, type Subject } from '../text-rule.ts';

const messages = {
  noPolicy: (href: string, policy: string): Message => ({
    ru: `ссылка на ${href}: документа «${policy}» нет. Исправьте адрес или опубликуйте документ`,
    en: `link to ${href}: there is no policy "${policy}". Correct the address, or publish the policy`,
  }),
  noEdition: (href: string, policy: string, version: number): Message => ({
    ru: `ссылка на ${href}: у документа ${policy} нет редакции ${version}. Исправьте адрес`,
    en: `link to ${href}: ${policy} has no edition ${version}. Correct the address`,
  }),
  noFragment: (href: string, fragment: string): Message => ({
    ru: `ссылка на ${href}: пункта «${fragment}» там нет. Исправьте то, что стоит после #`,
    en: `link to ${href}: there is no clause "${fragment}". Correct what follows #`,
  }),
  nowhere: (href: string): Message => ({
    ru: `ссылка на ${href} никуда не ведёт: напишите полный адрес с https:// или ../имя-документа/`,
    en: `link to ${href} leads nowhere: write a full address with https:// or ../name-of-the-policy/`,
  }),
};

export default defineTextRule({
  name: 'link-target',
  level: 'warning',
  kind: 'text',
  title: { ru: 'Ссылка ведёт в никуда', en: 'A dead link' },
  why: { ru: 'Документа, редакции или пункта по этому адресу нет.', en: 'There is no policy, edition or clause at that address.' },
  fix: { ru: 'Исправьте адрес. На другой документ ссылаются так: ../terms/, на его редакцию – ../terms/2.md#4.1.', en: 'Correct the address. Another policy is ../terms/, an edition of it ../terms/2.md#4.1.' },
  messages,
  of: 'text',
  check(subject, report) {
    for (const clause of listClauses(subject.text.tree)) {
      for (const { href, start } of linksIn(clause.text)) {
        const fault = isEmptyLink(href) ? null : faultOf(subject, href);
        if (fault) report(subject.placeOf(clause, start), fault);
      }
    }
  },
  examples: [
    {
      wrong: '1. См. [‸здесь](#9).',
      right: '1. См. [здесь](#1).',
    },
    {
      wrong: {
        files: {
          'terms/1.md': `
            ---
            published: 2026-01-10
            ---

            ## 1. Предмет

            1.1. Предмет соглашения.
          `,
          'rules/1.md': `
            1. Верно: [соглашение](../terms/), [его редакция](../terms/1.md#1.1), [п. 1.1](../terms/#1.1) и [Условия](../terms/), п. 1.1, [пункт](#2), [адрес](/docs/terms/1/#1), [PDF](https://example.kz/docs/terms.pdf), [чужой](https://example.com/a#b), [поиск](/docs/search/).

            2. Нет [‸документа](../cookies/), [‸редакции](../terms/3.md), [‸пункта там](../terms/1.md#7.7) и
               [‸пункта здесь](#9).

            3. Нет [‸документа](https://example.kz/docs/cookies/), [‸файла](terms.md), [‸защиты](http://example.com/).
          `,
        },
      },
    },
  ],
});

function faultOf({ library, text, now, context: { policyFiles } }: Subject, href: string): Message | null {
  const { site } = library;
  // Every policy counts as published here, so that the message can say what is missing.
  const surroundings: LinkSurroundings = { site, lang: text.lang, hasPolicy: () => true, hasEdition: () => true };
  const target = linkTarget(href, surroundings);
  if (target === null) return messages.nowhere(href);
  const [path = '', fragment = ''] = target.split('#');
  if (path === '') return hasFragment(text, fragment) ? null : messages.noFragment(href, fragment);
  if (!path.startsWith(`${site.base}/`)) return null;
  const words = pathWords(site, path);
  const name = policyAt(site, path, policyFiles);
  if (name === undefined || RESERVED_NAMES.includes(name)) return null;
  const policy = library.policies.find((one) => one.name === name);
  // A listed policy that is not in the library could not be read.
  if (!policy) return site.policies.includes(name) ? null : messages.noPolicy(href, name);
  const version = /^(\d+)(?:\.\w+)?$/.exec(words[1] ?? '')?.[1];
  const edition = version === undefined ? inForceAt(policy.editions, now) ?? policy.editions.at(-1) : policy.editions.find((one) => String(one.version) === version);
  if (!edition) return version === undefined ? null : messages.noEdition(href, name, Number(version));
  // Other pages of a policy have fragments of their own.
  const isText = words.length === 1 || (words.length === 2 && version !== undefined);
  return fragment === '' || !isText || hasFragment(edition.text, fragment) ? null : messages.noFragment(href, fragment);
}

function hasFragment({ tree }: EditionText, fragment: string): boolean {
  const id = fragmentId(fragment);
  return listClauses(tree).some((clause) => clause.id === id);
}
