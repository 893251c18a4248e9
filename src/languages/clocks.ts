/** By whose clocks days and hours are given: «по времени Алматы (UTC+5)». */
import { wordsIn } from './words.ts';

/**
 * @param timeZone IANA name
 * @param offset «UTC+5» on the day in question; null where the sentence is about many days
 */
export function clocksWords(timeZone: string, offset: string | null, lang: string): string {
  const { clocks, places } = wordsIn(lang).calendar;
  const place = (places as Record<string, string>)[timeZone];
  return clocks({
    kind: place === undefined ? 'other' : 'place',
    // The city that an IANA name ends in, as it is written there: `New York`.
    place: place ?? timeZone.split('/').at(-1)!.replaceAll('_', ' '),
    offset: offset === null ? '' : ` (${offset})`,
  });
}
