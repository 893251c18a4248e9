import type { Accepted } from '../model/seal.ts';
import { say } from '../build/tool-language.ts';
import { tool } from '../languages/tool.ts';

/** The warnings that an edition was published with in lines, the reason first, in the language of the terminal. */
export function acceptedLines({ reason, warnings }: Accepted): string[] {
  return [say(tool.publish.acceptedFor({ n: warnings.length, reason })), ...warnings.map(({ place, rule, message }) => `  ${place}  ${rule}  ${say(message)}`)];
}
