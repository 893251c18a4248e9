/**
 * Compiles the words of all languages, `src/languages/<code>/*.yaml`, to typed modules in `src/languages/compiled/`: one a
 * language and topic, so that a browser gets those it uses and no others. A language that has a folder `tool/` is also one of the
 * tool, whose words no browser gets: they are one module a language.
 * Nothing is written where anything is wrong.
 */
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { replaceFile } from '../replace.ts';
import { parameterFault, readMessage } from './icu-message.ts';
import { type Fault, partLoader, partModules } from './language-part.ts';
import { readTopic, type Entry, type Leaf } from './topic-reader.ts';
import { moduleOf, propertyOf, typeName, typeOf, type Words } from './word-module.ts';

/** The language that decides which words there are, and what each takes. */
const FIRST = 'ru';
/** The words of pages and documents, and those of the tool. */
const GROUPS = ['', 'tool/'] as const;
type Group = (typeof GROUPS)[number];

/** Topic → its words. */
type Topics = Map<string, { file: string; words: Words }>;

/**
 * @param state of what is compiled, for the first line of the index
 * @returns what is wrong: `src/languages/kk/edition.yaml:12  kk  name  is missing`
 */
export function compileWords(root: string, state: string): string[] {
  const faults: string[] = [];
  const fault: Fault = (file, line, lang, key, words) => void faults.push([`${file}:${line}`, lang, ...(key === '' ? [] : [key]), words].join('  '));
  const languages = languagesOf(root);
  const files: Record<string, string> = {};
  let index = '';
  const shapes: string[] = [];
  const loaders: string[] = [];
  for (const folder of GROUPS) {
    const speaking = languages.filter((lang) => folder === '' || filesOf(root, lang, folder).length > 0);
    const read = new Map(speaking.map((lang) => [lang, readTopics(root, lang, folder, fault)]));
    const first = read.get(FIRST) ?? new Map();
    for (const lang of speaking.slice(1)) compareTopics(`src/languages/${lang}/${folder}`, lang, read.get(lang)!, first, fault);
    if (faults.length > 0) continue;
    if (folder === 'tool/') {
      shapes.push(`export interface ToolWords ${typeOf(together(first), '')}\n`);
      for (const [lang, topics] of read) files[`${lang}/tool.ts`] = moduleOf(lang, 'tool', together(topics), together(first), '../shape.ts');
      files['tool.ts'] = toolOf(speaking);
      continue;
    }
    for (const [topic, { words }] of first) shapes.push(`export interface ${typeName(topic)} ${typeOf(words, '')}\n`);
    shapes.push(`export interface Words {\n  /** The code of the language. */\n  readonly lang: string;\n${[...first.keys()].map((topic) => `  readonly ${propertyOf(topic)}: ${typeName(topic)};\n`).join('')}}\n`);
    for (const [lang, topics] of read) {
      for (const [topic, { words }] of topics) files[`${lang}/${topic}.ts`] = moduleOf(lang, topic, words, first.get(topic)!.words, '../shape.ts');
    }
    index = indexOf(read);
    loaders.push(...[...first.keys()].map((topic) => loaderOf(topic, speaking)));
  }
  Object.assign(files, partModules(root, languages, fault));
  if (faults.length > 0) return faults;
  files['shape.ts'] = `/** The words that there are, and what each takes. */\n${shapes.join('\n')}`;
  files['load.ts'] = `/** The words of one topic and language, for a browser. */\nimport type { Language } from './index.ts';\nimport type * as shape from './shape.ts';\n\n${loaders.join('\n')}`;
  files['load-hyphenation.ts'] = partLoader(root, languages, 'syllables');
  files['load-forms.ts'] = partLoader(root, languages, 'forms');
  files['load-vocabulary.ts'] = partLoader(root, languages, 'vocabulary');
  write(join(root, 'src/languages/compiled'), files, `// ${state}\n/** All languages and their words. */\nimport type { Words } from './shape.ts';\n${index}`);
  return [];
}

/** The codes of the folders, the first language in front. */
function languagesOf(root: string): string[] {
  const folders = globSync('src/languages/*/*.yaml', { cwd: root }).map((file) => basename(dirname(file)));
  return [...new Set([FIRST, ...folders.sort()])];
}

function filesOf(root: string, lang: string, folder: Group): string[] {
  return globSync(`src/languages/${lang}/${folder}*.yaml`, { cwd: root }).map((file) => file.replaceAll('\\', '/')).sort();
}

function readTopics(root: string, lang: string, folder: Group, fault: Fault): Topics {
  const topics: Topics = new Map();
  for (const file of filesOf(root, lang, folder)) {
    const topic = readTopic(file, readFileSync(join(root, file), 'utf8'), (line, key, words) => fault(file, line, lang, key, words));
    if (topic) topics.set(basename(file, '.yaml'), { file, words: parse(topic.entry, '', ({ line }, key, words) => fault(file, line, lang, key, words)) });
  }
  return topics;
}

/** @param fault a message that cannot be read stays in the result, empty */
function parse(entry: Entry, key: string, fault: (leaf: Leaf, key: string, words: string) => void): Words {
  if ('list' in entry) return { list: entry.list.map((one, i) => parse(one, `${key}[${i}]`, fault)), line: entry.line };
  if ('map' in entry) return { map: new Map([...entry.map].map(([name, one]) => [name, parse(one, key === '' ? name : `${key}.${name}`, fault)])), line: entry.line };
  const { line, comment } = entry.leaf;
  try {
    return { message: readMessage(entry.leaf.text), comment, line };
  } catch (error) {
    fault(entry.leaf, key, (error as Error).message.split('\n')[0]!);
    return { message: { source: '', parameters: new Map(), words: '' }, comment, line };
  }
}

/** Reports what a language lacks or has too much of, and what does not take what it is given. */
function compareTopics(folder: string, lang: string, own: Topics, first: Topics, fault: Fault): void {
  for (const topic of first.keys()) if (!own.has(topic)) fault(`${folder}${topic}.yaml`, 1, lang, '', 'is missing');
  for (const [topic, { file, words }] of own) {
    const model = first.get(topic);
    if (model) compare(words, model.words, '', (line, key, what) => fault(file, line, lang, key, what));
    else fault(file, 1, lang, '', `is not among the words of ${FIRST}`);
  }
}

function compare(own: Words, first: Words, key: string, fault: (line: number, key: string, words: string) => void): void {
  if ('message' in own && 'message' in first) {
    const words = parameterFault(own.message, first.message);
    if (words !== null) fault(own.line, key, words);
  } else if ('list' in own && 'list' in first) {
    if (own.list.length !== first.list.length) fault(own.line, key, `has ${own.list.length} of ${first.list.length}`);
    else for (const [i, one] of own.list.entries()) compare(one, first.list[i]!, `${key}[${i}]`, fault);
  } else if ('map' in own && 'map' in first) {
    const path = (name: string) => (key === '' ? name : `${key}.${name}`);
    for (const name of first.map.keys()) if (!own.map.has(name)) fault(own.line, path(name), 'is missing');
    for (const [name, one] of own.map) {
      const model = first.map.get(name);
      if (model) compare(one, model, path(name), fault);
      else fault(one.line, path(name), `is not among the words of ${FIRST}`);
    }
  } else fault(own.line, key, `has another form than in ${FIRST}`);
}

function indexOf(read: ReadonlyMap<string, Topics>): string {
  const local = (lang: string, topic: string): string => propertyOf(`${lang}-${topic}`);
  const imports = [...read].flatMap(([lang, topics]) => [...topics.keys()].map((topic) => `import { ${propertyOf(topic)} as ${local(lang, topic)} } from './${lang}/${topic}.ts';\n`));
  const rows = [...read].map(([lang, topics]) => `  ${JSON.stringify(lang)}: { lang: ${JSON.stringify(lang)}, ${[...topics.keys()].map((topic) => `${propertyOf(topic)}: ${local(lang, topic)}`).join(', ')} },\n`);
  return [
    ...imports, '\n',
    `export const LANGUAGES = ${JSON.stringify([...read.keys()])} as const;\n`, 'export type Language = (typeof LANGUAGES)[number];\n',
    'export const WORDS: Readonly<Record<Language, Words>> = {\n', ...rows, '};\n',
  ].join('');
}

/** All topics of the tool in one language. */
function together(topics: Topics): Words {
  return { map: new Map([...topics].map(([topic, { words }]) => [propertyOf(topic), words])), line: 1 };
}

/** The languages of the tool. Code may know fewer of them, see `src/model/message.ts`. */
function toolOf(languages: readonly string[]): string {
  const rows = languages.map((lang) => `  ${JSON.stringify(lang)}: ${propertyOf(lang)},\n`);
  return [
    "/** What the tool says, in all of its languages. */\nimport type { MessageLanguage } from '../../model/message.ts';\nimport type { ToolWords } from './shape.ts';\n",
    ...languages.map((lang) => `import { tool as ${propertyOf(lang)} } from './${lang}/tool.ts';\n`),
    `\nexport const TOOL_LANGUAGES: readonly MessageLanguage[] = ${JSON.stringify(languages)} as string[] as MessageLanguage[];\n`,
    'export const TOOL_WORDS: Readonly<Record<string, ToolWords>> = {\n', ...rows, '};\n',
  ].join('');
}

function loaderOf(topic: string, languages: readonly string[]): string {
  const name = propertyOf(topic);
  const rows = languages.map((lang) => `  ${JSON.stringify(lang)}: async () => (await import('./${lang}/${topic}.ts')).${name},\n`);
  return `export const ${name}In: Readonly<Record<Language, () => Promise<shape.${typeName(topic)}>>> = {\n${rows.join('')}};\n`;
}

/** The index comes last: until it is there, another process that starts compiles the same once more. */
function write(folder: string, files: Readonly<Record<string, string>>, index: string): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    replaceFile(path, text);
  }
  replaceFile(join(folder, 'index.ts'), index);
  for (const name of globSync('**/*.ts', { cwd: folder }).map((file) => file.replaceAll('\\', '/'))) {
    if (name !== 'index.ts' && !Object.hasOwn(files, name)) rmSync(join(folder, name), { force: true });
  }
}
