/** The parts of a Word document by type, found by their relationships as in Word. */
import { posix } from 'node:path';
import { WordFault } from './fault.ts';
import { attribute, elements, find, parseXml, textOf, type Element } from './xml.ts';

export interface WordPackage {
  body: Element;
  styles: Element | undefined;
  numbering: Element | undefined;
  comments: Element | undefined;
  footnotes: Element | undefined;
  endnotes: Element | undefined;
  /** Headers and footers. */
  margins: Element[];
  /** Address of a relationship by its id, for links of the main text. */
  links: Map<string, string>;
  /** The title that the document's properties give; empty without one. */
  title: string;
  /** Custom properties that are text, by name. */
  properties: Map<string, string>;
}

interface Relationship {
  id: string;
  /** The last word of the relationship's type: `styles`, `hyperlink`. */
  type: string;
  target: string;
  external: boolean;
}

/** @throws WordFault where there is no Word text in the archive */
export function openPackage(parts: ReadonlyMap<string, string>): WordPackage {
  const roots = relationships(parts, '');
  const main = roots.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const source = parts.get(main);
  if (source === undefined) throw new WordFault('not-word');
  const body = find(parseXml(source), 'w:body');
  if (!body) throw new WordFault('not-word');
  const related = relationships(parts, main);
  // A part is read once, however many relationships lead to it.
  const all = (type: string): Element[] =>
    [...new Set(related.filter((relationship) => relationship.type === type && !relationship.external).map(({ target }) => target))]
      .flatMap((target) => parts.get(target) ?? []).map(parseXml);
  const properties = parts.get(roots.find(({ type }) => type === 'core-properties')?.target ?? '');
  const title = properties === undefined ? undefined : find(parseXml(properties), 'dc:title');
  return {
    body,
    styles: all('styles')[0],
    numbering: all('numbering')[0],
    comments: all('comments')[0],
    footnotes: all('footnotes')[0],
    endnotes: all('endnotes')[0],
    margins: [...all('header'), ...all('footer')],
    links: new Map(related.filter(({ type }) => type === 'hyperlink').map(({ id, target }) => [id, target])),
    title: title ? textOf(title).trim() : '',
    properties: customProperties(parts),
  };
}

/** The custom properties of a file that are text, by name. */
export function customProperties(parts: ReadonlyMap<string, string>): Map<string, string> {
  const part = parts.get('docProps/custom.xml');
  const properties = part === undefined ? [] : elements(parseXml(part), 'property');
  return new Map(properties.map((property) => [attribute(property, 'name') ?? '', elements(property, 'vt:lpwstr').map(textOf).join('')]));
}

/** The relationships of a part; targets inside the file come back as part names. */
function relationships(parts: ReadonlyMap<string, string>, part: string): Relationship[] {
  const source = parts.get(posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`));
  if (source === undefined) return [];
  return elements(parseXml(source), 'rel:Relationship').map((element) => {
    const external = attribute(element, 'TargetMode') === 'External';
    const target = attribute(element, 'Target') ?? '';
    const type = (attribute(element, 'Type') ?? '').split('/').at(-1)!;
    return {
      id: attribute(element, 'Id') ?? '', type, external,
      target: external || type === 'hyperlink' ? target : posix.resolve('/', posix.dirname(part), target).slice(1),
    };
  });
}
