import type { Element as HastElement, ElementContent } from 'hast';

/** A tree of our renderer as DOM: elements with attributes and text, nothing else. */
export function toDom(node: ElementContent): Node {
  if (node.type !== 'element') return document.createTextNode(node.type === 'text' ? node.value : '');
  const { tagName, properties, children } = node as HastElement;
  const element = document.createElement(tagName);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'className') element.className = (value as string[]).join(' ');
    else if (value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.map(toDom));
  return element;
}
