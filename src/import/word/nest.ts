/** Spans of text → nested inline values. */
import type { Inline } from '../../model/clause.ts';
import type { Span } from './run.ts';

type Kind = 'link' | 'emphasis' | 'strong';
/** Outermost first where two reach equally far: `***words***` is emphasis around strong. */
const KINDS: Kind[] = ['link', 'emphasis', 'strong'];

/** The value of a kind in a span: the address, or whether it is on; null where it is not. */
const valueOf = (span: Span, kind: Kind): string | null => (kind === 'link' ? span.link : span[kind] ? kind : null);

/**
 * Nests spans: of the styles that begin at a place the one that reaches furthest is the outer one.
 * White space at the ends is no part of a paragraph, and weight does not begin or end with a space.
 */
export function nestSpans(spans: readonly Span[]): Inline[] {
  return nest(trimmed(joinSpans(spans)), KINDS);
}

function nest(spans: readonly Span[], kinds: readonly Kind[]): Inline[] {
  const inlines: Inline[] = [];
  for (let at = 0; at < spans.length;) {
    const first = spans[at]!;
    const reach = (kind: Kind): number => {
      const value = valueOf(first, kind);
      if (value === null) return 0;
      let end = at;
      while (end < spans.length && valueOf(spans[end]!, kind) === value) end += 1;
      return end - at;
    };
    const best = kinds.reduce<{ kind: Kind; length: number } | null>((found, kind) => {
      const length = reach(kind);
      return length > (found?.length ?? 0) ? { kind, length } : found;
    }, null);
    if (best === null) {
      inlines.push(...plain(first));
      at += 1;
      continue;
    }
    const { before, inside, after } = stripped(spans.slice(at, at + best.length));
    const children = nest(inside, kinds.filter((kind) => kind !== best.kind));
    inlines.push(...before, ...(children.length === 0 ? [] : [best.kind === 'link' ? { kind: 'link' as const, href: first.link!, children } : { kind: best.kind, children }]), ...after);
    at += best.length;
  }
  return inlines;
}

function plain({ text, code }: Pick<Span, 'text' | 'code'>): Inline[] {
  if (code) return [{ kind: 'code', value: text.replaceAll('\n', ' ') }];
  return text.split('\n').flatMap((line, i): Inline[] => [...(i > 0 ? [{ kind: 'break' } as const] : []), ...(line === '' ? [] : [{ kind: 'text', value: line } as const])]);
}

function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && last.strong === span.strong && last.emphasis === span.emphasis && last.code === span.code && last.link === span.link) last.text += span.text;
    else joined.push({ ...span });
  }
  return joined;
}

/** Trims white space from the ends of spans: Markdown's marks must touch their words. */
function stripped(spans: readonly Span[]): { before: Inline[]; inside: Span[]; after: Inline[] } {
  const inside = spans.map((span) => ({ ...span }));
  const cut = (from: 'start' | 'end'): Inline[] => {
    let white = '';
    for (let span = inside.at(from === 'start' ? 0 : -1); span && !span.code; span = inside.at(from === 'start' ? 0 : -1)) {
      const rest = from === 'start' ? span.text.trimStart() : span.text.trimEnd();
      white = from === 'start' ? white + span.text.slice(0, span.text.length - rest.length) : span.text.slice(rest.length) + white;
      span.text = rest;
      if (rest !== '') break;
      inside.splice(from === 'start' ? 0 : -1, 1);
    }
    return white === '' ? [] : plain({ text: white, code: false });
  };
  return { before: cut('start'), after: cut('end'), inside };
}

/** Trims white space from the ends of lines. */
function trimmed(spans: readonly Span[]): Span[] {
  const lines = joinSpans(spans);
  for (const [i, span] of lines.entries()) {
    if (span.code) continue;
    const [opens, closes] = [i === 0 || lines[i - 1]!.text.endsWith('\n'), i === lines.length - 1 || lines[i + 1]!.text.startsWith('\n')];
    span.text = span.text.replace(/[ \t]*\n[ \t]*/g, '\n');
    if (opens) span.text = span.text.replace(/^[ \t]+/, '');
    if (closes) span.text = span.text.replace(/[ \t]+$/, '');
  }
  const [first, last] = [lines[0], lines.at(-1)];
  if (first && !first.code) first.text = first.text.replace(/^[ \t\n]+/, '');
  if (last && !last.code) last.text = last.text.replace(/[ \t\n]+$/, '');
  return lines.filter(({ text }) => text !== '');
}
