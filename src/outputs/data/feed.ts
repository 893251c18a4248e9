/** Atom feeds of editions (RFC 4287). */
import { h } from 'hastscript';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { absolute, editionFile, feed, pagePath } from '../../model/address.ts';
import { periodsInForce } from '../../model/calendar.ts';
import type { Edition } from '../../model/edition.ts';
import type { Publication, PublishedPolicy } from '../../model/publication.ts';
import { compareMoments, isoWithOffset } from '../../model/time.ts';
import { toHtml } from '../html/serialize.ts';
import type { Output } from '../output-definition.ts';
import { fullStop, statusSentence } from '../status-words.ts';
import { wordsIn } from '../../languages/words.ts';
import { statementWords, statementLine, correctionWords } from '../../languages/statement-words.ts';

/** The feed of one policy, or of all without one; newest edition first. Drafts and scheduled editions are never in it. */
export function feedXml(publication: Publication, outputs: readonly Output[], policy?: PublishedPolicy): string {
  const { site, now } = publication;
  const [lang] = site.languages as [string];
  const strings = wordsIn(lang);
  const policies = policy ? [policy] : publication.policies;
  const listed = policies
    .flatMap((owner) => owner.editions.filter(({ published }) => published && compareMoments(published, now) <= 0).map((edition) => ({ owner, edition })))
    .sort((a, b) => compareMoments(b.edition.published!, a.edition.published!) || b.edition.version - a.edition.version);
  const self = absolute(site, feed(site, policy?.name));
  const page = absolute(site, pagePath(site, lang, policy ? { page: 'policy', policy: policy.name } : { page: 'index' }));
  // An empty feed still needs a date: the publication's own moment.
  const updated = listed.map(({ owner, edition }) => lastEvent(publication, owner, edition)).sort(compareMoments).at(-1) ?? now;
  const title = policy ? strings.edition.feed.one({ title: (policy.inForce ?? policy.editions.at(-1)!).text.title }) : strings.edition.feed.all({ brand: site.brand });
  const tree = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang }, [
    x('id', self),
    x('title', title),
    x('updated', isoWithOffset(updated, site.timeZone)),
    x('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    x('link', { rel: 'alternate', type: 'text/html', href: page }),
    x('author', [x('name', site.organisation), x('uri', site.url)]),
    ...listed.map(({ owner, edition }) => entry(publication, outputs, owner, edition)),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(tree)}\n`;
}

function entry(publication: Publication, outputs: readonly Output[], policy: PublishedPolicy, edition: Edition) {
  const { site, now } = publication;
  const [lang] = site.languages as [string];
  const strings = wordsIn(lang);
  const url = absolute(site, pagePath(site, lang, { page: 'edition', policy: policy.name, version: edition.version }));
  const sentence = statusSentence({ calendar: policy, edition, now, timeZone: site.timeZone }, strings);
  const corrections = edition.corrections.map((correction) => correctionWords(correction, site.timeZone, lang));
  const statements = statementWords(edition, now, site.timeZone, lang);
  const said = [...corrections, ...statements.map(statementLine)];
  const words = [`${strings.edition.name({ version: edition.version })}. ${fullStop(sentence)}`, ...edition.summary, ...said];
  const files = outputs.filter(({ namedIn }) => namedIn.includes('feed')).map(({ extension, mediaType, label }) =>
    ({ type: mediaType, label: label(lang, 'edition'), href: absolute(site, editionFile(site, lang, policy.name, edition.version, extension)) }));
  const changes = edition.version > 1 ? absolute(site, pagePath(site, lang, { page: 'changes', policy: policy.name, version: edition.version })) : null;
  return x('entry', [
    x('id', url),
    x('title', strings.edition.feed.entry({ title: edition.text.title, version: edition.version })),
    x('published', isoWithOffset(edition.published!, site.timeZone)),
    x('updated', isoWithOffset(lastEvent(publication, policy, edition), site.timeZone)),
    x('link', { rel: 'alternate', type: 'text/html', href: url }),
    ...files.map(({ type, href }) => x('link', { rel: 'related', type, href })),
    ...(changes ? [x('link', { rel: 'related', type: 'text/html', title: strings.edition.changes, href: changes })] : []),
    x('summary', words.join('\n')),
    x('content', { type: 'html' }, toHtml([
      h('p', words[0]),
      ...(edition.summary.length > 0 ? [h('ul', edition.summary.map((line) => h('li', line)))] : []),
      ...said.map((line) => h('p', line)),
      h('p', [...(changes ? [{ href: changes, label: strings.edition.changes }] : []), ...files].flatMap(({ href, label }, i) => [...(i > 0 ? [' · '] : []), h('a', { href }, label)])),
    ])),
  ]);
}

/** The last thing that happened to an edition by `now`: it was published, came into force, was corrected or withdrawn, or something was said about it. */
function lastEvent({ site, now }: Publication, { timeline }: PublishedPolicy, edition: Edition): Temporal.Instant {
  return [
    edition.published, ...periodsInForce(timeline, edition).map(({ from }) => from), ...edition.withdrawals.flatMap(({ from, until }) => [from, until]),
    ...edition.corrections.map(({ date }) => date), ...statementWords(edition, now, site.timeZone, site.languages[0]!).map(({ made }) => made),
  ]
    .filter((moment) => moment !== null)
    .filter((moment) => compareMoments(moment, now) <= 0)
    .sort(compareMoments)
    .at(-1)!;
}
