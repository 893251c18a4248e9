import type { ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const serializer = unified().use(rehypeStringify).freeze();

/** HTML of a node list; all text and attributes are escaped here and nowhere else. */
export function toHtml(children: ElementContent[]): string {
  return serializer.stringify({ type: 'root', children });
}
