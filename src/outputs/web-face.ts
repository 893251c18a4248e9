/**
 * The faces of pages: those of the PDFs, fetched once the page is there, and until then what the reader's device has, in
 * their measures: with lines as long and as high, the text stays where it is when its face comes.
 */
import { openSync } from 'fontkit';
import { printedFaces, type Theme, type Typeface } from '../model/theme.ts';
import { fontFile, fontPath } from './font-file.ts';

/** What pages need of them. */
export interface PageFaces {
  /** The devices' faces in the measures of ours, and `--serif`. */
  css: string;
  /** For the script that fetches them; empty in live preview, which shows what the device has. */
  fonts: readonly WebFont[];
}

export type WebFont = readonly [family: string, weight: number, style: 'normal' | 'italic', address: string];

/** Words as our texts have them, by whose width faces are compared. */
const SAMPLE = 'Администрация обрабатывает сведения, которые сообщил Пользователь, только в целях и в сроки, указанные в настоящей Политике, и не передаёт их третьим лицам без его согласия, кроме случаев, предусмотренных законом.';

/**
 * What devices have, the best first. Their width is that of a letter of the sample in em, regular and bold; that of Georgia,
 * whose file no package has, is worked out from its Latin letters. Liberation Serif is as wide as Times New Roman.
 */
const DEVICE_FACES = [
  { name: 'georgia', local: ['Georgia'], widths: [0.4993, 0.584] },
  { name: 'noto', local: ['Noto Serif'], widths: [0.5454, 0.5671] },
  { name: 'times', local: ['Times New Roman', 'Liberation Serif'], widths: [0.4536, 0.4847] },
  { name: 'dejavu', local: ['DejaVu Serif'], widths: [0.573, 0.6397] },
] as const;

/** @returns the styles of a page's faces */
export function facesCss(theme: Theme): string {
  const { text, heading } = printedFaces(theme);
  const isOne = heading.name === text.name;
  // Without weight, so that the low-vision version keeps its own face, and on paper has this one.
  return [
    ...deviceFaces(text), ...(isOne ? [] : deviceFaces(heading)),
    `:where(html){--serif:${stack(text)}}`,
    // Georgia has no Kazakh letters: a word in two faces is hard to read.
    `:where(:lang(kk)){--serif:${stack(text, 1)}}`,
    ...(isOne ? [] : [`:where(:root:not([data-size]) :is(h1,h2,h3,h4,h5,h6,.h3,.h4,.brand)){--serif:${stack(heading, 1)}}`]),
  ].join('');
}

function stack(face: Typeface, first = 0): string {
  return [`"${face.family}"`, ...DEVICE_FACES.slice(first).map(({ name }) => nameFor(name, face)), 'serif'].join();
}

const nameFor = (name: string, face: Typeface): string => `${name}-as-${face.name}`;

function deviceFaces(face: Typeface): string[] {
  return [false, true].flatMap((bold) => {
    const font = openSync(fontPath(fontFile(face, { bold, italic: false })));
    if (!('layout' in font)) throw new Error(`${face.name} is a collection of fonts`);
    const width = font.layout(SAMPLE).advanceWidth / font.unitsPerEm / SAMPLE.length;
    return DEVICE_FACES.map(({ name, local, widths }) => {
      const size = width / widths[bold ? 1 : 0];
      const share = (measure: number): string => percent(measure / font.unitsPerEm / size);
      const source = local.map((one) => `local("${one}${bold ? ' Bold' : ''}")`).join();
      return `@font-face{font-family:${nameFor(name, face)};${bold ? 'font-weight:600 900;' : ''}src:${source};size-adjust:${percent(size)};ascent-override:${share(font.ascent)};descent-override:${share(-font.descent)};line-gap-override:${share(font.lineGap)}}`;
    });
  });
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
