/** The cards of a publication as PNG files: drawn as SVG, rasterised by resvg with the fonts of the PDFs. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { absolute, below, card, pagePath } from '../model/address.ts';
import { textIn } from '../model/edition.ts';
import { editionAtPolicyAddress, type Publication } from '../model/publication.ts';
import { CARD, printedFaces } from '../model/theme.ts';
import { cardFonts, cardSvg, type CardWords } from '../outputs/card/card.ts';
import { statusSentence } from '../outputs/status-words.ts';
import { wordsIn } from '../languages/words.ts';
import { MadeFiles } from './made-files.ts';
import { rasterise } from './raster.ts';

/** Every card with its address: of the list of documents and of each policy, in each language of the interface. */
export function cardsOf(publication: Publication): { address: string; words: CardWords }[] {
  const { site, now } = publication;
  const owner = { brand: site.brand, logo: site.logo, accent: site.theme.accent[0], faces: printedFaces(site.theme) };
  const shown = (path: string) => absolute(site, path).replace(/^https?:\/\//, '');
  return site.languages.flatMap((lang) => {
    const strings = wordsIn(lang);
    const list = { address: card(site, lang), words: { ...owner, title: strings.site.index.title, status: site.organisation, address: shown(pagePath(site, lang, { page: 'index' })) } };
    const policies = publication.policies.map((policy) => {
      const edition = editionAtPolicyAddress(publication, policy) ?? policy.editions.at(-1)!;
      const sentence = statusSentence({ calendar: policy, edition, now, timeZone: site.timeZone }, strings);
      return {
        address: card(site, lang, policy.name),
        // A second sentence («Ранее действовала…») has no place on a card.
        words: { ...owner, title: textIn(edition, lang).title, status: `${strings.edition.name({ version: edition.version })} · ${sentence.split(/(?<=\.) (?=\p{Lu})/u)[0]!}`, address: shown(pagePath(site, lang, { page: 'policy', policy: policy.name })) },
      };
    });
    return [list, ...policies];
  });
}

/** Draws one card. @returns the PNG, equal for equal words */
export function renderCard(words: CardWords): Promise<Uint8Array> {
  const fontBuffers = cardFonts(words.faces).map((file) => readFileSync(file));
  return rasterise(cardSvg(words), { font: { fontBuffers, defaultFontFamily: words.faces.text.family }, fitTo: { mode: 'width', value: CARD.width } });
}

/** Writes the cards below the folder that is served at the base path. @param cacheDir see `MadeFiles` */
export async function writeCards(publication: Publication, docs: string, cacheDir: string): Promise<void> {
  const cache = new MadeFiles(cacheDir);
  for (const { address, words } of cardsOf(publication)) {
    const key = JSON.stringify(words);
    const { path } = cache.find(key, 'png') ?? cache.store(key, 'png', await renderCard(words));
    const target = join(docs, below(publication.site, address));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(path, target);
  }
}
