/** The page of any day: answers for the day that its address names, `…/privacy/on/?2026-05-03`, as the form sends it too. */
import type { DaySpan } from '../../model/day.ts';
import type { DayWords } from '../../languages/template.ts';
import { answerNodes, dayIn, isDay, todayIn } from './answer.ts';

interface Data {
  spans: DaySpan[];
  timeZone: string;
  edition: string;
  words: DayWords & Record<'onDay' | 'ahead', string>;
  /** See `dayIn`. */
  days: string[];
}

const form = document.querySelector<HTMLFormElement>('form[data-days]')!;
const { spans, timeZone, edition, words, days } = JSON.parse(form.dataset.days!) as Data;
const today = todayIn(timeZone);
const asked = /^\?(?:day=)?([\d-]+)$/.exec(location.search)?.[1] ?? '';
// Asked for nothing, it answers for today: the room for an answer is there already, so that nothing moves.
const day = isDay(asked) ? asked : today;
const title = (day > today ? words.ahead : words.onDay).replace('%d', dayIn(days, day));

form.querySelector('input')!.value = day;
document.querySelector('.answer')!.replaceChildren(Object.assign(document.createElement('h2'), { textContent: title }), ...answerNodes(spans, day, today, words, edition));
if (day === asked) {
  document.title = document.title.replace(document.querySelector('h1')!.textContent, title);
  // The short address is the one to pass on.
  history.replaceState(null, '', `?${day}`);
}
