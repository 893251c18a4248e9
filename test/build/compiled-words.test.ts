/** The compiler of words: what it makes of a language's YAML files, and what it refuses. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../src/build/root.ts';
import { compileWords } from '../../src/build/words/compile-words.ts';
import { workspace, type Workspace } from '../support/workspace.ts';

const FIRST = {
  'ru/site.yaml': [
    '# Above every page.',
    'skip: Перейти к тексту',
    'sizes: [крупный, очень крупный]',
    'found: "Найдено: {n, plural, one {{n}~место} few {{n}~места} other {{n}~мест}}"',
    'name:',
    '  edition: Редакция {version}',
    '  kind: "{kind, select, draft {проект} other {редакция}}"',
    "  tilde: знак \\~ и '{'",
  ].join('\n'),
};
const SECOND = {
  'en/site.yaml': [
    'skip: Skip to the text',
    'sizes: [large, very large]',
    'found: "Found: {n, plural, one {{n}~place} other {{n}~places}}"',
    'name:',
    '  edition: Edition',
    '  kind: "{kind, select, draft {draft} other {edition}}"',
    '  tilde: the sign \\~',
  ].join('\n'),
};

/** A project that has these words, each language with the code that belongs to it, and nothing else. */
function project(space: Workspace, files: Record<string, string>): string {
  for (const [name, text] of Object.entries(files)) {
    space.write(`src/languages/${name}`, text);
    const [lang] = name.split('/');
    for (const part of ['grammar', 'forms', 'letters']) space.write(`src/languages/${lang}/${part}.ts`, `export const ${part} = {};`);
  }
  return space.path;
}

const compiled = (space: Workspace, name: string): string => join(space.path, 'src/languages/compiled', name);

describe('what is compiled', () => {
  test('texts, lists, parameters and plural forms, with a no-break space for each ~', async () => {
    using space = workspace();
    expect(compileWords(project(space, { ...FIRST, ...SECOND }), 'state')).toEqual([]);
    symlinkSync(join(ROOT, 'node_modules'), join(space.path, 'node_modules'));
    const { WORDS, LANGUAGES } = await import(compiled(space, 'index.ts'));
    expect(LANGUAGES).toEqual(['ru', 'en']);
    const { ru, en } = WORDS;
    expect([ru.site.skip, en.site.skip, en.site.sizes]).toEqual(['Перейти к тексту', 'Skip to the text', ['large', 'very large']]);
    expect([1, 2, 5, 21].map((n) => ru.site.found({ n }))).toEqual(['Найдено: 1\u00a0место', 'Найдено: 2\u00a0места', 'Найдено: 5\u00a0мест', 'Найдено: 21\u00a0место']);
    expect([1, 21].map((n) => en.site.found({ n }))).toEqual(['Found: 1\u00a0place', 'Found: 21\u00a0places']);
    expect([ru.site.name.edition({ version: 3 }), ru.site.name.kind({ kind: 'draft' }), ru.site.name.tilde]).toEqual(['Редакция 3', 'проект', 'знак ~ и {']);
    // A function wherever the first language takes something, used or not.
    expect(en.site.name.edition({ version: 3 })).toBe('Edition');
  });

  test('the types name the parameters of each text', () => {
    using space = workspace();
    compileWords(project(space, FIRST), 'state');
    const shape = readFileSync(compiled(space, 'shape.ts'), 'utf8');
    expect(shape).toContain('readonly found: (given: { n: number }) => string;');
    expect(shape).toContain('readonly edition: (given: { version: string | number }) => string;');
    expect(shape).toContain('readonly kind: (given: { kind: "draft" | "other" }) => string;');
    expect(shape).toContain('readonly sizes: readonly [string, string];');
  });

  test('the words of the tool, in the languages that have them', () => {
    using space = workspace();
    expect(compileWords(project(space, { ...FIRST, ...SECOND, 'ru/tool/git.yaml': 'missing: нет git' }), 'state')).toEqual([]);
    const tool = readFileSync(compiled(space, 'tool.ts'), 'utf8');
    expect(tool).toContain('TOOL_LANGUAGES: readonly MessageLanguage[] = ["ru"]');
    expect(compileWords(project(space, { 'en/tool/other.yaml': 'a: b' }), 'state')).toEqual(['src/languages/en/tool/git.yaml:1  en  is missing', 'src/languages/en/tool/other.yaml:1  en  is not among the words of ru']);
  });

  test('a topic that was removed leaves no file', () => {
    using space = workspace();
    compileWords(project(space, { ...FIRST, 'ru/old.yaml': 'a: b' }), 'state');
    expect(existsSync(compiled(space, 'ru/old.ts'))).toBe(true);
    rmSync(join(space.path, 'src/languages/ru/old.yaml'));
    compileWords(space.path, 'state');
    expect(existsSync(compiled(space, 'ru/old.ts'))).toBe(false);
  });
});

describe('what stops compiling', () => {
  const line = (from: string, to: string) => ({ 'en/site.yaml': SECOND['en/site.yaml'].replace(from, to) });
  test.each([
    ['a missing key', line('skip: Skip to the text\n', ''), 'src/languages/en/site.yaml:1  en  skip  is missing'],
    ['a missing key in a part', line('  edition: Edition\n', ''), 'src/languages/en/site.yaml:5  en  name.edition  is missing'],
    ['a key too many', line('  tilde', '  title: Title\n  tilde'), 'src/languages/en/site.yaml:7  en  name.title  is not among the words of ru'],
    ['a short list', line('large, very large', 'large'), 'src/languages/en/site.yaml:2  en  sizes  has 1 of 2'],
    ['a list in place of a text', line('Edition', '[Edition]'), 'src/languages/en/site.yaml:5  en  name.edition  has another form than in ru'],
    ['a brace that is not closed', line('Edition', '"Edition {version"'), /^src\/languages\/en\/site\.yaml:5 {2}en {2}name\.edition {2}Unexpected message end/],
    ['a brace alone', line('Edition', 'Edition }'), "src/languages/en/site.yaml:5  en  name.edition  has a brace alone: as a sign it is written '{'"],
    ['a parameter that is not given', line('Edition', 'Edition {number}'), 'src/languages/en/site.yaml:5  en  name.edition  takes {number}, and is given {version}'],
    ['a word as a number', line('Edition', '"{version, plural, one {one} other {many}}"'), 'src/languages/en/site.yaml:5  en  name.edition  takes {version} as a number, which it is not'],
    ['a choice that does not occur', line('draft {draft}', 'plan {draft}'), 'src/languages/en/site.yaml:6  en  name.kind  chooses by {kind} = plan, which does not occur: there are draft, other'],
    ['a choice without the rest', line('other {edition}', ''), 'src/languages/en/site.yaml:6  en  name.kind  has no form "other" of {kind}, for the rest'],
    ['a form that no language has', line('one {{n}~place}', 'single {{n}~place}'), 'src/languages/en/site.yaml:3  en  found  has a form "single" of {n}: there are zero, one, two, few, many, other and =0, =1, …'],
    ['a #', line('{n}~places', '#~places'), 'src/languages/en/site.yaml:3  en  found  has a #, which groups digits: write the name of the number in braces'],
    ['a space that cannot be seen', line('Skip to', 'Skip\u00a0to'), 'src/languages/en/site.yaml:1  en  skip  has a character that cannot be seen, U+00A0: a no-break space is written ~'],
    ['a number', line('Edition', '1'), 'src/languages/en/site.yaml:5  en  name.edition  must be a text: put it in "quotes"'],
    ['a key twice', line('sizes', 'skip: Again\nsizes'), 'src/languages/en/site.yaml:2  en  is not YAML: Map keys must be unique'],
    ['a topic too many', { ...SECOND, 'en/more.yaml': 'a: b' }, 'src/languages/en/more.yaml:1  en  is not among the words of ru'],
    ['no file of a topic', { 'en/more.yaml': 'a: b' }, 'src/languages/en/site.yaml:1  en  is missing'],
  ])('%s', (_, files, fault) => {
    using space = workspace();
    const faults = compileWords(project(space, { ...FIRST, ...files }), 'state');
    if (typeof fault === 'string') expect(faults).toContain(fault);
    else expect(faults[0]).toMatch(fault);
    expect(existsSync(compiled(space, 'index.ts'))).toBe(false);
  });
});

/** Starts `scripts/words.ts` of a project elsewhere. */
async function compileIn(root: string): Promise<{ code: number | null; err: string }> {
  const start = `import { freshWords } from ${JSON.stringify(join(ROOT, 'src/build/words/fresh-words.ts'))}; await freshWords(${JSON.stringify(root)});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', start], { stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (data) => (err += data));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, err })));
}

test('a language without its code stops compiling', () => {
  using space = workspace();
  project(space, { ...FIRST, ...SECOND });
  rmSync(join(space.path, 'src/languages/en/grammar.ts'));
  expect(compileWords(space.path, 'state')).toEqual(['src/languages/en/grammar.ts:1  en  is missing']);
});

describe('the start of a command', () => {
  test('compiles what changed, and nothing where nothing did', async () => {
    using space = workspace();
    const root = project(space, FIRST);
    expect(await compileIn(root)).toEqual({ code: 0, err: '' });
    const index = readFileSync(compiled(space, 'index.ts'), 'utf8');
    space.write('src/languages/compiled/ru/site.ts', 'left as it is');
    await compileIn(root);
    expect(readFileSync(compiled(space, 'ru/site.ts'), 'utf8')).toBe('left as it is');
    space.write('src/languages/ru/site.yaml', FIRST['ru/site.yaml'].replace('тексту', 'содержанию'));
    await compileIn(root);
    expect(readFileSync(compiled(space, 'ru/site.ts'), 'utf8')).toContain('Перейти к содержанию');
    expect(readFileSync(compiled(space, 'index.ts'), 'utf8')).not.toBe(index);
  });

  test('reports what is wrong, and keeps what was compiled before', async () => {
    using space = workspace();
    const root = project(space, FIRST);
    await compileIn(root);
    project(space, { 'ru/site.yaml': 'skip: "{"' });
    const { code, err } = await compileIn(root);
    expect(code).toBe(1);
    expect(err).toMatch(/^src\/languages\/ru\/site\.yaml:1 {2}ru {2}skip {2}/);
    expect(readFileSync(compiled(space, 'ru/site.ts'), 'utf8')).toContain('Перейти');
  });

  test('several at once write whole files', async () => {
    using space = workspace();
    const root = project(space, { ...FIRST, ...SECOND });
    const ends = await Promise.all(Array.from({ length: 4 }, () => compileIn(root)));
    expect(ends.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    using alone = workspace();
    await compileIn(project(alone, { ...FIRST, ...SECOND }));
    for (const file of ['index.ts', 'shape.ts', 'load.ts', 'ru/site.ts', 'en/site.ts']) expect(readFileSync(compiled(space, file), 'utf8')).toBe(readFileSync(compiled(alone, file), 'utf8'));
  });
});
