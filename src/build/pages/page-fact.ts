/** The facts that pages are made from, by name, and what each is in a publication, as a hash. */
import { compareMoments, zoned } from '../../model/time.ts';
import type { Edition, EditionText } from '../../model/edition.ts';
import type { Publication, PublishedPolicy } from '../../model/publication.ts';
import { textsOf } from '../../model/edition.ts';
import { sha256 } from '../../content/hash.ts';
import type { FileFacts } from '../../outputs/data/editions-data.ts';
import type { Output } from '../../outputs/output-definition.ts';
import { BETWEEN, factName, type FactKind } from '../../site/page-input.ts';
import { hashOf } from '../fingerprint.ts';

export interface Known {
  publication: Publication;
  outputs: readonly Output[];
  /** What is known of the document at an address. */
  file(address: string): FileFacts | null;
}

interface Facts extends Known {
  /** What another fact says. */
  value(fact: string): string;
}

/** What a fact says, by its kind: a value that is the same where every page that reads it is. */
const FACTS = {
  site: ({ publication: { site, preview } }) => ({ site, preview }),
  policies: ({ publication: { policies } }) => policies.map(({ name }) => name),
  // The definition of an external one is code of its own.
  outputs: ({ outputs }) => outputs.map(({ id, folder }) => [id, folder === undefined ? '' : hashOf(folder)]),
  moment: ({ publication: { now } }) => now.toString(),
  day: ({ publication: { now, site } }) => zoned(now, site.timeZone).toPlainDate().toString(),
  document: ({ file }, address) => file(address!),
  calendar: (known, name) => policyIn(known, name)?.editions.map(({ version, published, effective, withdrawals }) => ({ version, published, effective, withdrawals })),
  // Of other policies, whose names a text mentions: most of what happens to them does not change it.
  'in force': (known, name) => {
    const policy = policyIn(known, name);
    return policy && { version: policy.inForce?.version, begun: policy.begun, repealed: policy.repealed };
  },
  said: (known, name, version) => {
    const edition = editionIn(known, name, version);
    return edition && { ...edition, text: null, translations: Object.keys(edition.translations) };
  },
  title: (known, name, version, lang) => textOf(known, name, version, lang)?.title,
  text: (known, name, version, lang) => textOf(known, name, version, lang)?.source,
  'file name': (known, name, version, lang) => textOf(known, name, version, lang)?.file,
  // Where its clauses come from: the texts of an edition and of all before it.
  lineage: (known, name, version) => policyIn(known, name)?.editions.filter((edition) => edition.version <= Number(version))
    .map((edition) => known.value(factName('text', name!, edition.version, edition.text.lang))),
} satisfies Record<FactKind, (known: Facts, ...of: string[]) => unknown>;

/** Says of each fact what it is, each worked out once. */
export function factValues(known: Known): (fact: string) => string {
  const values = new Map<string, string>();
  const valueOf = (name: string): string => {
    let value = values.get(name);
    if (value === undefined) {
      const [kind, ...of] = name.split(BETWEEN);
      const read: ((facts: Facts, ...of: string[]) => unknown) | undefined = FACTS[kind as keyof typeof FACTS];
      values.set(name, (value = sha256(asText(read?.({ ...known, value: valueOf }, ...of), known.publication.now))));
    }
    return value;
  };
  return valueOf;
}

/** A value as text in which each moment says whether it has come: all that may depend on the moment of the build, but for printing it. */
function asText(value: unknown, now: Temporal.Instant): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, text: unknown) {
    const moment = this[key];
    return moment instanceof Temporal.Instant ? [text, compareMoments(moment, now) <= 0] : text;
  }) ?? '';
}

function policyIn({ publication }: Known, name: string | undefined): PublishedPolicy | undefined {
  return publication.policies.find((policy) => policy.name === name);
}

function editionIn(known: Known, name: string | undefined, version: string | undefined): Edition | undefined {
  // Versions have no gaps, and a publication leaves out the last ones only.
  return policyIn(known, name)?.editions[Number(version) - 1];
}

function textOf(known: Known, name: string | undefined, version: string | undefined, lang: string | undefined): EditionText | undefined {
  const edition = editionIn(known, name, version);
  return edition && textsOf(edition).find((text) => text.lang === lang);
}
