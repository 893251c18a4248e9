/** The head of a page: links to other versions and forms of an edition, the foot of its printed sheets, what runs first, what may run. */
import type { Words } from '../languages/words.ts';
import { absolute, editionFile, pagePath, timeMap } from '../model/address.ts';
import { boundHyphens } from '../outputs/compound.ts';
import type { EditionView } from './edition-view.ts';
import { handover } from './shown.ts';

export interface HeadLink {
  rel: string;
  href: string;
  type?: string;
}

/** Versions by RFC 5829, the TimeMap by RFC 7089, the text in other forms. */
export function editionLinks({ policy, edition, lang, text, previous, next }: EditionView): HeadLink[] {
  const { publication: { site }, outputs } = handover();
  const version = (number: number) => pagePath(site, lang, { page: 'edition', policy: policy.name, version: number });
  return [
    ...(policy.inForce ? [{ rel: 'latest-version', href: pagePath(site, lang, { page: 'policy', policy: policy.name }) }] : []),
    ...(previous ? [{ rel: 'predecessor-version', href: version(previous.version) }] : []),
    ...(next ? [{ rel: 'successor-version', href: version(next.version) }] : []),
    { rel: 'version-history', href: pagePath(site, lang, { page: 'history', policy: policy.name }) },
    { rel: 'timemap', href: timeMap(site, policy.name), type: 'application/link-format' },
    ...outputs.filter(({ namedIn }) => namedIn.includes('head')).map(({ extension, mediaType }) =>
      ({ rel: 'alternate', href: editionFile(site, text.lang, policy.name, edition.version, extension), type: mediaType })),
  ];
}

/**
 * The margin of each printed sheet: which edition of what date, its address, the number of the sheet.
 * @param page what is printed: an edition, or its redline
 */
export function printedFoot({ edition, lastUpdate, sentence, lang, policy }: EditionView, page: 'edition' | 'changes', words: { name: string; sheet: Words['document']['page'] }): string {
  const { site } = handover().publication;
  const address = absolute(site, pagePath(site, lang, { page, policy: policy.name, version: edition.version }));
  return sheetStyle(`${words.name} · ${lastUpdate?.words ?? sentence}`, address, words.sheet);
}

/** Margin boxes of a printed page; a browser without them prints the address by itself. */
export function sheetStyle(name: string, address: string, sheet: Words['document']['page']): string {
  const text = (words: string) => `"${words.replace(/["\\<]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;
  // «Веб-сервис» stays on one line here too.
  const bound = boundHyphens(name);
  const whole = name.replace(/-/g, (sign, at: number) => (bound.has(at) ? '\u2011' : sign));
  const counted = sheet({ page: '\u0001', of: '\u0002' }).split(/([\u0001\u0002])/).filter(Boolean)
    .map((part) => (part === '\u0001' ? 'counter(page)' : part === '\u0002' ? 'counter(pages)' : text(part))).join('');
  return `@page{@bottom-left{content:${text(whole)} "\\a " ${text(address.replace(/^https?:\/\//, ''))}}@bottom-right{content:${counted}}}`;
}

/**
 * The only inline script of a page: a reader's choice of letters and colours, and of how to look at redlines, must be known
 * before the first paint, or the page flashes and jumps, and so must the faces that an earlier page fetched; a file would
 * block the page, a deferred one would come too late. A redline has its faces later, with the script that fetches them.
 */
export function earlyScript(isRedline: boolean): string {
  const look = isRedline
    ? 'd=document.documentElement.dataset,[s,c]=l.vision||"",v=/view=([a-z-]+)/.exec(location)?.[1]||l.redline;s&&Object.assign(d,{size:s,scheme:c});v&&(d.view=v)'
    : 'v=l.vision,d=document,e=d.documentElement.dataset;v?[e.size,e.scheme]=v:JSON.parse(l.faces).map(f=>{d.fonts.add(f=new FontFace(...f));f.load().catch(Date)})';
  return `try{const l=localStorage,${look}}catch{}`;
}

/**
 * The content security policy of a page: our scripts and the page's own inline ones, our styles and those
 * in the page, nothing from anywhere else. The build replaces the two names by the hashes.
 * @param wasm whether the page may run WebAssembly
 */
export function contentPolicy(wasm: boolean): string {
  return [
    "default-src 'none'", "img-src 'self'", "font-src 'self'", "manifest-src 'self'", "worker-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'self'",
    `script-src 'self' ${wasm ? "'wasm-unsafe-eval' " : ''}'inline-scripts'`, "style-src 'inline-styles'",
  ].join(';');
}
