/** The Memento TimeMap of a policy: which edition its address served when (RFC 7089 §5, RFC 6690). */
import { absolute, pagePath, timeMap } from '../../model/address.ts';
import type { Publication, PublishedPolicy } from '../../model/publication.ts';
import { compareMoments } from '../../model/time.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Sat, 21 Nov 2026 19:00:00 GMT` (RFC 9110 §5.6.7). */
export function httpDate(moment: Temporal.Instant): string {
  const at = moment.toZonedDateTimeISO('UTC');
  const two = (n: number) => String(n).padStart(2, '0');
  return `${DAYS[at.dayOfWeek - 1]}, ${two(at.day)} ${MONTHS[at.month - 1]} ${at.year} ${two(at.hour)}:${two(at.minute)}:${two(at.second)} GMT`;
}

/** `application/link-format`: a memento for each time that an edition came into force by the publication's moment. */
export function timeMapText({ site, now }: Publication, policy: PublishedPolicy): string {
  const lang = site.languages[0]!;
  const begun = policy.timeline.filter(({ from, edition }) => edition !== null && compareMoments(from, now) <= 0);
  const original = absolute(site, pagePath(site, lang, { page: 'policy', policy: policy.name }));
  const range = begun.length === 0 ? '' : `; from="${httpDate(begun[0]!.from)}"; until="${httpDate(begun.at(-1)!.from)}"`;
  const mementos = begun.map(({ from, edition }, i) => {
    const rel = [...(i === 0 ? ['first'] : []), ...(i === begun.length - 1 ? ['last'] : []), 'memento'].join(' ');
    const page = absolute(site, pagePath(site, lang, { page: 'edition', policy: policy.name, version: edition!.version }));
    return `<${page}>; rel="${rel}"; datetime="${httpDate(from)}"`;
  });
  return [`<${original}>; rel="original"`, `<${absolute(site, timeMap(site, policy.name))}>; rel="self"; type="application/link-format"${range}`, ...mementos].join(',\n') + '\n';
}
