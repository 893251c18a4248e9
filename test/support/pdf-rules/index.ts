/**
 * What PDF/UA-1 (ISO 14289-1) and PDF/A-2 and 3, level A (ISO 19005-2, -3), want of a file, as far as the file
 * itself can be checked for it: a table of rules over a small reader of its objects. The numbers in the
 * clauses of PDF/UA are failure conditions of the Matterhorn Protocol 1.02; clauses are those of part 3.
 */
import { ANNOTATION_RULES } from './annotation-rules.ts';
import { BLOCK_RULES } from './block-rules.ts';
import { FILE_RULES } from './file-rules.ts';
import { PdfFile } from './file.ts';
import { FONT_RULES } from './font-rules.ts';
import { GRAPHICS_RULES } from './graphics-rules.ts';
import { METADATA_RULES } from './metadata-rules.ts';
import type { Rule } from './rule.ts';
import { STRUCTURE_RULES } from './structure-rules.ts';

export const RULES: readonly Rule[] = [...FILE_RULES, ...METADATA_RULES, ...STRUCTURE_RULES, ...BLOCK_RULES, ...GRAPHICS_RULES, ...FONT_RULES, ...ANNOTATION_RULES];

/** Everything that is wrong with a file: `rule: words`. @throws Error where it cannot be read as a PDF */
export function faultsOf(bytes: Uint8Array): string[] {
  const file = new PdfFile(bytes);
  return RULES.flatMap((rule) => rule.check(file).map((fault) => `${rule.id}: ${fault}`));
}
