/**
 * The numbers that Word generates. They are not stored in the file: a paragraph names a numbering and a level,
 * and the number follows from all paragraphs before it.
 *
 * ECMA-376 part 1, 17.9. What it leaves open is decided as in Word: instances of one abstract numbering count
 * on together; a start override counts once, where its instance first appears; a level that comes before its
 * parent begins the parent too («1.1» alone, then «2»); legal numbering (`w:isLgl`) shows the inherited levels in
 * figures and leaves the paragraph's own level as it is.
 */
import { formatCount, knowsFormat } from './number-format.ts';
import { readNumbering, type Styles } from './word-style.ts';
import { attribute, elements, find, number, toggle, val, type Element } from './xml.ts';

/** How many levels a numbering has, and how long the text of one may be (ECMA-376 part 1, 17.9.6 and 17.9.11). */
const LEVELS = 9;
const MAX_TEXT_LENGTH = 255;

interface Level {
  format: string;
  /** `%1.%2.` */
  text: string;
  start: number;
  /** The level, from 1, after which this one restarts; 0 never; undefined after any higher one. */
  restart: number | undefined;
  legal: boolean;
  /** What is between the number and the words. */
  suffix: string;
  /** The paragraph style that belongs to this level. */
  style: string | undefined;
}

interface Instance {
  /** The counters' key: instances of one abstract numbering share them. */
  abstract: string;
  levels: Map<number, Level>;
  /** Levels that restart where this instance first appears. */
  restarts: Set<number>;
}

/** A paragraph's number. */
export interface Label {
  /** As Word shows it with the space after it: `1.1. `; empty for a bullet and for a level that shows nothing. */
  text: string;
  bullet: boolean;
  level: number;
  /** The numbering it counts in: paragraphs of one list share it. */
  family: string;
  /** The count where the label is that and a point or bracket, as in `3)` : what a Markdown list can hold. */
  simple: { count: number; delimiter: string } | null;
  /** Whether levels below belong to one number with this one, `%1.%2`: clauses rather than a list. */
  compound: boolean;
  /** A number format that is written in figures because it is not known. */
  unknownFormat: string | null;
}

/** The numbering of one document and the state of its counters. */
export class Numbering {
  readonly #instances = new Map<string, Instance>();
  readonly #styles: Styles;
  #counters = new Map<string, number[]>();

  constructor(part: Element | undefined, styles: Styles) {
    this.#styles = styles;
    const abstracts = new Map(elements(part, 'w:abstractNum').map((element) => [attribute(element, 'w:abstractNumId') ?? '', element]));
    const abstractOf = new Map(elements(part, 'w:num').map((element) => [attribute(element, 'w:numId') ?? '', val(element, 'w:abstractNumId') ?? '']));
    for (const element of elements(part, 'w:num')) {
      const id = attribute(element, 'w:numId') ?? '';
      let abstract = abstractOf.get(id)!;
      // A numbering that only names a style: the style names another one, which has the levels.
      const link = val(abstracts.get(abstract), 'w:numStyleLink');
      if (link !== undefined) abstract = abstractOf.get(styles.numberingStyle(link) ?? '') ?? abstract;
      this.#instances.set(id, readInstance(element, abstract, abstracts.get(abstract)));
    }
  }

  /** Counts separately, as text boxes and notes do, and then returns to where the count was. */
  apart<T>(read: () => T): T {
    const before = this.#counters;
    this.#counters = new Map();
    try {
      return read();
    } finally {
      this.#counters = before;
    }
  }

  /** Counts a paragraph. @returns its label, or null where it has no numbering */
  count(paragraph: Element): Label | null {
    const found = this.#levelOf(paragraph);
    if (!found) return null;
    const { instance, level } = found;
    const definition = instance.levels.get(level);
    if (!definition) return null;
    const counts = this.#advance(instance, level);
    const shown = (index: number): Level => instance.levels.get(index) ?? definition;
    let unknownFormat: string | null = null;
    const text = definition.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const format = definition.legal && index < level ? 'decimal' : shown(index).format;
      if (!knowsFormat(format) && format !== 'bullet') unknownFormat = format;
      return formatCount(counts[index] ?? shown(index).start, format);
    });
    const bullet = definition.format === 'bullet';
    const simple = definition.format === 'decimal' ? /^%(\d)([.)])$/.exec(definition.text) : null;
    return {
      text: bullet || text === '' ? '' : text.slice(0, MAX_TEXT_LENGTH) + (definition.suffix === 'nothing' ? '' : ' '),
      bullet, level, unknownFormat, family: instance.abstract,
      simple: simple && Number(simple[1]) === level + 1 ? { count: counts[level]!, delimiter: simple[2]! } : null,
      compound: Array.from(instance.levels, ([index, { text: shape }]) => index > level && shape.includes(`%${level + 1}`)).includes(true),
    };
  }

  #levelOf(paragraph: Element): { instance: Instance; level: number } | null {
    const own = readNumbering(find(paragraph, 'w:pPr', 'w:numPr'));
    const styled = this.#styles.numbering(paragraph);
    const id = own?.id ?? styled?.id;
    // `numId` 0 takes a paragraph out of the numbering of its style.
    const instance = this.#instances.get(id ?? '0');
    if (!instance || id === '0') return null;
    if (own?.level != null) return { instance, level: own.level };
    const linked = this.#styles.ofParagraph(paragraph)
      .flatMap(({ id: name }) => Array.from(instance.levels).filter(([, { style }]) => style === name).map(([index]) => index));
    return { instance, level: linked[0] ?? styled?.level ?? 0 };
  }

  /** Adds one at a level and restarts the deeper ones. */
  #advance(instance: Instance, level: number): number[] {
    const counts = this.#counters.get(instance.abstract) ?? [];
    this.#counters.set(instance.abstract, counts);
    for (const index of instance.restarts) delete counts[index];
    instance.restarts.clear();
    for (let index = 0; index < level; index++) counts[index] ??= instance.levels.get(index)?.start ?? 1;
    counts[level] = (counts[level] ?? (instance.levels.get(level)?.start ?? 1) - 1) + 1;
    for (let deeper = level + 1; deeper < counts.length; deeper++) {
      const restart = instance.levels.get(deeper)?.restart;
      if (restart === undefined || (restart !== 0 && level < restart)) delete counts[deeper];
    }
    return counts;
  }
}

function readInstance(element: Element, abstract: string, definition: Element | undefined): Instance {
  const levels = new Map<number, Level>();
  const restarts = new Set<number>();
  const add = (level: Element): void => {
    const index = Number(attribute(level, 'w:ilvl') ?? 0);
    if (index >= 0 && index < LEVELS) levels.set(index, readLevel(level));
  };
  elements(definition, 'w:lvl').forEach(add);
  for (const override of elements(element, 'w:lvlOverride')) {
    elements(override, 'w:lvl').forEach(add);
    const start = number(override, 'w:startOverride');
    if (start === undefined) continue;
    const index = Number(attribute(override, 'w:ilvl') ?? 0);
    const level = levels.get(index);
    if (level) levels.set(index, { ...level, start });
    restarts.add(index);
  }
  return { abstract, levels, restarts };
}

function readLevel(element: Element): Level {
  return {
    // A format that older programs cannot know is in a choice, with the nearest known one as the fallback.
    format: val(element, 'w:numFmt') ?? val(element, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt') ?? 'decimal',
    text: (val(element, 'w:lvlText') ?? '').slice(0, MAX_TEXT_LENGTH),
    start: number(element, 'w:start') ?? 0,
    restart: number(element, 'w:lvlRestart'),
    legal: toggle(element, 'w:isLgl') ?? false,
    suffix: val(element, 'w:suff') ?? 'tab',
    style: val(element, 'w:pStyle'),
  };
}
