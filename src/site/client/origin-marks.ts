/** Marks the words of a text by the edition that brought them, and explains the marks above it. */
import { listClauses, type ClauseTree } from '../../model/clause.ts';
import type { ClauseOrigin } from '../../outputs/data/clauses-data.ts';
import { originIn } from '../../languages/compiled/load.ts';
import type { Language } from '../../languages/words.ts';
import styles from '../styles/origins.css?inline';
import { MANY } from '../many.ts';
import { fetched } from './fetched-file.ts';
import { markStretches } from './marked-stretch.ts';
import { create } from './popover.ts';

/** An edition as `editions.json` has it. */
interface ToldEdition {
  version: number;
  published: string | null;
  inForceFrom: string | null;
}

/** Kinds of line below marked words: neighbouring editions differ in it, the number says which one it is. */
const LINES = 4;

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

/** @param box the switch, with the addresses of what is needed @param text the article */
export async function markOrigins(box: HTMLElement, text: HTMLElement): Promise<void> {
  const { clauses, editions: list, changes } = box.dataset;
  const [tree, { editions }, words] = await Promise.all([
    json<ClauseTree>(clauses!), json<{ editions: ToldEdition[] }>(list!), originIn[document.documentElement.lang as Language](),
  ]);
  // The title is not in the text.
  const origins = listClauses(tree).slice(1).map((clause) => (clause as typeof clause & ClauseOrigin).origins);
  const lengths = new Map<number, number>();
  for (const { edition, text: own } of origins.flat()) lengths.set(edition, (lengths.get(edition) ?? 0) + own.length);
  const all = [...lengths.keys()].sort((a, b) => a - b);
  // The edition that most of the words are of has no mark, so that those of the others are seen.
  const plain = all.reduce((one, other) => (lengths.get(other)! > lengths.get(one)! ? other : one));
  const others = all.filter((version) => version !== plain);
  const mark = (edition: number, begins: boolean, ends: boolean): HTMLElement => {
    const made = create('span', { className: 'brought' });
    Object.assign(made.dataset, { edition, line: others.indexOf(edition) % LINES, ...(begins ? { begin: words.begin({ version: edition }) } : {}), ...(ends ? { end: words.end({ version: edition }) } : {}) });
    return made;
  };
  const said = (version: number): string => {
    const { published, inForceFrom } = editions.find((one) => one.version === version)!;
    if (published === null) return words.draft({ version });
    return inForceFrom === null ? words.never({ version }) : words.inForce({ version, since: localMoment(inForceFrom) });
  };
  const lines = others.map((version) => {
    const sample = mark(version, true, false);
    sample.append(said(version));
    return create('li', {}, sample, ' ', create('a', { href: changes!.replace('/0/', `/${version}/`) }, `(${words.changes})`));
  });
  markStretches(text, origins, plain, mark);
  box.querySelector('[role=status]')!.append(create('span', { className: 'v' }, words.done));
  const legend = create('ul', {}, create('li', {}, words.unmarked({ words: said(plain) })), ...lines);
  legend.role = 'list';
  box.append(lines.length > MANY ? create('details', {}, create('summary', {}, words.legend), legend) : legend);
}

async function json<Data>(address: string): Promise<Data> {
  return (await fetched(address)).json() as Promise<Data>;
}

/** A moment of our data by the clocks of the site, as far as dates are written with it: not every browser has Temporal. */
function localMoment(text: string): Temporal.ZonedDateTime {
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(text)!;
  const moment = { year: Number(year), month: Number(month), day: Number(day), toPlainTime: () => ({ toString: () => time }), startOfDay: () => ({ equals: () => time === '00:00' }) };
  return moment as unknown as Temporal.ZonedDateTime;
}
