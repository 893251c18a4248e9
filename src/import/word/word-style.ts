/** What the styles of a Word document say about a paragraph and a run: outline level, numbering, weight. */
import type { WordStyles } from '../../languages/grammar.ts';
import { ofAllLanguages } from '../../languages/grammars.ts';
import { attribute, elements, find, number, toggle, val, type Element } from './xml.ts';

export interface NumberingReference {
  /** `w:numId`; null where only the level is given. */
  id: string | null;
  level: number | null;
}

interface Style {
  id: string;
  name: string;
  /** Custom styles may be called anything; the built-in names are English in every localised Word. */
  element: Element;
  basedOn: string | undefined;
  /** Whether the style belongs to numbering of its own kind (`w:type="numbering"`). */
  type: string;
}

/** A role that a built-in style gives its paragraph. */
export type Role = 'title' | 'quote' | 'contents' | 'heading' | 'text';

const named = (role: keyof WordStyles): string => ofAllLanguages(({ wordStyles }) => wordStyles?.[role]);
const ROLES: [RegExp, Role][] = [
  [new RegExp(`^(?:${named('title')})$`, 'iu'), 'title'],
  [new RegExp(`^(?:${named('quote')})`, 'iu'), 'quote'],
  [new RegExp(`^(?:${named('contents')})`, 'iu'), 'contents'],
];
const HEADING = new RegExp(`^(?:${named('heading')}) ([1-9])$`, 'iu');

/** Word itself has no more levels than this. */
const MAX_CHAIN_LENGTH = 50;

/** The styles of one document. */
export class Styles {
  readonly #byId = new Map<string, Style>();
  #paragraph: string | undefined;

  constructor(part: Element | undefined) {
    for (const element of elements(part, 'w:style')) {
      const id = attribute(element, 'w:styleId') ?? '';
      const type = attribute(element, 'w:type') ?? 'paragraph';
      this.#byId.set(id, { id, type, element, name: val(element, 'w:name') ?? id, basedOn: val(element, 'w:basedOn') });
      if (type === 'paragraph' && /^(?:1|true|on)$/.test(attribute(element, 'w:default') ?? '')) this.#paragraph = id;
    }
  }

  /** A style and those it is based on, the nearest first. */
  chain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    for (let style = this.#byId.get(id ?? ''); style && chain.length < MAX_CHAIN_LENGTH && !chain.includes(style); style = this.#byId.get(style.basedOn ?? '')) chain.push(style);
    return chain;
  }

  /** The styles of a paragraph, the nearest first; the document's default where it names none. */
  ofParagraph(paragraph: Element): Style[] {
    return this.chain(val(paragraph, 'w:pPr', 'w:pStyle') ?? this.#paragraph);
  }

  /** What a paragraph is by its style, and its outline level from 0 where it is a heading. */
  role(paragraph: Element): { role: Role; outline: number | null } {
    const chain = this.ofParagraph(paragraph);
    for (const [pattern, role] of ROLES) if (chain.some(({ name }) => pattern.test(name))) return { role, outline: null };
    // 9 is "body text": it takes a paragraph out of the outline that its style puts it into.
    const said = [find(paragraph, 'w:pPr'), ...chain.map(({ element }) => find(element, 'w:pPr'))]
      .map((properties) => number(properties, 'w:outlineLvl')).find((level) => level !== undefined);
    const named = chain.map(({ name }) => HEADING.exec(name)?.[1]).find((level) => level !== undefined);
    const outline = said ?? (named === undefined ? 9 : Number(named) - 1);
    return outline < 9 ? { role: 'heading', outline } : { role: 'text', outline: null };
  }

  /** The numbering that a paragraph's styles give it; the level may come from the numbering itself (`w:pStyle`). */
  numbering(paragraph: Element): (NumberingReference & { style: string }) | null {
    for (const { id, element } of this.ofParagraph(paragraph)) {
      const own = readNumbering(find(element, 'w:pPr', 'w:numPr'));
      if (own) return { ...own, style: id };
    }
    return null;
  }

  /** The numbering of a numbering style (`w:numStyleLink`). */
  numberingStyle(id: string | undefined): string | undefined {
    return val(this.#byId.get(id ?? '')?.element, 'w:pPr', 'w:numPr', 'w:numId');
  }

  /** The name of a run's character style. */
  runStyleName(id: string | undefined): string {
    return this.#byId.get(id ?? '')?.name ?? '';
  }

  /** A toggle property that the styles of a paragraph or of a run give, or undefined. */
  toggle(chain: readonly Style[], name: string): boolean | undefined {
    return chain.map(({ element }) => toggle(find(element, 'w:rPr'), name)).find((value) => value !== undefined);
  }
}

/** `w:numPr` as it is written; null where there is none. */
export function readNumbering(properties: Element | undefined): NumberingReference | null {
  if (!properties) return null;
  return { id: val(properties, 'w:numId') ?? null, level: number(properties, 'w:ilvl') ?? null };
}
