/** What the system refuses, in plain words. */
import { tool } from '../languages/tool.ts';
import { say } from './tool-language.ts';

/** @returns null for what its name alone does not help a person to fix */
export function systemWords({ code = '', path }: NodeJS.ErrnoException): string | null {
  const isKnown = (name: string): name is keyof typeof tool.system => Object.hasOwn(tool.system, name);
  return isKnown(code) ? say(tool.system[code]({ where: path === undefined ? '' : ` (${path})` })) : null;
}
