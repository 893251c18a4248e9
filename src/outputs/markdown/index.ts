/** The text itself, as it was written and sealed. */
import { SOURCE } from '../../model/address.ts';
import { textsOf } from '../../model/edition.ts';
import { defineOutput } from '../output-definition.ts';

/** Of an edition's front matter, a byte order mark before it. */
const START = /^(?:\u00ef\u00bb\u00bf)?---\s*\n/;

export default defineOutput({
  id: 'markdown', extension: SOURCE, mediaType: 'text/markdown', of: ['edition'],
  label: () => 'Markdown',
  called: { ru: 'Markdown с шапкой редакции', en: 'Markdown with the front matter of an edition' },
  // The data call it the source.
  dataKey: null,
  namedIn: ['linked data', 'head'],
  text: ({ source }) => source,
  recognises: (start) => START.test(start),
  /** It names no policy: it may be every text of its version and title. */
  identify(bytes, { policies }) {
    const given = headOf(new TextDecoder().decode(bytes));
    return policies.flatMap(({ editions }) => editions.flatMap((edition) => textsOf(edition).filter(({ source }) => headOf(source) === given)
      .map(({ lang }) => ({ kind: 'edition' as const, policy: edition.policy, version: edition.version, lang }))));
  },
});

function headOf(source: string): string {
  return ['version', 'title'].map((key) => new RegExp(`^${key}:.*$`, 'm').exec(source)?.[0].trim()).join('\n');
}
