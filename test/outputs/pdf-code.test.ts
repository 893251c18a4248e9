import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrDrawing } from '../../src/outputs/pdf/drawing.ts';

test('a QR code is drawn square by square, each dark one once', () => {
  const text = 'https://legco.kz/docs/privacy.pdf';
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  // Ten points a square, so that the places are exact.
  const { path } = qrDrawing(text, size * 10, '#000000');
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (const line of path.split('\n')) {
    const [, x, y, width, height] = /^(\d+) (\d+) (\d+) (\d+) re$/.exec(line)!.map(Number) as [number, number, number, number, number];
    expect(height).toBe(10);
    for (let at = x; at < x + width; at += 10) drawn[y / 10]![at / 10]! += 1;
  }
  expect(drawn).toEqual(data.map((row) => row.map(Number)));
});
