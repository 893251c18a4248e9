/**
 * A publication that notes what is read of it. Each field is named here with the fact it belongs to, and the compiler
 * asks for every new one; a fact is as coarse as what changes together.
 */
import type { Edition, EditionText } from '../../model/edition.ts';
import type { Publication, PublishedPolicy } from '../../model/publication.ts';
import { factName, type Notes } from '../../site/page-input.ts';

/** The fact that a field belongs to; null where the value cannot be another one for the same page. */
type FactsOf<T> = Record<keyof T, string | null>;

export function watchedPublication(publication: Publication, notes: Notes): Publication {
  return watched(publication, {
    site: 'site', preview: 'site', policies: 'policies',
    // Compared with moments of the content, whose facts say whether they have come; see `printsNow`.
    now: null,
  }, notes, { policies: publication.policies.map((policy) => watchedPolicy(policy, notes)) });
}

function watchedPolicy(policy: PublishedPolicy, notes: Notes): PublishedPolicy {
  const editions = policy.editions.map((edition) => watchedEdition(edition, notes));
  const views = new Map(policy.editions.map((edition, i) => [edition, editions[i]!]));
  const view = (edition: Edition | null): Edition | null => edition && views.get(edition)!;
  const calendar = factName('calendar', policy.name);
  const inForce = factName('in force', policy.name);
  return watched(policy, { name: null, editions: calendar, timeline: calendar, inForce, begun: inForce, repealed: inForce }, notes, {
    editions, inForce: view(policy.inForce), timeline: policy.timeline.map((span) => ({ ...span, edition: view(span.edition) })),
  });
}

function watchedEdition(edition: Edition, notes: Notes): Edition {
  const { policy, version } = edition;
  const calendar = factName('calendar', policy);
  const said = factName('said', policy, version);
  return watched(edition, {
    policy: null, version: null, text: null,
    published: calendar, effective: calendar, withdrawals: calendar,
    summary: said, corrections: said, chain: said, seals: said, statements: said, translations: said,
  }, notes, {
    text: watchedText(edition, edition.text, notes),
    translations: Object.fromEntries(Object.entries(edition.translations).map(([lang, text]) => [lang, watchedText(edition, text, notes)])),
  });
}

function watchedText({ policy, version }: Edition, text: EditionText, notes: Notes): EditionText {
  const words = factName('text', policy, version, text.lang);
  return watched(text, { lang: null, title: factName('title', policy, version, text.lang), tree: words, source: words, file: factName('file name', policy, version, text.lang) }, notes, {});
}

/** @param views what is read in place of a field */
function watched<T extends object>(target: T, facts: FactsOf<T>, notes: Notes, views: Partial<T>): T {
  const view = {} as T;
  for (const [key, name] of Object.entries(facts) as [keyof T, string | null][]) {
    Object.defineProperty(view, key, {
      enumerable: true,
      get: () => {
        if (name !== null) notes.note(name);
        return key in views ? views[key] : target[key];
      },
    });
  }
  return view;
}
