/** The outputs there are, each a folder; pages list them in this order. Everything about an output is in its folder, and nothing else mentions it. */
import type { Output } from './output-definition.ts';
import docx from './docx/index.ts';
import markdown from './markdown/index.ts';
import pdf from './pdf/index.ts';

export const OUTPUTS: readonly Output[] = [pdf, docx, markdown];

/** Names that pages and data use at the same addresses. */
const TAKEN = ['html', 'json'];

/** Outputs that can be used together. @throws Error where two have the same name or address */
export function withOutputs(more: readonly Output[]): readonly Output[] {
  const all = [...OUTPUTS, ...more];
  all.forEach(({ id, extension, mediaType, identify, words }, i) => {
    const fault = (what: string): never => {
      throw new Error(`output ${id}: ${what}`);
    };
    const others = all.slice(0, i);
    if (others.some((other) => other.id === id)) fault('there is another one of this id');
    if (!/^[a-z0-9]+(?:\.[a-z0-9]+)*$/.test(extension)) fault(`"${extension}" cannot end an address`);
    if (TAKEN.includes(extension) || others.some((other) => other.extension === extension)) fault(`addresses in .${extension} are taken`);
    if (identify && !words && !mediaType.startsWith('text/')) fault('verify needs its words');
  });
  return all;
}
