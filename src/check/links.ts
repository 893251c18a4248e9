/** Links that lead nowhere: without an address, to a policy, an edition or a clause that is not there. */
import { BASE, fragmentId, linkTarget, namedTarget, pathWords, policyAt, RESERVED_NAMES, type LinkSurroundings } from '../model/address.ts';
import { inForceAt } from '../model/calendar.ts';
import { linksIn, listClauses, plainText, type Clause } from '../model/clause.ts';
import type { EditionText } from '../model/edition.ts';
import type { Message } from '../model/message.ts';
import { publish } from '../model/publication.ts';
import { linkSurroundings } from '../languages/link-surroundings.ts';
import { excerpt } from '../languages/tool/markdown-words.ts';
import { LINKS } from '../languages/tool/rules-words.ts';
import type { Check, Subject } from './text-check.ts';

export const checkLinks: Check = (subject) => {
  for (const clause of listClauses(subject.text.tree)) {
    for (const { href, start, end } of linksIn(clause.text)) {
      if (isEmpty(href)) {
        const words = plainText(clause.text).slice(start, end);
        if (!namesPolicy(subject, words)) subject.reportWord(clause, start, 'link-empty', LINKS.empty(excerpt(words)));
      } else {
        const fault = faultOf(subject, href);
        if (fault) subject.reportWord(clause, start, 'link-target', fault);
      }
    }
  }
};

const isEmpty = (href: string): boolean => href === '' || href === '#';

/** «[Пользовательское соглашение](#)» leads to the policy of that title, once there is one; one that could not be read may be it. */
function namesPolicy({ library, text, now }: Subject, words: string): boolean {
  return library.policies.length < library.site.policies.length || namedTarget(words, linkSurroundings(publish(library, now, true), text.lang)) !== null;
}

function faultOf({ library, text, now, policyFiles }: Subject, href: string): Message | null {
  const { site } = library;
  // Every policy is taken for published here: what is missing is told by name.
  const around: LinkSurroundings = { site, lang: text.lang, hasPolicy: () => true, hasEdition: () => true };
  const target = linkTarget(href, around);
  if (target === null) return LINKS.nowhere(href);
  const [path = '', fragment = ''] = target.split('#');
  if (path === '') return hasFragment(text, fragment) ? null : LINKS.noFragment(href, fragment);
  if (!path.startsWith(`${BASE}/`)) return null;
  const words = pathWords(site, path);
  const name = policyAt(site, path, policyFiles);
  if (name === undefined || RESERVED_NAMES.includes(name)) return null;
  const policy = library.policies.find((one) => one.name === name);
  // What is named and is not there could not be read.
  if (!policy) return site.policies.includes(name) ? null : LINKS.noPolicy(href, name);
  const version = /^(\d+)(?:\.\w+)?$/.exec(words[1] ?? '')?.[1];
  const edition = version === undefined ? inForceAt(policy.editions, now) ?? policy.editions.at(-1) : policy.editions.find((one) => String(one.version) === version);
  if (!edition) return version === undefined ? null : LINKS.noEdition(href, name, Number(version));
  // Other pages of a policy have fragments of their own.
  const isText = words.length === 1 || (words.length === 2 && version !== undefined);
  return fragment === '' || !isText || hasFragment(edition.text, fragment) ? null : LINKS.noFragment(href, fragment);
}

function hasFragment({ tree }: EditionText, fragment: string): boolean {
  const id = fragmentId(fragment);
  return listClauses(tree).some((clause: Clause) => clause.id === id);
}
