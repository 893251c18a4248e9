import { textLanguage } from '../languages/text-languages.ts';
import type { EditionText } from '../model/edition.ts';
import { redline, type Redline } from '../redline/index.ts';
import type { MadeRedlines } from '../site/recent-redlines.ts';
import { MadeValues } from './made-values.ts';

/** Redlines in a cache, each worked out once for pages, data and documents. @param folder see `MadeValues` @param code what made them */
export function madeRedlines(folder: string, code?: string): MadeRedlines {
  const redlines = new MadeValues<Redline>(folder, code);
  return {
    of(from: EditionText, to: EditionText) {
      const texts = [to.lang, '\0', from.source, '\0', to.source];
      const known = redlines.find(...texts);
      if (known) return known;
      const result = redline(from.tree, to.tree, textLanguage(to.lang));
      redlines.keep(result, ...texts);
      return result;
    },
  };
}
