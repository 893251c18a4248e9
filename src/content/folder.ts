import { readdirSync } from 'node:fs';
import { compareText } from '../model/problem.ts';

/** The names in a folder in a fixed order, or null where it cannot be listed. */
export function listFolder(path: string): string[] | null {
  try {
    return readdirSync(path).sort(compareText);
  } catch {
    return null;
  }
}
