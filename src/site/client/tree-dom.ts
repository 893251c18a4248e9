import type { Element as HastElement, ElementContent } from 'hast';

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** A tree of our renderer as DOM: elements with attributes and text, drawings too, nothing else. */
export function toDom(node: ElementContent): Node {
  return nodeIn(HTML, node);
}

function nodeIn(around: string, node: ElementContent): Node {
  if (node.type !== 'element') return document.createTextNode(node.type === 'text' ? node.value : '');
  const { tagName, properties, children } = node as HastElement;
  const space = tagName === 'svg' ? SVG : around;
  const element = document.createElementNS(space, tagName);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'className') element.setAttribute('class', (value as string[]).join(' '));
    else if (value !== undefined && value !== false) element.setAttribute(name, String(value));
  }
  element.append(...children.map((child) => nodeIn(space, child)));
  return element;
}
