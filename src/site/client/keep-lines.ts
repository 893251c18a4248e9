/**
 * Another face without a shift. The device's is as wide as ours on average, but a line may still end a word earlier or later:
 * each paragraph in sight is then spaced by up to a fiftieth of the letters' size, as a typesetter fits a line, until its words
 * are on the lines they were on. Nothing is painted in between.
 */
const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, th, td, summary, .brand';
const STEPS = [0.003, -0.003, 0.006, -0.006, 0.01, -0.01, 0.015, -0.015, 0.02, -0.02];
/** Less than half a line. */
const SAME_LINE = 5;

/** How far words may go within their line: not at all, for a reader who looks at them, or wherever, while the page moves anyway. */
export const STILL = 2.5;
export const MOVING = Infinity;

interface Block {
  element: HTMLElement;
  /** Its own words, those of blocks within it aside. */
  words: Text[];
  places: Place[];
}

interface Place {
  x: number;
  y: number;
}

/**
 * @param change what is to be done to the page @param undo what takes it back @param within `STILL` or `MOVING`
 * @returns whether it is done: not where it would move what is being read
 */
export function keepLines(change: () => void, undo: () => void, within: number): boolean {
  const blocks = [...document.querySelectorAll<HTMLElement>(BLOCKS)].filter(isInSight).map((element): Block => ({ element, words: ownWords(element), places: [] }));
  for (const block of blocks) block.places = placesIn(block);
  const isMoved = (block: Block): boolean => placesIn(block).some(({ x, y }, k) => Math.abs(x - block.places[k]!.x) > within || Math.abs(y - block.places[k]!.y) > SAME_LINE);
  const space = (moved: readonly Block[], by: string): void => {
    for (const { element } of moved) element.style.letterSpacing = by;
  };
  // The contents beside the text stay where they are; the last of what is in sight is text.
  const last = blocks.findLast(({ element }) => element.closest('main'))?.element;
  const top = last?.getBoundingClientRect().top ?? 0;
  change();
  for (const step of STEPS) space(blocks.filter(isMoved), `${step}em`);
  if (blocks.some(isMoved)) {
    undo();
    space(blocks, '');
    return false;
  }
  // What is above, out of sight, may be longer or shorter.
  scrollBy({ top: (last?.getBoundingClientRect().top ?? 0) - top, behavior: 'instant' });
  // In another width its lines are others.
  addEventListener('resize', () => space(blocks, ''), { once: true });
  return true;
}

function isInSight(element: HTMLElement): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && bottom > 0 && top < innerHeight;
}

function ownWords(element: HTMLElement): Text[] {
  const words: Text[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) if (texts.currentNode.parentElement!.closest(BLOCKS) === element) words.push(texts.currentNode as Text);
  return words;
}

/** Where in the block each stretch of its words begins, and its end. */
function placesIn({ element, words }: Block): Place[] {
  const { left, top, height } = element.getBoundingClientRect();
  return [{ x: 0, y: height }, ...words.map((text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const [first = { left, top }] = range.getClientRects();
    return { x: first.left - left, y: first.top - top };
  })];
}
