/** The look of a run: weight and slant, which Markdown has marks for, and what it has none for and may carry meaning. */
import type { Styles } from './word-style.ts';
import { attribute, find, toggle, val, type Element } from './xml.ts';

/** In half points. Programs that convert PDFs to Word shift words by less, without meaning. */
const MIN_SHIFT = 3;
/** Of 255: greys differ in no channel; near-white is not seen on paper. */
const MIN_COLOUR = 64;
const NEAR_WHITE = 0xe0;

/** What decides on the look of a run besides its own properties. */
export interface LookContext {
  styles: Styles;
  /** Whether weight that the style of the paragraph gives is only a matter of style: in headings, and in all our own files. */
  styled: boolean;
  /** Whether the file is one of ours, or of ours edited: bold and italic are direct in it, styles say what a paragraph is. */
  own: boolean;
  paragraph: Element;
}

/** How the words of a run look; for all but the first three Markdown has no mark. */
export interface Look {
  strong: boolean;
  emphasis: boolean;
  code: boolean;
  hidden: boolean;
  struck: boolean;
  raised: boolean;
  capitals: boolean;
  underlined: boolean;
  highlighted: boolean;
  coloured: boolean;
  font: string;
}

/** Weight and slant: what the run says itself, else its style against that of the paragraph. */
export function readLook(properties: Element | undefined, { styles, paragraph, styled, own }: LookContext): Look {
  const style = val(properties, 'w:rStyle');
  const [ofParagraph, ofRun] = [styles.ofParagraph(paragraph), styles.chain(style)];
  const on = (name: string): { base: boolean; on: boolean } => {
    const base = styles.toggle(ofParagraph, name) ?? false;
    return { base, on: toggle(properties, name) ?? (base !== (styles.toggle(ofRun, name) ?? false)) };
  };
  const shown = (name: string): boolean => {
    if (own) return toggle(properties, name) ?? false;
    const weight = on(name);
    return weight.on && !(styled && weight.base);
  };
  const name = styles.runStyleName(style);
  /** The run's own properties, then those of its style; in our files styles only say what words are. */
  const said = [properties, ...(own ? [] : ofRun.map(({ element }) => find(element, 'w:rPr')))];
  const setting = (property: string): string | undefined => said.map((one) => val(one, property)).find((value) => value !== undefined);
  return {
    strong: /^strong$/i.test(name) || shown('w:b'),
    emphasis: /^emphasis$/i.test(name) || shown('w:i'),
    code: /code|keyboard/i.test(name),
    hidden: on('w:vanish').on,
    struck: on('w:strike').on || on('w:dstrike').on,
    font: attribute(find(properties, 'w:rFonts'), 'w:ascii') ?? '',
    raised: isRaised(setting('w:vertAlign'), setting('w:position')),
    capitals: shown('w:caps') || shown('w:smallCaps'),
    underlined: !/^(?:none)?$/.test(setting('w:u') ?? ''),
    highlighted: !/^(?:none)?$/.test(val(properties, 'w:highlight') ?? '') || hasMarkingColour(attribute(find(properties, 'w:shd'), 'w:fill')),
    coloured: hasMarkingColour(val(properties, 'w:color')) || isNearWhite(val(properties, 'w:color')),
  };
}

/** Whether words are above or below the line. @param position how far, in half points */
function isRaised(vertical: string | undefined, position: string | undefined): boolean {
  return /^(?:super|sub)script$/.test(vertical ?? '') || Math.abs(Number(position ?? 0)) >= MIN_SHIFT;
}

/** Whether a colour sets words apart: anything but black, grey and automatic. @param hex `FF0000`, `auto` */
function hasMarkingColour(hex: string | undefined): boolean {
  const channels = /^[0-9a-f]{6}$/i.test(hex ?? '') ? [0, 2, 4].map((at) => Number.parseInt(hex!.slice(at, at + 2), 16)) : [];
  return channels.length > 0 && Math.max(...channels) - Math.min(...channels) >= MIN_COLOUR;
}

/** Whether words cannot be seen on white paper. */
function isNearWhite(hex: string | undefined): boolean {
  return /^[0-9a-f]{6}$/i.test(hex ?? '') && [0, 2, 4].every((at) => Number.parseInt(hex!.slice(at, at + 2), 16) >= NEAR_WHITE);
}
