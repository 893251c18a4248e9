/** For each rule, ways to break a sound file that the rule must see. The file has links, a table, lists, a picture and an attachment. */
import { contentsOf } from './content.ts';
import type { PdfFile } from './file.ts';
import { elementsOf } from './tree.ts';
import { Bytes, Name, Ref, Stream, type Dict, type Value } from './value.ts';
import { changed, changedBytes } from './write.ts';

/** What is done to the file, in words → how. */
export type Breaks = Record<string, (sound: Uint8Array) => Uint8Array>;

/** Changes objects. */
const by = (change: (file: PdfFile) => void) => (sound: Uint8Array): Uint8Array => changed(sound, change);
/** Changes bytes of the file written anew, whose objects and table stand plainly in it. */
const inBytes = (pattern: RegExp | string, replacement: string) => (sound: Uint8Array): Uint8Array => changedBytes(changed(sound, () => undefined), pattern, replacement);
/** Changes the content of the first page. */
const inContent = (pattern: RegExp | string, replacement: string) => by((file) => {
  const stream = file.get(file.pages[0]!.get('Contents')) as Stream;
  const text = file.content(stream);
  if (text.replace(pattern, replacement) === text) throw new Error(`${pattern} does not occur in the page`);
  stream.raw = text.replace(pattern, replacement);
  stream.dict.delete('Filter');
});
/** Changes the XMP packet. */
const inXmp = (pattern: RegExp | string, replacement: string) => by((file) => {
  const stream = file.get(file.catalog.get('Metadata')) as Stream;
  if (stream.raw.replace(pattern, replacement) === stream.raw) throw new Error(`${pattern} does not occur in the packet`);
  stream.raw = stream.raw.replace(pattern, replacement);
});
const inCatalog = (change: (catalog: Dict, file: PdfFile) => void) => by((file) => change(file.catalog, file));
const inElement = (type: string, change: (dict: Dict, file: PdfFile) => void) => by((file) => {
  const element = elementsOf(file).find((one) => one.type === type);
  if (!element) throw new Error(`the file has no element ${type}`);
  change(element.dict, file);
});
const firstLink = (file: PdfFile): Dict => file.dict(file.pages.flatMap((page) => file.list(page.get('Annots')))[0]);
const inLink = (change: (link: Dict, file: PdfFile) => void) => by((file) => change(firstLink(file), file));
const firstFont = (file: PdfFile): Dict => file.dict(contentsOf(file)[0]!.painted.find(({ font }) => font !== null)!.font);
const inFont = (change: (font: Dict, descendant: Dict, file: PdfFile) => void) => by((file) => {
  const font = firstFont(file);
  change(font, file.dict(file.list(font.get('DescendantFonts'))[0]), file);
});
const inToUnicode = (pattern: RegExp, replacement: string) => inFont((font, _, file) => {
  const stream = file.get(font.get('ToUnicode')) as Stream;
  const text = file.content(stream);
  if (!pattern.test(text)) throw new Error(`${pattern} does not occur in the map`);
  stream.raw = text.replace(pattern, replacement);
  stream.dict.delete('Filter');
});
const attachment = (file: PdfFile): Dict => file.dict(file.list(file.catalog.get('AF'))[0]);
const add = (file: PdfFile, value: Value): Ref => {
  const id = Math.max(...file.objects.keys()) + 1;
  file.objects.set(id, value);
  return new Ref(id);
};
const dict = (entries: Record<string, Value>): Dict => new Map(Object.entries(entries));
const name = (value: string): Name => new Name(value);
const kids = (holder: Dict): Value[] => {
  const value = holder.get('K');
  if (!Array.isArray(value)) throw new Error('the element has no list of children');
  return value;
};

export const BROKEN: Record<string, Breaks> = {
  header: { 'no comment of high bytes': inBytes(/%\xff{4}/, '%abcd'), 'no header at the start': (sound) => Buffer.concat([Buffer.from('%PDF-2.0'), sound.subarray(8)]) },
  trailer: {
    'no ID': by((file) => file.trailer.delete('ID')), 'encrypted': by((file) => file.trailer.set('Encrypt', dict({ Filter: name('Standard') }))),
    'two line ends behind the end': (sound) => Buffer.concat([sound, Buffer.from('\n\n')]),
  },
  objects: { 'a space in place of a line end': inBytes(/1 0 obj\n/, '1 0 obj ') },
  streams: {
    'a length too short': inBytes(/\/Length (\d)(\d+)/, '/Length 0$2'), 'a stream in another file': by((file) => file.streams()[0]!.dict.set('F', Bytes.of('other.bin'))),
  },
  filters: { LZW: by((file) => file.streams().find(({ dict: own }) => own.get('Type') === undefined && !own.has('Filter'))?.dict.set('Filter', name('LZWDecode')) ?? file.catalog.set('X', add(file, new Stream(dict({ Filter: name('LZWDecode') }), '')))) },
  limits: {
    'a name too long': inCatalog((catalog) => catalog.set('X'.repeat(200), 1)), 'a string too long': inCatalog((catalog) => catalog.set('X', new Bytes('x'.repeat(40_000)))),
    'a number too great': inCatalog((catalog) => catalog.set('X', 3_000_000_000)), 'a page too small': by((file) => file.pages[0]!.set('MediaBox', [0, 0, 1, 1])),
    'too many states': inContent(/^/, `${'q\n'.repeat(40)}${'Q\n'.repeat(40)}`),
  },
  references: { 'an object that is not there': inCatalog((catalog) => catalog.set('X', new Ref(999_999))) },
  operators: { 'an unknown operator': inContent(/^/, '1 magic\n'), 'a font that the page does not have': inContent(/\/F\w+ /, '/None ') },
  actions: {
    JavaScript: inCatalog((catalog) => catalog.set('OpenAction', dict({ S: name('JavaScript'), JS: Bytes.of('app.alert(1)') }))),
    'a program': inLink((link) => link.set('A', dict({ S: name('Launch'), F: Bytes.of('x.exe') }))), 'an action on opening a page': by((file) => file.pages[0]!.set('AA', dict({}))),
  },
  dynamic: {
    'a form that fills itself': inCatalog((catalog) => catalog.set('AcroForm', dict({ NeedAppearances: true }))), 'optional content': inCatalog((catalog) => catalog.set('OCProperties', dict({}))),
    'presentation steps': by((file) => file.pages[0]!.set('PresSteps', dict({}))),
  },
  attachments: {
    'no relationship': by((file) => attachment(file).delete('AFRelationship')), 'not associated': inCatalog((catalog) => catalog.delete('AF')),
    'no media type': by((file) => file.dict(file.dict(attachment(file).get('EF')).get('F')).delete('Subtype')),
    'no date': by((file) => file.dict(file.at(file.dict(attachment(file).get('EF')).get('F'), 'Params')).delete('ModDate')),
    'no description': by((file) => attachment(file).delete('Desc')), 'no UF': by((file) => attachment(file).delete('UF')),
    'in a file of part 2': inXmp('<pdfaid:part>3', '<pdfaid:part>2'),
  },
  xmp: {
    'none': inCatalog((catalog) => catalog.delete('Metadata')), 'an ampersand as it is': inXmp(/<dc:title>/, '<dc:title>K&T '), 'no wrapper': inXmp(/<\?xpacket end[\s\S]*/, ''),
    'not UTF-8': inXmp(/<pdf:Producer>/, '<pdf:Producer>\xe9'),
  },
  pdfaid: { 'no part': inXmp(/<pdfaid:part>.*?<\/pdfaid:part>/, ''), 'level B': inXmp('conformance>A', 'conformance>B') },
  pdfuaid: { 'no part': inXmp(/<pdfuaid:part>.*?<\/pdfuaid:part>/, '') },
  'extension-schema': { 'PDF/UA not described': inXmp(/<pdfaProperty:category>.*?<\/pdfaProperty:category>/, ''), 'a property of nobody': inXmp('<dc:title>', '<dc:mood>good</dc:mood><dc:title>') },
  title: {
    'no title': inXmp(/<dc:title>[\s\S]*?<\/dc:title>/, ''), 'the name of the file in the window': inCatalog((catalog, file) => file.dict(catalog.get('ViewerPreferences')).set('DisplayDocTitle', false)),
  },
  described: { 'no author': inXmp(/<dc:creator>[\s\S]*?<\/dc:creator>/, ''), 'no identifier': inXmp(/<dc:identifier>.*?<\/dc:identifier>/, '') },
  info: {
    'another title': by((file) => file.dict(file.trailer.get('Info')).set('Title', Bytes.of('Other'))), 'another date': by((file) => file.dict(file.trailer.get('Info')).set('ModDate', new Bytes('D:20010101000000Z'))),
    'no author': by((file) => file.dict(file.trailer.get('Info')).delete('Author')),
  },
  language: { 'none': inCatalog((catalog) => catalog.delete('Lang')), 'no tag': inElement('P', (element) => element.set('Lang', Bytes.of('по-русски'))) },
  marked: {
    'not marked': inCatalog((catalog) => catalog.delete('MarkInfo')), 'no tree': inCatalog((catalog) => catalog.delete('StructTreeRoot')),
    'suspects': inCatalog((catalog, file) => file.dict(catalog.get('MarkInfo')).set('Suspects', true)),
  },
  roles: {
    'an unknown role': inElement('P', (element) => element.set('S', name('Paragraphe'))),
    'a circle': inCatalog((catalog, file) => file.dict(catalog.get('StructTreeRoot')).set('RoleMap', dict({ Dfn: name('Dfn') }))),
    'a standard role mapped': inCatalog((catalog, file) => file.dict(catalog.get('StructTreeRoot')).set('RoleMap', dict({ Dfn: name('Span'), Span: name('P') }))),
  },
  parents: {
    'another parent': inElement('P', (element, file) => element.set('P', add(file, dict({})))),
    'no Document': inElement('Document', (element) => element.set('S', name('Sect'))),
  },
  owners: {
    'content of nobody': inElement('P', (element) => element.delete('K')), 'an owner of nothing': inElement('P', (element) => element.set('K', 9999)),
    'no parent tree': inCatalog((catalog, file) => file.dict(catalog.get('StructTreeRoot')).delete('ParentTree')), 'a page without its key': by((file) => file.pages[0]!.set('StructParents', 777)),
  },
  tagged: {
    'paint outside of marks': inContent(/$/, '\n0 0 10 10 re f'), 'an artifact in a tagged stretch': inContent(/(MCID 0>>\s*BDC)/, '$1\n/Artifact BMC\nEMC'),
    'a tagged stretch in an artifact': inContent(/(\/Artifact[^\n]*B[MD]C)/, '$1\n/P <</MCID 900>> BDC\nEMC'), 'a mark without an end': inContent(/EMC(?![\s\S]*EMC)/, ''),
  },
  order: { 'the last read first': inElement('Document', (element) => kids(element).reverse()) },
  headings: { 'a level left out': inElement('H2', (element) => element.set('S', name('H4'))), 'level 2 first': inElement('H1', (element) => element.set('S', name('H2'))) },
  'one-title': { 'two': inElement('H2', (element) => element.set('S', name('H1'))), 'none': inElement('H1', (element) => element.set('S', name('P'))) },
  nesting: {
    'a paragraph in a list': inElement('LI', (element) => element.set('S', name('P'))), 'an item in a paragraph': inElement('L', (element) => element.set('S', name('P'))),
    'a row in a paragraph': inElement('Table', (element) => element.set('S', name('Div'))), 'a cell that is a paragraph': inElement('TD', (element) => element.set('S', name('P'))),
    'an entry of contents outside of contents': inElement('P', (element) => element.set('S', name('TOCI'))),
  },
  empty: { 'a paragraph': inElement('P', (element) => element.delete('K')) },
  lists: {
    'no kind of labels': inElement('L', (element) => element.delete('A')), 'an item without a body': inElement('LBody', (element) => element.set('S', name('Lbl'))),
  },
  tables: {
    'a header of nothing': inElement('TH', (element) => element.delete('A')), 'a short row': inElement('TR', (element) => kids(element).pop()),
    'no header': by((file) => elementsOf(file).filter(({ type }) => type === 'TH').forEach(({ dict: own }) => own.set('S', name('TD')))),
  },
  figures: { 'no words': inElement('Figure', (element) => element.delete('Alt')), 'no box': inElement('Figure', (element) => element.delete('A')) },
  languages: { 'none': inElement('H1', (element) => element.delete('Lang')) },
  'output-intent': {
    'none': inCatalog((catalog) => catalog.delete('OutputIntents')), 'two': inCatalog((catalog, file) => catalog.set('OutputIntents', [...file.list(catalog.get('OutputIntents')), ...file.list(catalog.get('OutputIntents'))])),
    'another number of colours': inCatalog((catalog, file) => file.dict(file.dict(file.list(catalog.get('OutputIntents'))[0]).get('DestOutputProfile')).set('N', 4)),
  },
  colors: { 'printing inks': inContent(/^/, '0 0 0 1 k\n') },
  states: { 'a transfer function': by((file) => file.dict(file.pages[0]!.get('Resources')).set('ExtGState', dict({ G: dict({ TR: name('Identity') }) }))), 'an unknown blend': by((file) => file.dict(file.pages[0]!.get('Resources')).set('ExtGState', dict({ G: dict({ BM: name('Melt') }) }))) },
  transparency: { 'a group without colours': by((file) => file.pages[0]!.set('Group', dict({ S: name('Transparency') }))) },
  images: { 'smoothed': inCatalog((catalog, file) => catalog.set('X', add(file, new Stream(dict({ Interpolate: true }), '')))), 'with a substitute': inCatalog((catalog, file) => catalog.set('X', add(file, new Stream(dict({ Type: name('XObject'), Alternates: [] }), '')))) },
  'font-dictionary': { 'another encoding': inFont((font) => font.set('Encoding', name('WinAnsiEncoding'))), 'another ordering': inFont((_, descendant) => descendant.set('CIDSystemInfo', dict({ Registry: new Bytes('Adobe'), Ordering: new Bytes('Japan1'), Supplement: 0 }))) },
  'glyph-map': { 'none': inFont((_, descendant) => descendant.delete('CIDToGIDMap')) },
  embedded: { 'not in the file': inFont((_, descendant, file) => file.dict(descendant.get('FontDescriptor')).delete('FontFile2')), 'a glyph that it does not have': inContent(/<[0-9a-f]{4}/i, '<ff00') },
  'subset-name': { 'no prefix': inFont((font, descendant, file) => { for (const holder of [font, descendant]) holder.set('BaseFont', name('Serif')); file.dict(descendant.get('FontDescriptor')).set('FontName', name('Serif')); }) },
  widths: { 'other widths': inFont((_, descendant) => descendant.set('W', [])) },
  meaning: { 'none': inFont((font) => font.delete('ToUnicode')), 'a byte order mark': inToUnicode(/(?<=\[[^\]]*)<[0-9a-f]+>/gi, '<feff>') },
  'private-use': { 'a letter of a private area': inToUnicode(/(?<=\[[^\]]*)<[0-9a-f]+>/gi, '<e001>') },
  'blank-box': { 'a letter is not there': inContent(/<[0-9a-f]{4}/i, '<0000') },
  visible: { 'words that are not seen': inContent(/BT/, 'BT\n3 Tr') },
  'annotation-kinds': { 'a sound': inLink((link) => link.set('Subtype', name('Sound'))) },
  'annotation-flags': { 'not printed': inLink((link) => link.set('F', 0)), 'hidden': inLink((link) => link.set('F', 6)) },
  'link-words': { 'none': inLink((link) => link.delete('Contents')) },
  'link-element': { 'of a paragraph': inElement('Link', (element) => element.set('S', name('Span'))), 'names nobody': inLink((link) => link.delete('StructParent')), 'of nobody': inElement('Link', (element) => element.set('K', kids(element).filter((kid) => typeof kid === 'number'))) },
  'tab-order': { 'none': by((file) => file.pages.forEach((page) => page.delete('Tabs'))) },
  destinations: { 'a name that is not there': inLink((link) => link.set('A', dict({ S: name('GoTo'), D: new Bytes('nowhere') }))), 'an outline entry without a place': inCatalog((catalog, file) => file.dict(file.dict(catalog.get('Outlines')).get('First')).set('Dest', new Bytes('nowhere'))) },
  outline: { 'none': inCatalog((catalog) => catalog.delete('Outlines')), 'an entry without words': inCatalog((catalog, file) => file.dict(file.dict(catalog.get('Outlines')).get('First')).set('Title', Bytes.of(''))) },
};
