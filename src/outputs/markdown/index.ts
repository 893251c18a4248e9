/** The text itself, as it was written and sealed. */
import { SOURCE } from '../../model/address.ts';
import { textsOf } from '../../model/edition.ts';
import { defineOutput } from '../output-definition.ts';

/** The front matter of an edition, with or without a byte order mark. */
const START = /^(?:\u00ef\u00bb\u00bf)?---\s*\n/;

export default defineOutput({
  id: 'markdown', extension: SOURCE, mediaType: 'text/markdown', of: ['edition'],
  label: () => 'Markdown',
  called: { ru: 'Markdown с шапкой редакции', en: 'Markdown with the front matter of an edition' },
  // The data list it as the source.
  dataKey: null,
  namedIn: ['linked data', 'head'],
  text: ({ source }) => source,
  recognises: (start) => START.test(start),
  /** It does not name its policy: it may be any text of its version and title. */
  identify(bytes, { policies }) {
    const given = headOf(new TextDecoder().decode(bytes));
    return policies.flatMap(({ editions }) => editions.flatMap((edition) => textsOf(edition).filter(({ source }) => headOf(source) === given)
      .map(({ lang }) => ({ kind: 'edition' as const, policy: edition.policy, version: edition.version, lang }))));
  },
});

function headOf(source: string): string {
  return ['version', 'title'].map((key) => new RegExp(`^${key}:.*$`, 'm').exec(source)?.[0].trim()).join('\n');
}
