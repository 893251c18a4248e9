/** The layers of the house: who may import whom, read from the imports of every file. */
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

type Layer = 'core' | 'read' | 'render' | 'site' | 'build';

/** Where a layer lives and which layers it may use besides itself. */
const LAYERS: Record<Layer, { folders: string[]; uses: Layer[] }> = {
  core: { folders: ['src/core/'], uses: [] },
  read: { folders: ['src/read/'], uses: ['core'] },
  render: { folders: ['src/render/'], uses: ['core'] },
  site: { folders: ['src/site/', 'src/pages/'], uses: ['render', 'core', 'read'] },
  build: { folders: ['src/build/', 'scripts/'], uses: ['site', 'render', 'core', 'read'] },
};

/** Who may use a package or a part of Node; whatever is not named here is free to all but core. */
const PACKAGES: [RegExp, Layer[]][] = [
  [/^(diff(\/.*)?|@orama\/stemmers\/.*)$/, ['core']],
  [/^fastest-levenshtein$/, ['core', 'read']],
  // One parser, one checker of data.
  [/^(yaml|zod|remark-parse|mdast.*|micromark.*|@sindresorhus\/slugify|xast-util-from-xml)$/, ['read']],
  [/^@react-pdf\/hyphenate\/.*$/, ['render', 'site']],
  [/^(react|react\/.*|@react-pdf\/.*|pdfkit|fontkit|uqr|docx|hastscript|xastscript|xast-util-to-xml|rehype-.*)$/, ['render']],
  [/^(commander|pagefind|sirv|@resvg\/resvg-wasm|vitest.*)$/, ['build']],
  [/^astro(\/.*)?$/, ['site', 'build']],
  [/^node:(fs|fs\/promises)$/, ['read', 'build']],
  [/^node:(child_process|worker_threads|http|https|net|os)$/, ['build']],
];

const layerOf = (file: string): Layer | undefined =>
  (Object.keys(LAYERS) as Layer[]).find((layer) => LAYERS[layer].folders.some((folder) => file.startsWith(folder)));

/** What a file imports, in every form that TypeScript knows; of an Astro component, its front matter and its scripts. */
function importsOf(file: string, text: string): string[] {
  const astro = () => [/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '', ...Array.from(text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g), (found) => found[1]!)].join('\n');
  return ts.preProcessFile(file.endsWith('.astro') ? astro() : text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** What is wrong with one import, or null. */
function fault(file: string, specifier: string): string | null {
  const layer = layerOf(file);
  if (!layer) return `${file} belongs to no layer`;
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(file), specifier);
    const other = layerOf(target);
    return other && (other === layer || LAYERS[layer].uses.includes(other)) ? null : `${file} (${layer}) imports ${target} (${other ?? 'no layer'})`;
  }
  const rule = PACKAGES.find(([name]) => name.test(specifier));
  const allowed = rule ? rule[1].includes(layer) : layer !== 'core';
  return allowed ? null : `${file} (${layer}) imports ${specifier}`;
}

const files = globSync('{src,scripts}/**/*.{ts,js,mjs,astro}').map((file) => file.replaceAll('\\', '/')).sort();
const sources = files.map((file): [string, string] => [file, readFileSync(file, 'utf8')]);

test('a file imports from its own layer and from lower ones only', () => {
  const imports = sources.flatMap(([file, text]) => importsOf(file, text).map((specifier): [string, string] => [file, specifier]));
  expect(imports.flatMap((pair) => fault(...pair) ?? [])).toEqual([]);
  // The reading itself works: these imports are known.
  expect(imports).toContainEqual(['src/read/library.ts', '../core/problem.ts']);
  expect(imports).toContainEqual(['src/core/calendar.ts', './edition.ts']);
  expect(files.filter((file) => layerOf(file) === undefined)).toEqual([]);
});

test('core, read and render know neither the clock nor the machine', () => {
  const asks = /\bTemporal\.Now\b|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.(env|argv|cwd)\b|\blocaleCompare\b|\bperformance\.now\b/;
  const pure = sources.filter(([file]) => ['core', 'read', 'render'].includes(layerOf(file)!));
  // A comment may speak of what the code does not do.
  const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  expect(pure.flatMap(([file, text]) => (asks.test(code(text)) ? [`${file}: ${asks.exec(code(text))![0]}`] : []))).toEqual([]);
});

describe('the rule sees', () => {
  test.each([
    ['src/core/a.ts', '../read/library.ts', 'src/core/a.ts (core) imports src/read/library.ts (read)'],
    ['src/core/redline/a.ts', '../../render/strings/ru.ts', 'src/core/redline/a.ts (core) imports src/render/strings/ru.ts (render)'],
    ['src/core/a.ts', 'node:path', 'src/core/a.ts (core) imports node:path'],
    ['src/core/a.ts', 'zod', 'src/core/a.ts (core) imports zod'],
    ['src/read/a.ts', '../render/html/text.ts', 'src/read/a.ts (read) imports src/render/html/text.ts (render)'],
    ['src/render/a.ts', '../read/markdown.ts', 'src/render/a.ts (render) imports src/read/markdown.ts (read)'],
    ['src/render/a.ts', 'node:fs', 'src/render/a.ts (render) imports node:fs'],
    ['src/render/a.ts', 'diff', 'src/render/a.ts (render) imports diff'],
    ['src/site/a.astro', '../build/cache.ts', 'src/site/a.astro (site) imports src/build/cache.ts (build)'],
    ['src/pages/[policy]/a.ts', '../../../scripts/build.ts', 'src/pages/[policy]/a.ts (site) imports scripts/build.ts (build)'],
    ['src/read/a.ts', '../../test/a.ts', 'src/read/a.ts (read) imports test/a.ts (no layer)'],
    ['src/util/a.ts', './b.ts', 'src/util/a.ts belongs to no layer'],
  ])('%s importing %s', (file, specifier, message) => {
    expect(fault(file, specifier)).toBe(message);
  });

  test.each([
    ['src/core/a.ts', 'diff'], ['src/core/redline/a.ts', '../time.ts'], ['src/render/a.ts', './strings/index.ts'], ['src/site/a.ts', '../render/strings/index.ts'], ['scripts/a.ts', '../src/core/time.ts'],
  ])('no fault in %s importing %s', (file, specifier) => {
    expect(fault(file, specifier)).toBeNull();
  });

  test('every form of import', () => {
    const text = "import a from './a.ts';\nimport type { B } from './b.ts';\nexport { c } from './c.ts';\nexport * from './d.ts';\nimport './e.ts';\nconst f = await import('./f.ts');\ntype G = import('./g.ts').G;";
    expect(importsOf('src/core/x.ts', text).toSorted()).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', './e.ts', './f.ts', './g.ts']);
    expect(importsOf('src/site/x.astro', `---\nimport a from './a.ts';\n---\n<p>import b from './b.ts'</p>\n<script>\nimport './c.ts';\n</script>`)).toEqual(['./a.ts', './c.ts']);
  });
});
