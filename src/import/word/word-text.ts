/** The properties and the words of a Word file, for identifying it: read with the limits for untrusted files. */
import { unpack } from './archive.ts';
import { WordFault } from './fault.ts';
import { customProperties, openPackage } from './word-package.ts';
import { decide } from './revision.ts';
import { elements, textOf, type Element } from './xml.ts';

/** The custom properties that are text, by name; null where the file is not a Word file or is damaged. */
export function wordProperties(bytes: Uint8Array): Map<string, string> | null {
  return guarded(() => customProperties(unpack(bytes)));
}

/** The words that Word shows with all changes accepted, white space between those that do not touch; null as above. */
export function wordText(bytes: Uint8Array): string | null {
  return guarded(() => {
    const pieces: string[] = [];
    collect(decide(openPackage(unpack(bytes)).body, 'accept'), pieces);
    return pieces.join('');
  });
}

const APART = new Set(['w:p', 'w:br', 'w:cr', 'w:tab', 'w:tc']);

function collect(parent: Element, pieces: string[]): void {
  for (const child of elements(parent)) {
    // The fallback repeats the choice.
    if (child.name === 'mc:Fallback') continue;
    if (APART.has(child.name)) pieces.push('\n');
    if (child.name === 'w:t') pieces.push(textOf(child));
    else if (child.name === 'w:noBreakHyphen') pieces.push('-');
    else collect(child, pieces);
  }
}

function guarded<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    // A file made to break programs reaches where no fault was foreseen.
    if (error instanceof WordFault || error instanceof RangeError) return null;
    throw error;
  }
}
