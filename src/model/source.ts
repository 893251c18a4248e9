/** The two parts of an edition's file: front matter between two lines `---`, and the text below it. */
export interface SourceParts {
  /** The YAML, every line with its line feed. */
  head: string;
  /** Everything after the closing fence's dashes. */
  body: string;
}

const OPEN = /^---[ \t]*\n/;
const CLOSE = /^---[ \t]*$/m;

/**
 * Splits a file of an edition.
 * @param source with line feeds for line ends
 * @returns its parts; or which line is missing, the one that opens the front matter or the one that closes it
 */
export function splitSource(source: string): SourceParts | { missing: 'open' | 'close' } {
  if (!OPEN.test(source)) return { missing: 'open' };
  const start = source.indexOf('\n') + 1;
  const close = CLOSE.exec(source.slice(start));
  if (!close) return { missing: 'close' };
  const end = start + close.index;
  return { head: source.slice(start, end), body: source.slice(end + close[0].length) };
}
