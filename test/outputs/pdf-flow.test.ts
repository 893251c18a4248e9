import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paginate, type FlowNode } from '../../src/outputs/pdf/flow.ts';

interface Part {
  node: number;
  from: number;
  to: number;
  before: number;
  header: boolean;
}

const HEIGHT = 100;

function node(id: number, shape: Partial<FlowNode> & { count: number }): FlowNode {
  return {
    before: 5, extra: 0, leading: 10, whole: false, keepsNext: false, ...shape,
    id: String(id),
    build: () => {
      throw new Error('pages are made before anything is built');
    },
  };
}

function pagesOf(shapes: (Partial<FlowNode> & { count: number })[]): Part[][] {
  return paginate(shapes.map((shape, id) => node(id, shape)), HEIGHT).map((page) => page.map(({ node, ...part }) => ({ ...part, node: Number(node.id) })));
}

describe('pages', () => {
  test('a heading stays with what follows, and with the heading above it', () => {
    const heading = { count: 1, whole: true, keepsNext: true };
    // 75 used; two headings and two lines of text need 5+10 + 5+10 + 5+20.
    const pages = pagesOf([{ count: 7 }, heading, heading, { count: 6 }]);
    expect(pages.map((page) => page.map(({ node }) => node))).toEqual([[0], [1, 2, 3]]);
  });

  test('a paragraph is divided with two lines at least on either page', () => {
    expect(pagesOf([{ count: 8 }, { count: 4 }]).at(0)).toHaveLength(1);
    expect(pagesOf([{ count: 7 }, { count: 4 }])[0]!.at(-1)).toMatchObject({ node: 1, from: 0, to: 2 });
    expect(pagesOf([{ count: 7 }, { count: 3 }])[0]!.at(-1)).toMatchObject({ node: 0 });
    expect(pagesOf([{ count: 4 }, { count: 6 }])[0]!.at(-1)).toMatchObject({ node: 1, from: 0, to: 4 });
  });

  test('a page does not end in a divided word where a line or two less avoid it', () => {
    // Room for four lines of the second paragraph.
    const lastLine = (...divided: number[]) => pagesOf([{ count: 5 }, { count: 9, divides: (line) => divided.includes(line) }])[0]!.at(-1)!.to;
    expect([lastLine(), lastLine(3), lastLine(3, 2), lastLine(3, 2, 1)]).toEqual([4, 3, 2, 4]);
  });

  test('a block that must stay whole is divided only where it is taller than a page', () => {
    const pages = pagesOf([{ count: 3 }, { count: 12, whole: true }]);
    expect(pages.map((page) => page.map(({ node, from, to }) => [node, from, to]))).toEqual([[[0, 0, 3]], [[1, 0, 10]], [[1, 10, 12]]]);
  });

  test('a table that continues has its header again, for which there is room', () => {
    const header = { height: 15, build: () => { throw new Error('not yet'); } };
    const row = { count: 2, before: 0, whole: true, header };
    // 5+10 for the header, 4 × 20 for the first rows; on the next page 15 + 4 × 20.
    const pages = pagesOf([{ count: 1, whole: true, keepsNext: true }, ...Array.from({ length: 9 }, () => row)]);
    expect(pages.map((page) => page.map((part) => (part.header ? 'again ' : '') + part.node))).toEqual([
      ['0', '1', '2', '3', '4'], ['again 5', '6', '7', '8'], ['again 9'],
    ]);
  });

  test('any text: every line once and in order, no page overfull, no line apart from what it is kept with', () => {
    const shape = fc.record({
      count: fc.integer({ min: 1, max: 30 }), before: fc.integer({ min: 0, max: 12 }), extra: fc.integer({ min: 0, max: 6 }),
      leading: fc.integer({ min: 5, max: 16 }), whole: fc.boolean(), keepsNext: fc.boolean(),
    });
    fc.assert(fc.property(fc.array(shape, { minLength: 1, maxLength: 40 }), (shapes) => {
      const pages = pagesOf(shapes);
      expect(pages.every((page) => page.length > 0)).toBe(true);
      const lines = pages.flat().flatMap(({ node, from, to }) => Array.from({ length: to - from }, (_, i) => `${node}:${from + i}`));
      expect(lines).toEqual(shapes.flatMap(({ count }, node) => Array.from({ length: count }, (_, i) => `${node}:${i}`)));
      for (const [p, page] of pages.entries()) {
        expect(page[0]!.before).toBe(0);
        const heights = page.map(({ node, from, to, before }) => before + shapes[node]!.extra + (to - from) * shapes[node]!.leading);
        expect(heights.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(HEIGHT + 0.01);
        const last = page.at(-1)!;
        const next = pages[p + 1]?.[0];
        // A short heading with a short follower is never last.
        const small = (id: number) => shapes[id]!.before + shapes[id]!.extra + shapes[id]!.count * shapes[id]!.leading <= HEIGHT / 2;
        if (next && next.node === last.node + 1 && shapes[last.node]!.keepsNext && !shapes[next.node]!.keepsNext && small(last.node) && small(next.node)) {
          expect(last.node, 'a heading is the last on its page').toBe(-1);
        }
      }
    }));
  });
});
