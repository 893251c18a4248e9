/**
 * Fetches the faces of the documents once the page is there, and shows it in them: at once where no word moves, else when the
 * reader does something, with every word in its line. The page is read before that in what the device has; who saves data,
 * or has the low-vision version with its own face, goes on with it.
 */
import type { WebFont } from '../../outputs/web-face.ts';
import { keepLines, MOVING, STILL } from './keep-lines.ts';

const { faces, size } = document.documentElement.dataset;
const { connection } = navigator as Navigator & { connection?: { saveData: boolean } };

async function show(fonts: readonly WebFont[]): Promise<void> {
  const wanted = fonts.filter(([, , style]) => style === 'normal' || document.querySelector('main em'));
  const partsOf = ([family, weight, style, address]: WebFont) => [family, `url(${address})`, { weight: String(weight), style }] as const;
  const loaded = await Promise.all(wanted.map((font) => new FontFace(...partsOf(font)).load()));
  const swap = (within: number): boolean => keepLines(() => loaded.forEach((face) => document.fonts.add(face)), () => loaded.forEach((face) => document.fonts.delete(face)), within);
  if (!swap(STILL)) for (const event of ['scroll', 'pointerdown', 'keydown']) addEventListener(event, () => swap(MOVING), { once: true });
  // The early script of the next page shows them from the first, or, where they are not there in time, not before this one does.
  localStorage.faces = JSON.stringify(wanted.map(partsOf).map(([family, source, about]) => [family, source, { ...about, display: 'optional' }]));
}

if (faces && !size && !connection?.saveData) {
  // Without a network the page stays as it is.
  const start = (): void => void setTimeout(() => void show(JSON.parse(faces) as WebFont[]).catch(() => {}));
  if (document.readyState === 'complete') start();
  else addEventListener('load', start);
}
