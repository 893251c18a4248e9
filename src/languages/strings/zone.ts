/** By whose clocks days and hours are given: «по времени Алматы (UTC+5)». */
import type { Language } from '../words.ts';
import { topic } from './topic.ts';

/** Places by time zone, in the case that the sentence of each language needs: the genitive in Russian. */
const PLACES: Record<string, Record<Language, string>> = {
  'Asia/Almaty': { ru: 'Алматы', kk: 'Алматы', en: 'Almaty' },
  'Asia/Qyzylorda': { ru: 'Кызылорды', kk: 'Қызылорда', en: 'Kyzylorda' },
  'Asia/Qostanay': { ru: 'Костаная', kk: 'Қостанай', en: 'Kostanay' },
  'Asia/Aqtobe': { ru: 'Актобе', kk: 'Ақтөбе', en: 'Aktobe' },
  'Asia/Aqtau': { ru: 'Актау', kk: 'Ақтау', en: 'Aktau' },
  'Asia/Atyrau': { ru: 'Атырау', kk: 'Атырау', en: 'Atyrau' },
  'Asia/Oral': { ru: 'Уральска', kk: 'Орал', en: 'Oral' },
  'Asia/Bishkek': { ru: 'Бишкека', kk: 'Бішкек', en: 'Bishkek' },
  'Asia/Tashkent': { ru: 'Ташкента', kk: 'Ташкент', en: 'Tashkent' },
  'Europe/Moscow': { ru: 'Москвы', kk: 'Мәскеу', en: 'Moscow' },
};

/** The city that an IANA name ends in, as it is written there: `New York`. */
const city = (timeZone: string): string => timeZone.split('/').at(-1)!.replaceAll('_', ' ');
const among = (offset: string | null): string => (offset === null ? '' : ` (${offset})`);

/** @param timeZone IANA name @param offset «UTC+5» on the day in question; null where the sentence is about many days */
type Clocks = (timeZone: string, offset: string | null) => string;

const ru: { clocks: Clocks } = {
  clocks: (timeZone, offset) => `Дни и часы – по ${PLACES[timeZone] ? `времени ${PLACES[timeZone].ru}` : `часовому поясу ${city(timeZone)}`}${among(offset)}.`,
};

const kk: typeof ru = {
  clocks: (timeZone, offset) => `Күндер мен сағаттар ${PLACES[timeZone]?.kk ?? city(timeZone)} уақыты${among(offset)} бойынша көрсетілген.`,
};

const en: typeof ru = {
  clocks: (timeZone, offset) => `Days and hours are in ${PLACES[timeZone]?.en ?? city(timeZone)} time${among(offset)}.`,
};

export const zoneStrings = topic({ ru, kk, en });
