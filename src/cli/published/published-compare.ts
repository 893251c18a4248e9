/** What is published compared with the calendar: whether readers see what is in force. */
import { periodsInForce, type Status } from '../../model/calendar.ts';
import type { Message } from '../../model/message.ts';
import { compose } from '../../languages/tool.ts';
import { publish, statusIn, type PublishedPolicy } from '../../model/publication.ts';
import type { Library } from '../../model/edition.ts';
import { compareMoments } from '../../model/time.ts';
import type { OnlinePolicy } from '../../content/published-editions.ts';
import { momentWords } from '../outlook.ts';
import { tool } from '../../languages/tool.ts';

/** A build is due every day; one older than this was missed. */
const MAX_AGE = Temporal.Duration.from({ hours: 36 });

/** Something that the site shows wrongly. */
export interface OnlineDifference {
  /** null where it is the whole site. */
  policy: string | null;
  message: Message;
}

/**
 * Every difference between the site and the calendar.
 * @param now the moment for the calendar
 * @param grace how long a build may take: what was right that long ago is right
 */
export function onlineDifferences(library: Library, online: readonly OnlinePolicy[], now: Temporal.Instant, grace: Temporal.Duration): OnlineDifference[] {
  const found = differencesAt(library, online, now);
  const excused = found.length > 0 && grace.sign > 0 && differencesAt(library, online, now.subtract(grace)).length === 0;
  return [...(excused ? [] : found), ...staleBuild(library, online, now)];
}

function differencesAt(library: Library, online: readonly OnlinePolicy[], now: Temporal.Instant): OnlineDifference[] {
  const publication = publish(library, now, false);
  const expected = new Map(publication.policies.map((policy) => [policy.name, policy]));
  const names = new Set([...expected.keys(), ...online.map(({ policy }) => policy)]);
  return [...names].flatMap((name): OnlineDifference[] => {
    const difference = (message: Message): OnlineDifference => ({ policy: name, message });
    const due = expected.get(name);
    const shown = online.find(({ policy }) => policy === name);
    if (!due) return [difference(tool.online.strangePolicy({ policy: name }))];
    if (!shown) return [difference(tool.online.noPolicy({ policy: name }))];
    const statuses = new Map(due.editions.map((edition) => [edition.version, statusIn(publication, due, edition)]));
    return [...inForceDifference(library, due, shown), ...editionDifferences(due, shown, statuses)].map(difference);
  });
}

function inForceDifference({ site }: Library, { name, timeline, inForce }: PublishedPolicy, shown: OnlinePolicy): Message[] {
  if ((inForce?.version ?? null) === shown.inForce) return [];
  const since = inForce && periodsInForce(timeline, inForce).at(-1)!.from;
  const online = shown.inForce === null ? tool.online.online.none : tool.online.online.edition({ version: shown.inForce });
  const due = inForce && since ? tool.online.due.edition({ version: inForce.version, since: compose((lang) => momentWords(since, site.timeZone, lang)) }) : tool.online.due.none;
  return [tool.online.inForce({ policy: name, online, due })];
}

/** Missing and superfluous editions, and statuses that the edition in force does not explain. */
function editionDifferences({ name, inForce }: PublishedPolicy, shown: OnlinePolicy, statuses: ReadonlyMap<number, Status>): Message[] {
  const online = new Map(shown.editions.map(({ version, status }) => [version, status]));
  const explained = [inForce?.version, shown.inForce];
  return [
    ...[...statuses.keys()].filter((version) => !online.has(version)).map((version) => tool.online.missing({ policy: name, version })),
    ...[...online.keys()].filter((version) => !statuses.has(version)).map((version) => tool.online.early({ policy: name, version })),
    ...[...statuses].flatMap(([version, status]) => {
      const other = online.get(version);
      const differs = other !== undefined && other !== status && !(inForce?.version !== shown.inForce && explained.includes(version));
      return differs ? [tool.online.status({ policy: name, version, online: statusWords(other), due: tool.status[status] })] : [];
    }),
  ];
}

/** A status as data names it, or whatever else a site says. */
function statusWords(name: string): string | Message {
  return Object.hasOwn(tool.status, name) ? tool.status[name as Status] : name;
}

/** A whole site is built at once: its oldest part shows when. */
function staleBuild({ site }: Library, online: readonly OnlinePolicy[], now: Temporal.Instant): OnlineDifference[] {
  const built = online.map(({ asOf }) => Temporal.Instant.from(asOf)).sort(compareMoments)[0];
  if (!built || Temporal.Duration.compare(now.since(built), MAX_AGE) <= 0) return [];
  return [{ policy: null, message: tool.online.stale({ built: compose((lang) => momentWords(built, site.timeZone, lang)) }) }];
}
