/**
 * A redline as HTML: real <ins> and <del>, each also told apart by sign and by words for screen readers.
 * A changed clause stands there twice; styles show one copy with both marks, or, side by side, one as it
 * was and one as it is.
 */
import type { Element, ElementContent } from 'hast';
import type { Run } from '../../core/redline/index.ts';
import type { Strings } from '../strings/index.ts';
import { quotedParts } from './quoted.ts';
import { stretches } from './stretch.ts';
import type { RedlineEntry, RedlineView } from './view.ts';

/**
 * @param textLang language of the texts, where the words about them may be in another
 * @returns the entries as HTML nodes; the change number `n` has the id `c{n}`
 */
export function redlineNodes({ entries }: RedlineView, strings: Strings, textLang: string): ElementContent[] {
  const told: Told = { strings, lang: strings.language.code === textLang ? undefined : strings.language.code, textLang };
  return stretches(entries).map((part) => (Array.isArray(part)
    ? element('details', 'same', [element('summary', '', [word(strings.changes.unchanged(part.length))]), ...part.map((entry) => entryNode(entry, told))])
    : entryNode(part, told)));
}

/** The words about the text, and their language where it is not the text's. */
interface Told {
  strings: Strings;
  lang: string | undefined;
  textLang: string;
}

function entryNode(entry: RedlineEntry, told: Told): Element {
  const { change, form, kind, label, minor } = entry;
  const tag = form === 'heading' || form === 'title' ? 'h3' : 'p';
  const words = (): ElementContent[] => {
    const number = entry.number.flatMap((run, i) => (i === 0 ? runNodes(run, told) : [space, ...runNodes(run, told)]));
    return [...(number.length > 0 ? [element('span', 'n', number), space] : []), ...entry.words.flatMap((run) => runNodes(run, told))];
  };
  const className = ['r', kind, ...(form === 'item' ? ['item'] : []), ...(minor ? ['minor'] : [])].join(' ');
  if (change === null) return element('div', className, [element(tag, '', words())]);
  const copy = tag === 'h3' ? element('p', 'now h3', words()) : element('p', 'now', words());
  return element('div', className, [
    ...(label ? [element('span', 'badge', labelNodes(label, told), { lang: told.lang })] : []),
    element('div', 'two', [element(tag, '', words()), copy]),
  ], { id: `c${change}` });
}

function labelNodes(label: string, { lang, textLang }: Told): ElementContent[] {
  const parts = lang === undefined ? null : quotedParts(label);
  return parts === null ? [word(label)] : [word(parts[0]), element('span', '', [word(parts[1])], { lang: textLang }), word(parts[2])];
}

function runNodes([kind, text]: Run, { strings: { changes }, lang }: Told): ElementContent[] {
  if (kind === 'same') return [word(text)];
  const [tag, start, end] = kind === 'added'
    ? ['ins', changes.addedStart, changes.addedEnd] as const
    : ['del', changes.removedStart, changes.removedEnd] as const;
  return [element(tag, '', [element('span', 'v', [word(` [${start}] `)], { lang }), word(text), element('span', 'v', [word(` [${end}] `)], { lang })])];
}

const space: ElementContent = { type: 'text', value: ' ' };

function word(value: string): ElementContent {
  return { type: 'text', value };
}

/** A node without the helper library the pages use: this file is sent to readers, who pay for every byte. */
function element(tagName: string, className: string, children: ElementContent[], more: { id?: string; lang?: string | undefined } = {}): Element {
  return { type: 'element', tagName, properties: { ...(className ? { className: className.split(' ') } : {}), ...more }, children };
}
