/** The fonts of pages: made of the faces of the PDFs, with every letter that texts are written in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSync } from 'fontkit';
import { expect, test } from 'vitest';
import { makeWebFonts } from '../../src/build/web-fonts.ts';
import { SOURCE_SERIF, THEME } from '../../src/model/theme.ts';
import { fontFile, fontPath } from '../../src/outputs/font-file.ts';
import { facesCss } from '../../src/outputs/web-face.ts';
import { filePaths } from '../support/page.ts';
import { workspace } from '../support/workspace.ts';

const LETTERS = 'ABCXYZabcxyzÄÖÜßéАБВЯабвяЁёІіӘәҒғҚқҢңӨөҰұҮүҺһ0123456789 \u00a0.,:;!?–—«»“”„…№§₸€%()[]/&→';

test('have the letters of Russian, Kazakh and Latin with the shapes and widths of the PDFs, and the same bytes each time', async () => {
  using one = workspace();
  using other = workspace();
  for (const { path } of [one, other]) (await makeWebFonts({ base: '/docs', theme: THEME }, join(path, 'cache'))).writeTo(path);
  const files = filePaths(join(one.path, 'assets'));
  expect(files).toEqual(filePaths(join(other.path, 'assets')));
  expect(files).toHaveLength(3);
  for (const file of files) {
    const path = join(one.path, 'assets', file);
    expect(readFileSync(path).equals(readFileSync(join(other.path, 'assets', file)))).toBe(true);
    const [made, whole] = [path, fontPath(fontFile(SOURCE_SERIF, { bold: file.includes('600'), italic: file.includes('italic') }))].map((name) => openSync(name));
    if (!made || !whole || !('layout' in made) || !('layout' in whole)) throw new Error(file);
    for (const letter of LETTERS) {
      const codePoint = letter.codePointAt(0)!;
      expect(made.hasGlyphForCodePoint(codePoint), letter).toBe(whole.hasGlyphForCodePoint(codePoint));
      expect(made.glyphForCodePoint(codePoint).advanceWidth, letter).toBe(whole.glyphForCodePoint(codePoint).advanceWidth);
    }
    // Kerning is kept.
    expect(made.layout('ТАУ, «Го» AVA').advanceWidth).toBe(whole.layout('ТАУ, «Го» AVA').advanceWidth);
  }
});

test('a face of the device is as wide and as high as ours', () => {
  const faces = [...facesCss(THEME).matchAll(/@font-face\{font-family:(\w+)-as-source-serif-4;(font-weight:600 900;)?src:[^;]+;size-adjust:([\d.]+)%;ascent-override:([\d.]+)%;descent-override:([\d.]+)%;line-gap-override:0%\}/g)];
  expect(faces.map(([, name, bold]) => `${name}${bold ? ' bold' : ''}`)).toEqual(['georgia', 'noto', 'times', 'dejavu', 'georgia bold', 'noto bold', 'times bold', 'dejavu bold']);
  // Source Serif 4 reaches 1.036 em above and 0.335 em below the line.
  for (const [, , , size, ascent, descent] of faces) {
    expect((Number(size) * Number(ascent)) / 10_000).toBeCloseTo(1.036, 2);
    expect((Number(size) * Number(descent)) / 10_000).toBeCloseTo(0.335, 2);
  }
  // Georgia, which has no Kazakh letters, is not asked for them.
  expect(facesCss(THEME)).toContain(':where(:lang(kk)){--serif:"Source Serif 4",noto-as-source-serif-4,');
});
