/** The date field of the history page: answers which edition was in force on a day. */
import type { DaySpan } from '../../model/day.ts';
import type { DayWords } from '../../languages/template.ts';
import { answerNodes, todayIn } from './answer.ts';

interface Data {
  spans: DaySpan[];
  timeZone: string;
  edition: string;
  words: DayWords;
}

const section = document.querySelector<HTMLElement>('#on-day');

if (section) {
  const { spans, timeZone, edition, words } = JSON.parse(section.dataset.days!) as Data;
  const form = section.querySelector('form')!;
  const answer = section.querySelector<HTMLElement>('[role=status]')!;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const day = String(new FormData(form).get('day') ?? '');
    if (day !== '') answer.replaceChildren(...answerNodes(spans, day, todayIn(timeZone), words, edition));
  });
}
