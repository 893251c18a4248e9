import { h } from 'hastscript';
import { PALETTE } from '../../model/theme.ts';
import { toHtml } from '../html/serialize.ts';
import type { Words } from '../../languages/words.ts';
import { listedLines } from './section.ts';
import { redlineNodes } from './redline-html.ts';
import type { RedlineView } from './redline-view.ts';

/** The few rules that a standalone page needs; the site has the rest. */
const STYLE = `body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 Georgia,serif}
ins{color:${PALETTE.good[0]};background:${PALETTE.added[0]}}del{color:${PALETTE.bad[0]};background:${PALETTE.removed[0]}}
:is(ins,del).moved{color:${PALETTE.elsewhere[0]};background:${PALETTE.moved[0]};text-decoration-style:double}.now{display:none}
.badge{font:600 .8rem sans-serif;color:${PALETTE.soft[0]}}.v{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}`;

/** A redline as a standalone HTML file, to be mailed or kept. */
export function redlineDocument(title: string, lang: string, view: RedlineView, strings: Words): string {
  const head = toHtml([h('meta', { charSet: 'utf-8' }), h('title', title), h('style', STYLE)]);
  const list = toHtml([h('h1', title), h('ul', listedLines(view.sections, strings.changes).flatMap(({ heading, lines }) => {
    const items = lines.map(({ words }) => h('li', words));
    return heading === null ? items : [h('li', [heading, h('ul', items)])];
  }))]);
  return `<!doctype html>\n<html lang="${lang}">\n<head>${head}</head>\n<body>${list}\n${toHtml(redlineNodes(view, strings.changes, strings.lang, lang))}</body>\n</html>\n`;
}
