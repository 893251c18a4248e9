/** What will happen to the editions of a policy, moment by moment: for those who publish, before it happens. */
import { inForceAt, inForceFrom, periodsInForce, statusAt, timeline, turningPoints, vacancies, type Status } from '../model/calendar.ts';
import type { Edition, Site } from '../model/edition.ts';
import type { Message, MessageLanguage } from '../model/message.ts';
import { compareMoments, zoned } from '../model/time.ts';
import { vacancyMessage } from '../check/rules/vacancy.rule.ts';
import { fullStop } from '../outputs/status-words.ts';
import { grammarOf } from '../languages/grammars.ts';
import { compose, tool } from '../languages/tool.ts';

export interface StatusChange {
  at: Temporal.Instant;
  /** Newest edition first. */
  events: { edition: Edition; from: Status; to: Status }[];
}

/** Every later moment at which the status of an edition changes. */
export function outlook(editions: readonly Edition[], now: Temporal.Instant): StatusChange[] {
  let before = now;
  return turningPoints(editions).filter((moment) => compareMoments(moment, now) > 0).map((at): StatusChange => {
    const events = editions.toReversed().flatMap((edition) => {
      const [from, to] = [statusAt(editions, edition, before), statusAt(editions, edition, at)];
      return from === to ? [] : [{ edition, from, to }];
    });
    before = at;
    return { at, events };
  });
}

/** The status of an edition at `now` as the terminal names it; for one overtaken by a later edition, that it never comes into force. */
export function statusName(editions: readonly Edition[], edition: Edition, now: Temporal.Instant): Message {
  const status = statusAt(editions, edition, now);
  return status === 'upcoming' && inForceFrom(timeline(editions), edition) === null ? tool.policy.never : tool.status[status];
}

/** «1 декабря 2026 г., 00:00». */
export function momentWords(at: Temporal.Instant, timeZone: string, lang: MessageLanguage): string {
  const local = zoned(at, timeZone);
  const words = grammarOf(lang).dates.on(local);
  // The usual words omit midnight; whoever plans a change wants to see it.
  return local.startOfDay().equals(local) ? `${words}, 00:00` : words;
}

/** Whether an edition says that it was published on a day before today. */
export function isDatedBack({ published }: Edition, { timeZone }: Pick<Site, 'timeZone'>, now: Temporal.Instant): boolean {
  const day = (moment: Temporal.Instant) => zoned(moment, timeZone).toPlainDate();
  return published !== null && Temporal.PlainDate.compare(day(published), day(now)) < 0;
}

function eventWords({ version }: Edition, from: Status, to: Status): Message {
  const words: Readonly<Record<string, Message>> = tool.outlook.events;
  return tool.outlook.event({ version, event: words[`${from}→${to}`] ?? to });
}

/** A change of statuses, in one sentence. */
export function statusChangeWords({ events }: StatusChange): Message {
  return compose((lang) => events.map(({ edition, from, to }) => eventWords(edition, from, to)[lang]).join('; '));
}

/**
 * What is in force from now on, in one or two plain sentences: «Сейчас действует редакция 1, с 1 декабря 2026 г. – редакция 3.
 * Редакция 2 не вступит в силу.»
 * @param editions all of a policy, scheduled ones included
 */
export function inForceWords(editions: readonly Edition[], now: Temporal.Instant, timeZone: string): Message {
  const spans = timeline(editions);
  const ahead = spans.filter(({ from }) => compareMoments(from, now) > 0);
  const never = editions.filter((edition) => edition.effective !== null && compareMoments(edition.effective, now) > 0 && periodsInForce(spans, edition).length === 0);
  return compose((lang) => {
    const changes = ahead.map(({ from, edition }) => tool.outlook.from({ day: grammarOf(lang).dates.since(zoned(from, timeZone)), edition: edition ? tool.outlook.edition(edition) : tool.outlook.none })[lang]);
    const inForce = inForceAt(editions, now);
    return [
      fullStop([(inForce ? tool.outlook.now(inForce) : tool.outlook.nowNone)[lang], ...changes].join(', ')),
      ...(never.length > 0 ? [tool.outlook.never({ n: never.length, versions: allOf(never.map(({ version }) => version)) })[lang]] : []),
      ...vacancyWords(editions, now, timeZone).map((words) => words[lang]),
    ].join(' ');
  });
}

/**
 * That no edition of a policy is or will be in force for a time, or any more (the policy is repealed), and what its
 * readers will see then; empty where that is not so.
 */
export function vacancyWords(editions: readonly Edition[], now: Temporal.Instant, timeZone: string): Message[] {
  const ahead = vacancies(timeline(editions)).filter(({ until }) => until === null || compareMoments(until, now) > 0);
  return ahead.map((vacancy) => compose((lang) => vacancyMessage(vacancy, now, (moment) => grammarOf(lang).dates.since(zoned(moment, timeZone)))[lang]));
}

/** «2, 3 и 5». */
function allOf(versions: readonly number[]): string | Message {
  return versions.length === 1 ? String(versions[0]) : tool.outlook.all({ first: versions.slice(0, -1).join(', '), last: versions.at(-1)! });
}
