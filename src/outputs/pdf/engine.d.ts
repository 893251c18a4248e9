/** The parts of the PDF engine's packages that are used here and have no types. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly codePoints: number[];
    readonly advanceWidth: number;
    readonly path: { commands: { command: string; args: number[] }[] };
  }
  export interface GlyphRun {
    glyphs: Glyph[];
    positions: { xAdvance: number }[];
    readonly advanceWidth: number;
  }
  export interface Subset {
    includeGlyph(glyph: number | Glyph): number;
  }
  export interface Font {
    readonly unitsPerEm: number;
    readonly capHeight: number;
    readonly ascent: number;
    /** Below the baseline, negative. */
    readonly descent: number;
    readonly lineGap: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    getGlyph(id: number, codePoints?: number[]): Glyph;
    layout(text: string, ...rest: unknown[]): GlyphRun;
    createSubset(): Subset;
  }
  export function openSync(file: string): Font | { fonts: Font[] };
}

declare module 'pdfkit' {
  /** An object of the file. Strings among its data are names; texts are `String` objects. */
  export interface Ref {
    readonly id: number;
    data: Record<string, unknown>;
    offset: number;
    compress: boolean;
    write(chunk: string | Uint8Array): void;
    end(chunk?: string | Uint8Array): void;
  }
  export interface EmbeddedFont {
    readonly id: string;
    readonly scale: number;
    readonly font: import('fontkit').Font;
    readonly subset: import('fontkit').Subset;
    /** By number of a glyph in the file. */
    widths: number[];
    unicode: number[][];
    ref(): Ref;
  }
  export interface PDFPage {
    readonly dictionary: Ref;
    readonly height: number;
    readonly fonts: Record<string, Ref>;
    readonly xobjects: Record<string, Ref>;
    readonly annotations: Ref[];
  }
  export interface PDFOutline {
    readonly dictionary: Ref;
    readonly children: PDFOutline[];
    addItem(title: string, options: { pageNumber: number; top: number; left: number }): PDFOutline;
  }
  export interface PDFNameTree {
    add(name: string, value: unknown): void;
    _compareKeys(a: string, b: string): number;
  }
  export default class PDFDocument {
    constructor(options: Record<string, unknown>);
    page: PDFPage;
    outline: PDFOutline;
    version: number;
    readonly _root: Ref & { data: { Names: Ref & { data: { Dests: PDFNameTree; EmbeddedFiles?: unknown } } } };
    _info: Ref;
    _id: Uint8Array;
    _font: EmbeddedFont;
    _offset: number;
    _offsets: (number | null)[];
    _waiting: number;
    _ended: boolean;
    font(source: object, size: number): this;
    ref(data?: Record<string, unknown>): Ref;
    addPage(options: { size: [number, number]; margin: number }): this;
    addContent(operators: string): this;
    path(data: string): this;
    image(bytes: Uint8Array, x: number, y: number, options: { width: number }): this;
    addNamedDestination(name: string, kind: 'XYZ', left: number, top: number, zoom: null): void;
    addNamedEmbeddedFile(name: string, file: Ref): void;
    end(): void;
    endMetadata(): void;
    endMarkings(): void;
    push(chunk: Uint8Array | null): boolean;
    _write(chunk: string | Uint8Array): void;
    _refEnd(ref: Ref): void;
    _finalize(): void;
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
  }
}
