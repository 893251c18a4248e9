/** The sentence of an edition that was in force within one day. */
import { expect, test } from 'vitest';
import { calendarAt } from '../../src/model/calendar.ts';
import type { Edition } from '../../src/model/edition.ts';
import { statusSentence } from '../../src/outputs/status-words.ts';
import { wordsIn } from '../../src/languages/words.ts';

const ZONE = 'Asia/Almaty';
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE).toInstant();
const edition = (version: number, published: string) => ({ version, published: at(published), effective: at(published), withdrawals: [] }) as unknown as Edition;
const sentences = (from: string, until: string) => ['ru', 'kk', 'en'].map((lang) => statusSentence(
  { calendar: calendarAt([edition(1, from), edition(2, until)], at('2026-01-01')), edition: edition(1, from), now: at('2026-01-01'), timeZone: ZONE }, wordsIn(lang),
).replaceAll('\u00a0', ' '));

test.for<[string, string, string[]]>([
  ['2023-04-22', '2023-04-23', ['Действовала 22 апреля 2023 г.', '2023 жылғы 22 сәуірде қолданыста болды', 'Was in force on 22 April 2023']],
  ['2023-04-22T09:00', '2023-04-22T18:30', ['Действовала 22 апреля 2023 г. с 09:00 до 18:30', '2023 жылғы 22 сәуірде (сағат 09:00 – 18:30 аралығында) қолданыста болды', 'Was in force on 22 April 2023 from 09:00 to 18:30']],
  ['2023-04-22T09:00', '2023-04-23', ['Действовала 22 апреля 2023 г. с 09:00', '2023 жылғы 22 сәуірде (сағат 09:00 – 24:00 аралығында) қолданыста болды', 'Was in force on 22 April 2023 from 09:00']],
  ['2023-04-22', '2023-04-22T18:30', ['Действовала 22 апреля 2023 г. до 18:30', '2023 жылғы 22 сәуірде (сағат 00:00 – 18:30 аралығында) қолданыста болды', 'Was in force on 22 April 2023 until 18:30']],
  ['2023-04-22', '2023-04-24', ['Действовала с 22 апреля 2023 г. по 23 апреля 2023 г.', '2023 жылғы 22 сәуір – 2023 жылғы 23 сәуір аралығында қолданыста болды', 'Was in force from 22 April 2023 to 23 April 2023']],
])('from %s until %s', ([from, until, words]) => expect(sentences(from, until)).toEqual(words));
