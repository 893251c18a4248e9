/** Marks in the contents the section that is being read. */
let links: HTMLAnchorElement[] = [];
let headings: HTMLElement[] = [];
/** A heading this far down the window counts as being read. */
const READ = 0.3;
let asked = 0;

const show = (): void => {
  asked = 0;
  const atEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  const tops = headings.map((heading) => heading.getBoundingClientRect().top);
  const target = headings.findIndex((heading) => heading.matches(':target'));
  // Near the end no section reaches the top any more: the requested one counts as being read, else the last.
  const here = atEnd && target !== -1 && tops[target]! >= 0 ? target : tops.findLastIndex((top) => top < innerHeight * (atEnd ? 1 : READ));
  for (const [i, link] of links.entries()) {
    if (i === here) link.ariaCurrent = 'location';
    else link.ariaCurrent = null;
  }
  // Long contents scroll on their own.
  const box = links[here]?.closest<HTMLElement>('.contents');
  if (!box || box.scrollHeight <= box.clientHeight) return;
  const { top, bottom } = links[here]!.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  if (top < frame.top || bottom > frame.bottom) box.scrollTop += top - frame.top - frame.height / 2;
};

const read = (): void => {
  links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
  headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1)))!);
  show();
};

for (const event of ['scroll', 'resize', 'hashchange']) addEventListener(event, () => void (asked ||= requestAnimationFrame(show)), { passive: true });
document.addEventListener('edition', read);
read();

export {};
