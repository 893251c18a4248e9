/** Fixes what can be fixed without asking, in texts that are still drafts and nowhere else. */
import { textsOf, type Lang, type Library } from '../model/edition.ts';
import { splitSource } from '../model/source.ts';
import { parseMarkdown } from '../content/markdown.ts';
import { SourcePlaces } from '../content/text-place.ts';
import type { IsEditable } from './index.ts';
import { isOff } from './levels.ts';
import { TEXT_RULES } from './rule-registry.ts';
import type { Edit, Finding } from './text-rule.ts';
import { visibleLines } from './visible.ts';

export interface Fixed {
  file: string;
  text: string;
  /** Each line that changed, by its number in the file. */
  lines: { line: number; was: string; is: string }[];
}

/** The texts of a library that change when they are fixed. */
export function fixLibrary({ policies, site }: Library, isEditable: IsEditable): Fixed[] {
  return policies.flatMap(({ editions }) => editions.flatMap((edition) =>
    textsOf(edition).filter((text) => isEditable(edition, text)).flatMap(({ file, source, lang }) => {
      const text = fixText(source, lang, (name) => !isOff(site, name));
      return text === source ? [] : [{ file, text, lines: changedLines(source, text) }];
    })));
}

/**
 * Everything that the rules of the `line` kind find in one text.
 * @param lang decides which marks and letters are right
 * @param isOn the rules that count, by name
 */
export function lineFindings(places: SourcePlaces, lang: Lang, isOn: (name: string) => boolean = () => true): Finding[] {
  const rules = TEXT_RULES.filter((rule) => rule.of === 'line').filter(({ name }) => isOn(name));
  return visibleLines(places).flatMap((line) => rules.flatMap((rule) => rule.find(line, { lang, source: places.source })));
}

/** A text with its quotation marks, spaces and letters fixed where there is no doubt. */
export function fixText(source: string, lang: Lang, isOn?: (name: string) => boolean): string {
  const places = new SourcePlaces(source);
  const groups = [...lineFindings(places, lang, isOn).map(({ edits }) => edits), ...lineEnds(places).map((edit) => [edit])].filter(({ length }) => length > 0);
  const shape = shapeOf(source);
  const isSame = (some: readonly Edit[][]) => shapeOf(apply(source, some)) === shape;
  if (isSame(groups)) return apply(source, groups);
  // A corrected letter turned words into markup («<dіv>», typed with a Cyrillic letter): the edits that do so are dropped.
  const kept: Edit[][] = [];
  for (const group of groups) if (isSame([...kept, group])) kept.push(group);
  return apply(source, kept);
}

function apply(source: string, groups: readonly Edit[][]): string {
  let text = '';
  let at = 0;
  for (const { start, end, text: fixed } of groups.flat().sort((a, b) => a.start - b.start)) {
    text += source.slice(at, start) + fixed;
    at = end;
  }
  return text + source.slice(at);
}

/** The structure of a text as Markdown reads it, without its words. */
function shapeOf(source: string): string {
  const parts = splitSource(source);
  return JSON.stringify(parseMarkdown('body' in parts ? parts.body : source), (key, value: unknown) => (key === 'position' || key === 'value' ? undefined : value));
}

/** White space at line ends below the front matter, except where it has a meaning: in code, and as a line break. */
function lineEnds({ source, lines }: SourcePlaces): Edit[] {
  const parts = splitSource(source);
  const below = 'body' in parts ? source.length - parts.body.length : 0;
  const kept = lines.flatMap(({ stretches }) => stretches.filter(({ kind }) => kind === 'code'));
  return Array.from(source.matchAll(/[ \t]+$/gm), ({ 0: { length }, index }) => ({ start: index, end: index + length, text: '' }))
    .filter(({ start, end }) => start >= below && !kept.some((stretch) => stretch.start < end && start < stretch.end));
}

function changedLines(source: string, text: string): Fixed['lines'] {
  const fixed = text.split('\n');
  return source.split('\n').flatMap((was, i) => (was === fixed[i] ? [] : [{ line: i + 1, was, is: fixed[i]! }]));
}
