/** The code in the folders of the languages, as modules that have each part of it in all languages. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { propertyOf } from './word-module.ts';

/** Reports what is wrong with a language. */
export type Fault = (file: string, line: number, lang: string, key: string, words: string) => void;

/** What a language's folder has besides words: the name of the file, what it exports, the type of that and the table of all. */
const PARTS = [
  { part: 'grammar', file: 'grammars.ts', exported: 'grammar', type: 'Grammar', from: '../grammar.ts', table: 'GRAMMARS' },
  { part: 'forms', file: 'forms.ts', exported: 'forms', type: 'WordForms', from: '../word-forms.ts', table: 'FORMS' },
  { part: 'letters', file: 'letters.ts', exported: 'letters', type: 'Record<string, string>', from: null, table: 'LETTERS' },
  { part: 'syllables', file: 'syllables.ts', exported: 'hyphenation', type: 'Hyphenation', from: '../hyphenation.ts', table: 'SYLLABLES' },
  { part: 'clause-words', file: 'clause-words.ts', exported: 'clauseWords', type: 'ClauseWords', from: '../clause-words.ts', table: 'CLAUSE_WORDS' },
  { part: 'nearest', file: 'nearest.ts', exported: 'nearest', type: 'string', from: null, table: 'NEAREST' },
  { part: 'vocabulary', file: 'vocabularies.ts', exported: 'vocabulary', type: 'Vocabulary', from: '../../redline/vocabulary.ts', table: 'VOCABULARIES' },
] as const;

/** Those that no language can do without. */
const NEEDED: readonly string[] = ['grammar', 'forms', 'letters'];

/** A module for each part: those who need letters only do not get grammars. */
export function partModules(root: string, languages: readonly string[], fault: Fault): Record<string, string> {
  return Object.fromEntries(PARTS.map(({ part, file, exported, type, from, table }) => {
    const having = languages.filter((lang) => existsSync(join(root, `src/languages/${lang}/${part}.ts`)));
    if (NEEDED.includes(part)) for (const lang of languages) if (!having.includes(lang)) fault(`src/languages/${lang}/${part}.ts`, 1, lang, '', 'is missing');
    const imports = having.map((lang) => `import { ${exported} as ${propertyOf(lang)} } from '../${lang}/${part}.ts';\n`);
    const rows = having.map((lang) => `  ${JSON.stringify(lang)}: ${propertyOf(lang)},\n`);
    return [file, `${from === null ? '' : `import type { ${type} } from '${from}';\n`}${imports.join('')}\nexport const ${table}: Readonly<Record<string, ${type}>> = {\n${rows.join('')}};\n`];
  }));
}

/** A part of one language at a time, for a browser. */
export function partLoader(root: string, languages: readonly string[], name: 'syllables' | 'forms' | 'vocabulary'): string {
  const { part, exported, type, from } = PARTS.find((one) => one.part === name)!;
  const rows = languages.filter((lang) => existsSync(join(root, `src/languages/${lang}/${part}.ts`)))
    .map((lang) => `  ${JSON.stringify(lang)}: async () => (await import('../${lang}/${part}.ts')).${exported},\n`);
  return `/** Of one language, for a browser. */\nimport type { ${type} } from '${from}';\n\nexport const ${exported}In: Readonly<Record<string, () => Promise<${type}>>> = {\n${rows.join('')}};\n`;
}
