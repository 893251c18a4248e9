/** An edition as linked data for machines: JSON-LD in the vocabulary of schema.org. */
import { absolute, editionFile, pagePath } from '../../model/address.ts';
import { inForceFrom, periodsInForce } from '../../model/calendar.ts';
import type { Edition, EditionText } from '../../model/edition.ts';
import { predecessor, statusIn, type Publication, type PublishedPolicy } from '../../model/publication.ts';
import { zoned } from '../../model/time.ts';
import type { Output } from '../output-definition.ts';

const TERM = 'https://schema.org/';

/**
 * A published edition in one language as https://schema.org/Legislation and DigitalDocument.
 * @param text the edition's own text or one of its translations @returns null for what is not published
 */
export function linkedEdition(publication: Publication, policy: PublishedPolicy, edition: Edition, text: EditionText, outputs: readonly Output[]): object | null {
  const { site } = publication;
  const status = statusIn(publication, policy, edition);
  if (edition.published === null || status === 'draft' || status === 'scheduled') return null;
  const { name } = policy;
  const page = (lang: string, version: number) => absolute(site, pagePath(site, lang, { page: 'edition', policy: name, version }));
  const day = (moment: Temporal.Instant) => zoned(moment, site.timeZone).toPlainDate().toString();
  const own = text === edition.text;
  const from = inForceFrom(policy.timeline, edition);
  const before = predecessor(policy, edition);
  const others = Object.keys(edition.translations).sort();
  return {
    '@context': 'https://schema.org',
    '@type': ['Legislation', 'DigitalDocument'],
    '@id': page(text.lang, edition.version),
    url: page(text.lang, edition.version),
    name: text.title,
    version: String(edition.version),
    inLanguage: text.lang,
    datePublished: day(edition.published),
    legislationDate: day(edition.published),
    ...(from ? { legislationDateVersion: day(from) } : {}),
    // ISO 8601 intervals, open-ended while no end is known.
    temporalCoverage: periodsInForce(policy.timeline, edition).map(({ from, until }) => `${day(from)}/${until ? day(until) : '..'}`),
    legislationLegalForce: TERM + (status === 'in force' ? 'InForce' : 'NotInForce'),
    legislationLegalValue: TERM + (own ? 'AuthoritativeLegalValue' : 'UnofficialLegalValue'),
    publisher: { '@type': 'Organization', name: site.organisation, url: site.url },
    exampleOfWork: absolute(site, pagePath(site, site.languages[0]!, { page: 'policy', policy: name })),
    ...(before ? { isBasedOn: page(text.lang, before.version) } : {}),
    ...(own
      ? others.length > 0 && { workTranslation: others.map((lang) => page(lang, edition.version)) }
      : { translationOfWork: page(edition.text.lang, edition.version) }),
    encoding: outputs.filter(({ namedIn }) => namedIn.includes('linked data')).map(({ extension, mediaType }) =>
      ({ '@type': 'MediaObject', encodingFormat: mediaType, contentUrl: absolute(site, editionFile(site, text.lang, name, edition.version, extension)) })),
  };
}

/** JSON for use inside a `<script>`: nothing in it can close the element. */
export function scriptJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
