/** The rooms of the house: who may import whom, read from the imports of every file. */
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** A room may use itself and those before it. */
const ROOMS = ['model', 'redline', 'languages', 'search', 'content', 'proof', 'check', 'import', 'outputs', 'site', 'build', 'cli', 'scripts'] as const;
type Room = (typeof ROOMS)[number];

/** The rooms whose values depend on nothing but what they are given. */
const PURE = ['model', 'redline', 'languages', 'search', 'content', 'proof', 'check', 'import', 'outputs'] as const satisfies readonly Room[];
/** The rooms that a reader's browser gets, and that have no library but those named below. */
const INNER: readonly Room[] = ['model', 'redline', 'languages', 'search'];

/** Who may use a package or a part of Node; whatever is not named here is free to all but the inner rooms. */
const PACKAGES: [RegExp, Room[]][] = [
  // What compiles the words.
  [/^@messageformat\/(core|parser)(\/.*)?$/, ['build']],
  [/^diff(\/.*)?$/, ['redline', 'cli']],
  [/^canonicalize$/, [...ROOMS]],
  [/^@orama\/stemmers\/.*$/, ['languages']],
  [/^fastest-levenshtein$/, ['search', 'content']],
  // The words are compiled before anything is read, by the build itself.
  [/^yaml$/, ['content', 'check', 'import', 'build']],
  // One parser, one checker of data.
  [/^zod$/, ['content', 'proof', 'check', 'import']],
  [/^(remark-parse|vfile.*|unist-util-visit|mdast.*|micromark.*|@sindresorhus\/slugify|xast-util-from-xml)$/, ['content', 'check', 'import']],
  [/^@react-pdf\/hyphenate\/.*$/, ['languages']],
  [/^(react|react\/.*|@react-pdf\/.*|pdfkit|fontkit|uqr|docx|hastscript|xastscript|xast-util-to-xml|rehype-.*)$/, ['outputs']],
  [/^(commander|pagefind|sirv|@resvg\/resvg-wasm|vitest.*)$/, ['build', 'cli', 'scripts']],
  [/^pdfjs-dist(\/.*)?$/, ['outputs', 'site']],
  [/^astro(\/.*)?$/, ['site', 'build', 'scripts']],
  [/^node:(fs|fs\/promises)$/, ['content', 'proof', 'build', 'cli', 'scripts']],
  // A stranger's PDF is read in a thread that can be ended.
  [/^node:worker_threads$/, ['outputs', 'build']],
  [/^node:(child_process|http|https|net|os)$/, ['build', 'cli', 'scripts']],
];

/** The room of a file; routes are of the site. */
function roomOf(file: string): Room | undefined {
  const [top, name] = file.split('/');
  const room = top === 'src' ? (name === 'pages' ? 'site' : name) : top;
  return ROOMS.find((known) => known === room);
}

/** What a file imports, in every form that TypeScript knows; of an Astro component, its front matter and its scripts. */
function importsOf(file: string, text: string): string[] {
  const astro = () => [/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '', ...Array.from(text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g), (found) => found[1]!)].join('\n');
  return ts.preProcessFile(file.endsWith('.astro') ? astro() : text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** What is wrong with one import, or null. */
function fault(file: string, specifier: string): string | null {
  const room = roomOf(file);
  if (!room) return `${file} belongs to no room`;
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(file), specifier);
    const other = roomOf(target);
    return other && ROOMS.indexOf(other) <= ROOMS.indexOf(room) ? null : `${file} (${room}) imports ${target} (${other ?? 'no room'})`;
  }
  const rule = PACKAGES.find(([name]) => name.test(specifier));
  const allowed = rule ? rule[1].includes(room) : !INNER.includes(room);
  return allowed ? null : `${file} (${room}) imports ${specifier}`;
}

/** The files that import one another in a circle, each circle once (R. Tarjan, «Depth-first search and linear graph algorithms», 1972). */
function circles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const low = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): number => {
    const index = low.size;
    let lowest = index;
    low.set(file, index);
    open.push(file);
    for (const other of imports.get(file) ?? []) {
      if (!imports.has(other)) continue;
      if (!low.has(other)) lowest = Math.min(lowest, visit(other));
      else if (open.includes(other)) lowest = Math.min(lowest, low.get(other)!);
    }
    low.set(file, lowest);
    if (lowest === index) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1) found.push(circle.sort());
    }
    return lowest;
  };
  for (const file of imports.keys()) if (!low.has(file)) visit(file);
  return found;
}

const files = globSync('{src,scripts}/**/*.{ts,js,mjs,astro}').map((file) => file.replaceAll('\\', '/')).sort();
const sources = files.map((file): [string, string] => [file, readFileSync(file, 'utf8')]);

test('a file imports from its own room and from those before it only', () => {
  const imports = sources.flatMap(([file, text]) => importsOf(file, text).map((specifier): [string, string] => [file, specifier]));
  expect(imports.flatMap((pair) => fault(...pair) ?? [])).toEqual([]);
  // The reading itself works: these imports are known.
  expect(imports).toContainEqual(['src/content/library.ts', '../model/problem.ts']);
  expect(imports).toContainEqual(['src/model/calendar.ts', './edition.ts']);
  expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
});

test('no files import one another in a circle', () => {
  const imports = new Map(sources.map(([file, text]) => [file, importsOf(file, text).map((specifier) => posix.join(posix.dirname(file), specifier))]));
  expect(circles(imports)).toEqual([]);
  expect(circles(new Map([['a', ['b']], ['b', ['c']], ['c', ['b', 'd']], ['d', []]]))).toEqual([['b', 'c']]);
});

test('no two files have one name, but for the index of a folder, for routes, whose names are addresses, and for what each language has', () => {
  const names = files.filter((file) => file.startsWith('src/') && !/^src\/(?:pages|languages\/(?:compiled|[a-z]{2,3}))\//.test(file)).map((file) => posix.basename(file)).filter((name) => name !== 'index.ts');
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

/** Top-level variables that can remember something from one call to the next. */
function stateIn(file: string, text: string): string[] {
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  return statements.filter(ts.isVariableStatement).flatMap(({ declarationList: { flags, declarations } }) => declarations.filter(({ initializer: made }) =>
    !(flags & ts.NodeFlags.Const) || (made !== undefined && (
      (ts.isNewExpression(made) && (made.arguments ?? []).length === 0) || (ts.isArrayLiteralExpression(made) && made.elements.length === 0)
    ))).map(({ name }) => `${file}: ${(name as ts.Identifier).text}`));
}

test('no module keeps state: what is worked out once belongs to the value that it is about', () => {
  // A script of a page lives as long as the page does. `globalThis` is not asked about: the rooms before the site do not know it.
  const modules = sources.filter(([file]) => file.endsWith('.ts') && !file.startsWith('src/site/client/'));
  expect(modules.flatMap(([file, text]) => stateIn(file, text))).toEqual([
    // WebAssembly that a process can start only once; font files, which never change; the storage of a call, which ends with it.
    'src/build/raster.ts: rasteriser', 'src/outputs/pdf/fonts.ts: fonts', 'src/site/page-input.ts: pageInput',
  ]);
  expect(stateIn('a.ts', 'let a: string; const b = new WeakMap<object, string>(); const c: string[] = []; const e = new Map([[1, 2]]); const f = [1];')).toEqual(['a.ts: a', 'a.ts: b', 'a.ts: c']);
});

test('nothing before the site knows the clock or the machine', () => {
  const asks = /\bTemporal\.Now\b|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.(env|argv|cwd)\b|\blocaleCompare\b|\bperformance\.now\b/;
  const pure = sources.filter(([file]) => PURE.some((room) => room === roomOf(file)));
  // A comment may speak of what the code does not do.
  const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  expect(pure.flatMap(([file, text]) => (asks.test(code(text)) ? [`${file}: ${asks.exec(code(text))![0]}`] : []))).toEqual([]);
});

test('nothing names an owner or the path at which one publishes', () => {
  // The default is in one place; the output folder is called so too, and texts that are examples may contain an address.
  const code = sources.filter(([file]) => !file.endsWith('.rule.ts')).map(([file, text]): [string, string] => [file, text.replace(/example\.kz\/docs/g, '').replace("DEFAULT_BASE = '/docs'", '').replace(/(?<=out\}?)\/docs/g, '')]);
  expect(code.flatMap(([file, text]) => /legco|(?<![\w)])\/docs\b/i.exec(text)?.map((found) => `${file}: ${found}`) ?? [])).toEqual([]);
});

describe('the rule sees', () => {
  test.each([
    ['src/model/a.ts', '../content/library.ts', 'src/model/a.ts (model) imports src/content/library.ts (content)'],
    ['src/redline/a.ts', '../languages/words.ts', 'src/redline/a.ts (redline) imports src/languages/words.ts (languages)'],
    ['src/model/a.ts', 'node:path', 'src/model/a.ts (model) imports node:path'],
    ['src/model/a.ts', 'zod', 'src/model/a.ts (model) imports zod'],
    ['src/content/a.ts', '../outputs/html/text-html.ts', 'src/content/a.ts (content) imports src/outputs/html/text-html.ts (outputs)'],
    ['src/outputs/a.ts', 'node:fs', 'src/outputs/a.ts (outputs) imports node:fs'],
    ['src/outputs/a.ts', 'diff', 'src/outputs/a.ts (outputs) imports diff'],
    ['src/site/a.astro', '../build/cache.ts', 'src/site/a.astro (site) imports src/build/cache.ts (build)'],
    ['src/pages/[policy]/a.ts', '../../../scripts/build.ts', 'src/pages/[policy]/a.ts (site) imports scripts/build.ts (scripts)'],
    ['src/content/a.ts', '../../test/a.ts', 'src/content/a.ts (content) imports test/a.ts (no room)'],
    ['src/util/a.ts', './b.ts', 'src/util/a.ts belongs to no room'],
  ])('%s importing %s', (file, specifier, message) => {
    expect(fault(file, specifier)).toBe(message);
  });

  test.each([
    ['src/redline/a.ts', 'diff'], ['src/redline/a.ts', '../model/time.ts'], ['src/outputs/a.ts', '../languages/words.ts'], ['src/site/a.ts', '../languages/words.ts'], ['scripts/a.ts', '../src/model/time.ts'],
  ])('no fault in %s importing %s', (file, specifier) => {
    expect(fault(file, specifier)).toBeNull();
  });

  test('every form of import', () => {
    const text = "import a from './a.ts';\nimport type { B } from './b.ts';\nexport { c } from './c.ts';\nexport * from './d.ts';\nimport './e.ts';\nconst f = await import('./f.ts');\ntype G = import('./g.ts').G;";
    expect(importsOf('src/model/x.ts', text).toSorted()).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts', './f.ts', './g.ts']);
    expect(importsOf('src/site/x.astro', `---\nimport a from './a.ts';\n---\n<p>import b from './b.ts'</p>\n<script>\nimport './c.ts';\n</script>`)).toEqual(['./a.ts', './c.ts']);
  });
});
