/** What comes into force, and what did, as a calendar that a reader subscribes to (RFC 5545). */
import { absolute, calendarFile, pagePath } from '../../model/address.ts';
import { publishedAt, timeline, type Span } from '../../model/calendar.ts';
import { textIn, type Edition, type Lang } from '../../model/edition.ts';
import type { Publication, PublishedPolicy } from '../../model/publication.ts';
import { compareMoments, isDayStart, utcOffset, zoned } from '../../model/time.ts';
import { grammarOf } from '../../languages/grammars.ts';
import { clocksWords } from '../../languages/clocks.ts';
import { wordsIn } from '../../languages/words.ts';

/** A line before it is folded: name with parameters, value as the format has it. */
type Line = [name: string, value: string];

/** The calendar of one policy, or of all without one. Drafts and scheduled editions are never in it. */
export function icalendar(publication: Publication, lang: Lang, policy?: PublishedPolicy): string {
  const { site, policies } = publication;
  const strings = wordsIn(lang).edition.feed;
  const name = policy ? strings.one({ title: textIn(policy.inForce ?? policy.editions.at(-1)!, lang).title }) : strings.all({ brand: site.brand });
  const lines: Line[] = [
    ['BEGIN', 'VCALENDAR'], ['VERSION', '2.0'], ['PRODID', `-//${text(site.organisation)}//${text(site.brand)}//${lang.toUpperCase()}`], ['CALSCALE', 'GREGORIAN'],
    // The name by RFC 7986, and as programs knew it before.
    ['NAME', text(name)], ['X-WR-CALNAME', text(name)], ['SOURCE;VALUE=URI', absolute(site, calendarFile(site, lang, policy?.name))], ['REFRESH-INTERVAL;VALUE=DURATION', 'P1D'],
    ...(policy ? [policy] : policies).flatMap((one) => events(publication, one, lang)),
    ['END', 'VCALENDAR'],
  ];
  return lines.map(([key, value]) => `${folded(`${key}:${value}`)}\r\n`).join('');
}

function events(publication: Publication, policy: PublishedPolicy, lang: Lang): Line[] {
  const spans = timeline(publishedAt(policy.editions, publication.now));
  const times = new Map<number | null, number>();
  return spans.flatMap((span, i) => {
    const version = span.edition?.version ?? null;
    const time = (times.get(version) ?? 0) + 1;
    times.set(version, time);
    return event(publication, policy, { ...span, about: span.edition ?? spans[i - 1]!.edition!, time }, lang);
  });
}

/** @param span with the edition that it is about, the last one where none is in force, and how often it has been so */
function event({ site, now }: Publication, policy: PublishedPolicy, { edition, from, about, time }: Span<Edition> & { about: Edition; time: number }, lang: Lang): Line[] {
  const say = wordsIn(lang).calendar.ics;
  const { timeZone } = site;
  const local = zoned(from, timeZone);
  const day = local.toPlainDate();
  const basic = (date: Temporal.PlainDate) => date.toString().replaceAll('-', '');
  const moved = about.statements.filter(({ kind, made }) => kind === 'dates' && compareMoments(made, now) <= 0);
  const hours = isDayStart(from, timeZone) ? [] : [`${grammarOf(lang).dates.on(local)}. ${clocksWords(timeZone, utcOffset(day.toString(), timeZone), lang)}`];
  const words = (edition === null ? say.none : time === 1 ? say.begins : say.again)({ version: about.version, title: textIn(about, lang).title });
  const description = [...hours, ...(edition && time === 1 ? edition.summary : [])].join('\n');
  return [
    ['BEGIN', 'VEVENT'],
    // Without the day: an edition that gets another one moves in the calendars of its readers.
    ['UID', `${policy.name}-${edition?.version ?? 'none'}${time === 1 ? '' : `-${time}`}@${new URL(site.url).host}`],
    // Not the moment of the build: equal content gives equal bytes.
    ['DTSTAMP', [about.published!, ...moved.map(({ made }) => made)].sort(compareMoments).at(-1)!.toString({ fractionalSecondDigits: 0 }).replaceAll(/[-:]/g, '')],
    ['SEQUENCE', String(moved.length)],
    ['DTSTART;VALUE=DATE', basic(day)], ['DTEND;VALUE=DATE', basic(day.add({ days: 1 }))], ['TRANSP', 'TRANSPARENT'],
    [`SUMMARY;LANGUAGE=${lang}`, text(words)],
    ...(description === '' ? [] : [['DESCRIPTION', text(description)]] as Line[]),
    ['URL', absolute(site, pagePath(site, lang, edition ? { page: 'edition', policy: policy.name, version: edition.version } : { page: 'policy', policy: policy.name }))],
    ['END', 'VEVENT'],
  ];
}

/** A text as a value (RFC 5545 §3.3.11). */
function text(value: string): string {
  return value.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** A line in lines of at most 75 octets, none divided within a character (RFC 5545 §3.1). */
function folded(line: string): string {
  const lines: string[] = [];
  let [current, octets] = ['', 0];
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (octets + length > 75) {
      lines.push(current);
      // The space that begins a line counts.
      [current, octets] = [' ', 1];
    }
    current += character;
    octets += length;
  }
  return [...lines, current].join('\r\n');
}
