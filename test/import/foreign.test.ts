/** Markdown from elsewhere: words stay, what a policy cannot hold goes and is told. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readForeign } from '../../src/import/foreign-markdown.ts';
import { readTree } from '../../src/content/markdown.ts';

const body = (source: string) => readForeign(source).body;

describe('title', () => {
  test.for<[string, string, string | null]>([
    ['of the front matter', '---\ntitle: "Privacy: policy"\nlayout: page\n---\n\n# Other\n\nText.\n', 'Privacy: policy'],
    ['of the first heading', 'Intro.\n\nPrivacy *Policy*\n===\n\nText.\n', 'Privacy Policy'],
    ['none', 'Text.\n', null],
  ])('%s', ([, source, title]) => expect(readForeign(source).title).toBe(title));

  test('two lines of dashes are no front matter', () => {
    expect(readForeign('---\n\nText: [broken\n\n---\n\nMore.\n')).toMatchObject({ title: null, keys: [] });
    expect(body('---\nText: [broken\n---\n\nMore.\n')).toContain('broken');
  });
});

describe('carried over', () => {
  test.for<[string, string, string]>([
    ['plain text, as it was written', '1.  One *two*\n   three.\n\n* a\n* b\n', '1.  One *two*\n   three.\n\n* a\n* b\n'],
    ['a comment', '<!-- note -->\n\nText.\n', '<!-- note -->\n\nText.\n'],
    ['words within tags', 'Read <b>this</b> and <a name="x"></a>that.\n', 'Read this and that.\n'],
    ['a block of HTML', '<div align="center">\n    Words.\n</div>\n\nText.\n', 'Words.\n\n\nText.\n'],
    ['no script', '<script>\nalert(1)\n</script>\n\nText.\n', 'Text.\n'],
    ['a line break', 'One<br>\ntwo<br/>three.\n', 'One\\\ntwo\\\nthree.\n'],
    ['a line break within a table', '| a | b |\n|---|---|\n| x<br>y | z |\n', '| a | b |\n|---|---|\n| x y | z |\n'],
    ['an image as its description', 'Our ![logo *of* us](a.png) here.\n', 'Our logo of us here.\n'],
    ['a link that leads nowhere safe', 'See [the *rules*](javascript:x) and <ftp://a.b/c>.\n', 'See the *rules* and ftp://a.b/c.\n'],
    ['an image in such a link', '[![a](b.png) c](javascript:x)\n', 'a c\n'],
    ['invisible characters', 'On\u200be.\u202e\n', 'One.\n'],
  ])('%s', ([, source, expected]) => expect(body(source)).toBe(expected));

  test('each loss is reported with its line', () => {
    const { losses, keys } = readForeign('---\ntitle: A\nlayout: page\ndate: 2020\n---\n\nText.\n\nA ![b](c) <i>d</i>.\n');
    expect(losses.map(({ line, what, words }) => [line, what.en, words])).toEqual([
      [9, 'image replaced by its description', '![b](c)'], [9, 'HTML removed, its words kept', '<i>'], [9, 'HTML removed, its words kept', '</i>'],
    ]);
    expect(keys).toEqual(['layout', 'date']);
  });
});

test('whatever comes, the reader of policies finds no HTML, image or forbidden link in the result', () => {
  const bits = fc.constantFrom('<b>', '</b>', '<br>', '<div>\n', '\n</div>\n', '![a](b)', '[x](javascript:y)', '<!-- c -->', '\n\n', '\n', '* ', '1. ', '> ', '| a |\n|---|\n| ', 'слово ', '<ftp://a.b>', '`<b>`', '\u200b', '&lt;i&gt;');
  fc.assert(fc.property(fc.array(bits, { maxLength: 12 }), (parts) => {
    const rules: string[] = [];
    readTree(body(parts.join('')), 'T', (_, { name }) => rules.push(name));
    expect(rules.filter((rule) => ['html', 'image', 'link', 'character'].includes(rule))).toEqual([]);
  }), { numRuns: 500 });
});
