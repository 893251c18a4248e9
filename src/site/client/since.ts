/** Answers what was in force on a day and what has changed since. */
import { partsOfDay, type DaySpan } from '../../model/day.ts';
import { MANY } from '../many.ts';

interface Data {
  spans: DaySpan[];
  inForce: number | null;
  today: string;
  summaries: Record<string, string[]>;
  /** Paths; `/0/` stands for the version. */
  compare: string;
  edition: string;
  lang: string;
  words: Record<'none' | 'gap' | 'noneNow' | 'same' | 'was' | 'redline' | 'between' | 'future' | 'lower', string>;
}

const section = document.querySelector<HTMLElement>('#since');

if (section) {
  const data = JSON.parse(section.dataset.since!) as Data;
  const { words } = data;
  const answer = section.querySelector<HTMLElement>('[role=status]')!;
  const form = section.querySelector('form')!;

  const paragraph = (text: string): HTMLElement => Object.assign(document.createElement('p'), { textContent: text });
  const name = (version: number): string => words.lower.replace('%n', String(version));
  const link = (href: string, text: string): HTMLElement => Object.assign(document.createElement('a'), { href, textContent: text });

  const reply = (day: string): Node[] => {
    if (day > data.today) return [paragraph(words.future)];
    // A day is answered for its start: an edition that came into force at nine is the answer from the next day on.
    const { version: then, begun } = partsOfDay(data.spans, day)[0]!;
    if (then === null) return [paragraph(begun ? words.gap : words.none)];
    const { inForce } = data;
    if (inForce === null) return [paragraph(words.noneNow)];
    if (then === inForce) return [paragraph(words.same.replace('%a', name(then)))];
    const redline = paragraph('');
    redline.append(link(`${data.compare}?from=${then}&to=${inForce}`, words.redline));
    const answer = [paragraph(words.was.replace('%a', name(then)).replace('%b', name(inForce))), redline];
    const list = between(then, inForce);
    if (list.childElementCount <= MANY) return [...answer, Object.assign(document.createElement('h3'), { textContent: words.between }), list];
    const folded = document.createElement('details');
    folded.append(Object.assign(document.createElement('summary'), { textContent: words.between }), list);
    return [...answer, folded];
  };

  const between = (then: number, now: number): HTMLElement => {
    const list = document.createElement('ul');
    for (let version = Math.min(then, now) + 1; version <= Math.max(then, now); version++) {
      const item = document.createElement('li');
      const own = Object.assign(document.createElement('span'), { lang: data.lang, textContent: (data.summaries[version] ?? []).join(' ') });
      item.append(link(data.edition.replace('/0/', `/${version}/`), name(version)), ': ', own);
      list.append(item);
    }
    return list;
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const day = String(new FormData(form).get('day') ?? '');
    if (day !== '') answer.replaceChildren(...reply(day));
  });
}
