/** The words about a change: what happened to the clause, and what its words cannot show, «ссылка: пустая → без ссылки». */
import { phraseText } from '../redline/phrase.ts';
import type { RedlineEntry } from '../redline/redline-entry.ts';
import { changeBar, MOVED_SIGN } from './changes-style.ts';
import type { FlowNode } from './flow.ts';
import { textOf, view } from './pdf-node.ts';
import type { Element } from './structure.ts';
import { COLOR, COLUMN, GUTTER, SMALL } from './pdf-style.ts';
import { setText, type Typography } from './typeset.ts';

/**
 * @param element what the words are
 * @param under outline entry that the change is under
 * @returns null for a clause that did not change
 */
export function labelNode({ kind, change, label, said, facts }: RedlineEntry, type: Typography, element: Element, under: string): FlowNode | null {
  if (change === null || label === null || said === null) return null;
  const moved = kind === 'moved';
  // The outline has no headings of the text above it.
  const bookmark = `${phraseText(said.full)}: ${phraseText(said.what)}`;
  const look = { size: SMALL.size, color: COLOR.soft, italic: false } as const;
  const setting = { lang: type.lang, faces: type.faces, width: COLUMN, leading: SMALL.leading, align: 'left', hyphenate: false } as const;
  const lines = setText([
    { ...look, weight: 'semibold', text: `${moved ? `${MOVED_SIGN}\u00a0` : ''}${phraseText(label)}` },
    ...facts.map((fact) => ({ ...look, weight: 'regular' as const, text: `\n${phraseText(fact)}` })),
  ], setting);
  const id = `c${change}`;
  return {
    id, before: 11, extra: 0, leading: SMALL.leading, count: lines.length, whole: true, keepsNext: true,
    build: (from, to, space) => view(
      { key: id, id, bookmark: { title: bookmark, ref: id, parent: under }, style: { marginTop: space, paddingLeft: GUTTER, height: SMALL.leading * (to - from) } },
      ...changeBar(moved), textOf(lines.slice(from, to), COLUMN, element),
    ),
  };
}
