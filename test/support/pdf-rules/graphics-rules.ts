/** Colours, pictures, transparency. */
import { contentsOf } from './content.ts';
import type { PdfFile } from './file.ts';
import { unless, type Rule } from './rule.ts';
import type { Dict } from './value.ts';

/** Operators by the device colour space that they paint in. */
const DEVICE: Record<string, string> = { rg: 'DeviceRGB', RG: 'DeviceRGB', g: 'DeviceGray', G: 'DeviceGray', k: 'DeviceCMYK', K: 'DeviceCMYK' };
const BLEND_MODES = new Set('Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(' '));

export const GRAPHICS_RULES: Rule[] = [
  {
    id: 'output-intent', clause: 'ISO 19005-3, 6.2.3',
    says: 'one output intent, with a sound ICC profile of a version before 5',
    check: (file) => {
      const intents = file.list(file.catalog.get('OutputIntents')).map((intent) => file.dict(intent)).filter((intent) => file.name(intent.get('S')) === 'GTS_PDFA1');
      if (intents.length !== 1) return ['the document has no output intent for archiving, or several'];
      const profile = file.content(intents[0]!.get('DestOutputProfile'));
      return [
        ...unless(profile.slice(36, 40) === 'acsp' && /^(?:prtr|mntr)$/.test(profile.slice(12, 16)) && profile.charCodeAt(8) < 5, 'the output profile is no ICC profile for output'),
        ...unless(file.dict(intents[0]!.get('DestOutputProfile')).get('N') === components(profile), 'the output profile has another number of colours than it says'),
        ...unless(file.text(intents[0]!.get('OutputConditionIdentifier')) !== null, 'the output intent has no name'),
      ];
    },
  },
  {
    id: 'colors', clause: 'ISO 19005-3, 6.2.4.3',
    says: 'device colours only of the kind that the output intent has, or grey',
    check: (file) => {
      const intent = file.dict(file.list(file.catalog.get('OutputIntents'))[0]);
      const allowed = components(file.content(intent.get('DestOutputProfile'))) === 3 ? 'DeviceRGB' : 'DeviceCMYK';
      return contentsOf(file).flatMap(({ operators }, page) => {
        const spaces = operators.flatMap(({ name, operands }) => DEVICE[name] ?? (/^cs$/i.test(name) ? file.name(operands[0]) ?? [] : []));
        return [...new Set(spaces)].filter((space) => space.startsWith('Device') && space !== 'DeviceGray' && space !== allowed).map((space) => `page ${page + 1}: ${space} without an output intent of that kind`);
      });
    },
  },
  {
    id: 'states', clause: 'ISO 19005-3, 6.2.5 and 6.2.10',
    says: 'no transfer functions, known blend modes, opacity between 0 and 1',
    check: (file) => graphicStates(file).flatMap((state) => [
      ...['TR', 'HTP'].flatMap((key) => unless(!state.has(key), `a graphics state has ${key}`)),
      ...unless(!state.has('TR2') || file.name(state.get('TR2')) === 'Default', 'a graphics state has TR2'),
      ...unless(!state.has('BM') || BLEND_MODES.has(file.name(state.get('BM')) ?? ''), 'a graphics state has an unknown blend mode'),
      ...['CA', 'ca'].flatMap((key) => unless(!state.has(key) || (Number(state.get(key)) >= 0 && Number(state.get(key)) <= 1), `a graphics state has an impossible ${key}`)),
    ]),
  },
  {
    id: 'transparency', clause: 'ISO 19005-3, 6.2.10',
    says: 'a page group says in which colours it is blended',
    check: (file) => file.pages.flatMap((page, i) => unless(!page.has('Group') || file.at(page.get('Group'), 'CS') !== null, `page ${i + 1}: the group has no colour space`)),
  },
  {
    id: 'images', clause: 'ISO 19005-3, 6.2.8 and 6.2.9; ISO 14289-1, 7.20 (30-001)',
    says: 'pictures are not smoothed by the reader and have no substitutes; forms refer to no other file and hold no PostScript',
    check: (file) => file.streams().flatMap(({ dict }) => [
      ...unless(dict.get('Interpolate') !== true, 'a picture is smoothed'),
      ...['Alternates', 'OPI', 'Ref', 'PS'].flatMap((key) => unless(file.name(dict.get('Type')) !== 'XObject' || !dict.has(key), `a picture or form has ${key}`)),
    ]),
  },
];

function components(profile: string): number {
  return ({ 'RGB ': 3, 'GRAY': 1, 'CMYK': 4 } as Record<string, number>)[profile.slice(16, 20)] ?? 0;
}

function graphicStates(file: PdfFile): Dict[] {
  return file.pages.flatMap((page) => Array.from(file.dict(file.at(page.get('Resources'), 'ExtGState')).values(), (state) => file.dict(state)));
}
