/** Word files made by hand for tests: the XML that Word writes, and nothing around it. */
import { strToU8, zipSync } from 'fflate';
import { plainText, listClauses, type ClauseTree } from '../../src/model/clause.ts';
import { readTree } from '../../src/content/markdown.ts';
import { WordFault } from '../../src/import/word/fault.ts';
import { readWord, type WordDraft } from '../../src/import/word/index.ts';
import type { Decision } from '../../src/import/word/revision.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARED = `xmlns:w="${W}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`;
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface WordParts {
  styles?: string;
  numbering?: string;
  comments?: string;
  footnotes?: string;
  endnotes?: string;
  /** Address of a link by its relationship's id. */
  links?: Record<string, string>;
}

/** A `.docx` whose body is the XML given. */
export function wordFile(body: string, { links = {}, ...parts }: WordParts = {}): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${DECLARED}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${RELATIONSHIPS}">${
      Object.keys(parts).map((name) => `<Relationship Id="${name}" Type="${R}/${name}" Target="${name}.xml"/>`).join('')}${
      Object.entries(links).map(([id, target]) => `<Relationship Id="${id}" Type="${R}/hyperlink" Target="${target}" TargetMode="External"/>`).join('')}</Relationships>`,
  };
  for (const [name, xml] of Object.entries(parts)) files[`word/${name}.xml`] = `<w:${name} ${DECLARED}>${xml}</w:${name}>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

export const run = (text: string, properties = ''): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</w:t></w:r>`;
/** A paragraph. @param runs plain words or the XML of runs */
export const p = (runs: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs.startsWith('<w:') ? runs : run(runs)}</w:p>`;
export const numbered = (text: string, num: number, level = 0, more = ''): string => p(text, `${more}<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`);

export const level = (index: number, format: string, text: string, more = '', start = 1): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
export const abstract = (id: number, ...levels: string[]): string => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
export const num = (id: number, abstractId: number, more = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`;
export const style = (id: string, name: string, properties: string, more = ''): string => `<w:style w:type="paragraph" w:styleId="${id}"${more}><w:name w:val="${name}"/>${properties}</w:style>`;

/** The draft of a file that can be read. */
export function draftOf(bytes: Uint8Array, decision: Decision | null = null, given: string | null = 'Название'): WordDraft {
  const read = readWord(bytes, decision, { given, fallback: '' });
  if (read instanceof WordFault) throw read;
  if (!read.draft) throw new Error('has tracked changes');
  return read.draft;
}

/** The tree that the draft will be read into; every problem of it is an error. */
export function treeOf({ body, title }: WordDraft): ClauseTree {
  return readTree(body, title, (_, rule, message) => {
    throw new Error(`${rule}: ${message.en}\n${body}`);
  });
}

/** The words of each clause as the reader of the draft sees them, numbers included, the title left out. */
export function wordsOf(draft: WordDraft): string[] {
  return listClauses(treeOf(draft)).slice(1).map((clause) => clause.mark + plainText(clause.text));
}
