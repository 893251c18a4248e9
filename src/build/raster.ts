/** SVG → PNG by resvg, equal bytes on any machine: the card of a shared link, and a logo for a file that has pixels only. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg, type ResvgRenderOptions } from '@resvg/resvg-wasm';
import type { Logo } from '../model/logo.ts';

const require = createRequire(import.meta.url);
/** The rasteriser, loaded. Not state: it remembers no picture, but a process that loads it twice gets an error. */
let rasteriser: Promise<void> | undefined;

export async function rasterise(svg: string, options: ResvgRenderOptions): Promise<Uint8Array> {
  await (rasteriser ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm'))));
  const picture = new Resvg(svg, options);
  try {
    return picture.render().asPng();
  } finally {
    picture.free();
  }
}

/** Fine enough for print at the height of a letterhead. */
const LOGO_HEIGHT = 240;

/** A logo as PNG. */
export async function logoPng(logo: Logo): Promise<Uint8Array> {
  return logo.type === 'png' ? Buffer.from(logo.base64, 'base64') : rasterise(logo.source, { fitTo: { mode: 'height', value: LOGO_HEIGHT } });
}
