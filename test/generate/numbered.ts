/** Contracts whose clauses are numbered without a closing mark, among paragraphs that open with other numbers. */
import type { Random } from './random.ts';

export interface Numbered {
  markdown: string;
  /** The number of every clause in reading order, null for one without. */
  numbers: (string | null)[];
}

const CLAUSES = [
  'Access and Use. During the Term the Customer may use the Service.', 'Fees. The Customer pays in advance.', '“Content” means what the Customer uploads.',
  'Администрация вправе изменить условия.', 'Пользователь отвечает за свои действия.', 'Әкімшілік деректерді сақтайды.', '«Сервис» доступен круглосуточно.',
];
const SMALL = ['персональные данные – любые сведения о лице;', 'оператор – лицо, которое их обрабатывает;', 'субъект – лицо, о котором они;', 'куки – файлы на устройстве.'];
const OTHERS = [
  '1.5 million users trust us.', '2.0 release notes are published apart.', '3.5 млн тенге составляет сумма.', '01.12.2026 вступает в силу.', '12.5 GB of storage is free.',
  '1.5% годовых начисляется на остаток.', '10 000 тенге вносится заранее.', '30 days are enough.', '24 часа в сутки.', '2026 год считается первым.', '5 Business Days suffice.',
  'Далее следует пояснение.', '1 January 2027 is the first day.', '2.5 GB is the limit.',
];

/** How a section is opened; each is counted through. */
const SECTIONS: ((n: number) => { line: string; number: string | null })[] = [
  (n) => ({ line: `## Section title ${'abcdefgh'[n]}`, number: null }),
  (n) => ({ line: `## ${n}. Общие положения`, number: String(n) }),
  (n) => ({ line: `## ${n} Definitions`, number: String(n) }),
  (n) => ({ line: `${n} Definitions`, number: String(n) }),
  (n) => ({ line: `## Статья ${n}. Права`, number: String(n) }),
  (n) => ({ line: `## Article ${n}`, number: String(n) }),
  (n) => ({ line: `## Раздел ${'_ I II III IV V VI'.split(' ')[n]}. Права`, number: '_ I II III IV V VI'.split(' ')[n]! }),
  (n) => ({ line: `## ${n}-бап. Құқықтар`, number: String(n) }),
  (n) => ({ line: `## § ${n} Geltung`, number: String(n) }),
  (n) => ({ line: `## Section ${'_ABCDEF'[n]}: Rights`, number: '_ABCDEF'[n]! }),
];

export function numberedText(random: Random): Numbered {
  const lines: string[] = [];
  const numbers: (string | null)[] = [];
  const add = (line: string, number: string | null): void => {
    lines.push(line);
    numbers.push(number);
  };
  const section = random.pick(SECTIONS);
  const areSmall = random.chance(0.2);
  const clause = (number: string, k: number): void => add(`${number} ${areSmall ? SMALL[k % SMALL.length]! : random.pick(CLAUSES)}`, number);
  for (let s = 1; s <= random.whole(2, 5); s++) {
    const { line, number } = section(s);
    add(line, number);
    const count = random.whole(2, 6);
    const hole = count > 3 && random.chance(0.2) ? random.whole(2, count - 1) : 0;
    for (let k = 1; k <= count; k++) {
      if (k === hole) continue;
      clause(`${s}.${k}`, k);
      if (random.chance(0.15)) for (let p = 1; p <= random.whole(2, 3); p++) clause(`${s}.${k}.${p}`, p);
      if (random.chance(0.25)) add(random.pick(OTHERS), null);
    }
  }
  return { markdown: lines.join('\n\n'), numbers };
}
