/** The parts of the PDF engine's own packages that are used here and that come without types. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly codePoints: number[];
    readonly advanceWidth: number;
  }
  export interface GlyphRun {
    glyphs: Glyph[];
  }
  export interface Subset {
    includeGlyph(glyph: number | Glyph): number;
  }
  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    getGlyph(id: number, codePoints?: number[]): Glyph;
    layout(text: string, ...rest: unknown[]): GlyphRun;
    createSubset(): Subset;
  }
  export function openSync(file: string): Font | { fonts: Font[] };
}

declare module 'pdfkit' {
  export default class PDFDocument {
    constructor(options: Record<string, unknown>);
    info: Record<string, unknown>;
    _root: { data: Record<string, unknown> };
    _font: object | null;
    _fontSize: number;
    font(source: object, size: number): this;
    ref(data: Record<string, unknown>): { compress: boolean; end(bytes?: Uint8Array): void };
    endMetadata(): void;
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
  }
}
