import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { treeText } from '../../src/model/clause.ts';
import { parseMarkdown } from '../../src/content/markdown.ts';
import { fixLibrary, fixText, lineFindings } from '../../src/check/fix.ts';
import { readLibrary } from '../../src/content/library.ts';
import { readTree } from '../../src/content/markdown.ts';
import { SourcePlaces } from '../../src/content/text-place.ts';
import { editableAt } from '../../src/check/index.ts';
import { contentFolder, edition } from '../content/content.ts';
import { document } from '../content/document.ts';

const HEAD = '---\nversion: 1\ntitle: Т\n---\n';
const fixed = (body: string, lang = 'ru') => fixText(HEAD + body, lang).slice(HEAD.length);

describe('what is fixed', () => {
  test.each([
    // Quotation marks.
    ['Это "слово".', 'Это «слово».'],
    ['"Слово" и "ещё слово", ("в скобках")', '«Слово» и «ещё слово», («в скобках»)'],
    ['ТОО "Фирма "Ромашка""', 'ТОО «Фирма „Ромашка“»'],
    ['ТОО «Фирма "Ромашка"»', 'ТОО «Фирма „Ромашка“»'],
    ['"**Полужирное**" и *"курсив"*', '«**Полужирное**» и *«курсив»*'],
    ['"Начало\nи конец" на другой строке', '«Начало\nи конец» на другой строке'],
    ['> "Цитата\n> и конец"', '> «Цитата\n> и конец»'],
    ['Экранированное \\"слово\\"', 'Экранированное «слово»'],
    ['| "а" | б |\n|---|---|\n| в | "г" |', '| «а» | б |\n|---|---|\n| в | «г» |'],
    ['1.1. "Сайт" – страница.', '1.1. «Сайт» – страница.'],
    // Spaces.
    ['## 1.  Раздел', '## 1. Раздел'],
    ['два  слова,   три', 'два слова, три'],
    ['пять \u00a0дней', 'пять\u00a0дней'],
    ['слова   \n\nслова \t\n', 'слова\n\nслова\n'],
    // Letters.
    ['Cлово и пeрсoнальныe', 'Слово и персональные'],
    ['Lеgаl', 'Legal'],
  ])('%j → %j', (body, right) => {
    expect(fixed(body)).toBe(right);
  });

  test('in Kazakh: its own marks and letters; in English: letters and spaces, no marks', () => {
    expect(fixed('"Зaң" жəне білiм', 'kk')).toBe('«Заң» және білім');
    expect(fixed('The "tеrms"  of use', 'en')).toBe('The "terms" of use');
  });

  test('the title and the summary too, however YAML writes them', () => {
    const source = (title: string, summary: string) => `---\nversion: 2\ntitle: ${title}\nsummary:\n  - ${summary}\n  - "Код \\u0022"\n---\n\nТекст.\n`;
    expect(fixText(source('"Правила \\"Пример\\""', 'Слова  "в кавычках" и cлово'), 'ru')).toBe(source('"Правила «Пример»"', 'Слова «в кавычках» и слово'));
    expect(fixText(source("'Правила \"Пример\"'", '"Слова"'), 'ru')).toBe(source("'Правила «Пример»'", '"Слова"'));
  });
});

describe('what is not fixed', () => {
  test.each([
    'Код `"как  есть"` и `cлово`.', '```\n"как  есть"   \ncлово\n```', '[ссылка "на  cлово"](../terms/)', '<https://example.kz/"a"cлово>', '[а]\n\n[а]: https://example.kz "cлово"',
    'Экран 5" по диагонали', 'Незакрытая "кавычка', 'а"б', 'слово  \nслово', 'пять&nbsp;&nbsp;дней', 'снова <!-- "заметка"  cлово --> слово', 'Соpа', 'IP-адрес, cookie-файл, Wi-Fi-сеть, K&T', '1С и 1C',
    '    код  "с отступом"', '<dіv>', '[а](b\u00a0 c)',
  ])('%j', (body) => {
    expect(fixed(body)).toBe(body);
  });
});

/** A text with slips put into it wherever their letters stand, markup and code included. */
const slipped = fc.tuple(document, fc.array(fc.tuple(fc.nat(), fc.constantFrom('  ', '"', ' "', '" ', 'cлово', 'слoво ', ' \n', '\\"', ' "слово" ', '\u00a0 ', '«', '»', '`"`', 'Lеgal')), { maxLength: 12 }))
  .map(([{ markdown }, slips]) => slips.reduce((text, [at, slip]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + slip + text.slice(place);
  }, markdown));

describe('of any text', () => {
  const types = (source: string) => JSON.stringify(parseMarkdown(source.slice(HEAD.length))).match(/"(?:type|url)":"[^"]*"/g);
  const findings = (source: string, lang: string) => lineFindings(new SourcePlaces(source), lang);

  test('everything that can be fixed is, and a second run changes nothing, in any language', () => {
    fc.assert(fc.property(slipped, fc.constantFrom('ru', 'kk', 'en'), (body, lang) => {
      const once = fixText(HEAD + body, lang);
      expect(fixText(once, lang)).toBe(once);
      // What is left would turn words into markup.
      for (const { edits } of findings(once, lang)) {
        if (edits.length === 0) continue;
        const edited = edits.toReversed().reduce((text, { start, end, text: own }) => text.slice(0, start) + own + text.slice(end), once);
        expect(types(edited)).not.toEqual(types(once));
      }
    }), { numRuns: 180 });
  });

  test('front matter, code and links stay, and words change only where they were wrong', () => {
    // What tells neither marks from marks nor spaces from spaces nor letters from their twins.
    const [cyrillic, latin] = ['асеорхуАВСЕНКМОРТХ', 'aceopxyABCEHKMOPTX'];
    const bare = (text: string) => text.replace(/["«»„“”\\\s]+/gu, '').replace(/[а-я]/giu, (letter) => latin[cyrillic.indexOf(letter)] ?? letter);
    fc.assert(fc.property(slipped, (body) => {
      const after = fixed(body);
      const [was, is] = [body, after].map((text) => treeText(readTree(text, 'Т', () => undefined)));
      expect(bare(is!)).toBe(bare(was!));
      const kept = (text: string) => JSON.stringify(parseMarkdown(text), (key, value: unknown) => (key === 'position' ? undefined : value)).match(/"(?:url|lang)":"[^"]*"|\{"type":"(?:inlineCode|code)"[^}]*\}/g);
      expect(kept(after)).toEqual(kept(body));
    }), { numRuns: 120, endOnFailure: true });
  });
});

describe('which editions', () => {
  const SLIP = 'Два  слова.';
  const files = {
    'privacy/1.md': edition(1, 'published: 2026-01-10', SLIP), 'privacy/1.kk.md': `---\ntitle: Т\n---\n\n${SLIP}\n`,
    'privacy/2.md': edition(2, 'published: 2026-12-01\nsummary: Слова.', SLIP), 'privacy/3.md': edition(3, '', SLIP), 'privacy/3.kk.md': `---\ntitle: Т\n---\n\nЕкі  сөз.\n`,
  };

  test('drafts and scheduled ones with their translations; never a published one', () => {
    const folder = contentFolder(files);
    const changed = fixLibrary(readLibrary(folder).library!, editableAt(Temporal.Instant.from('2026-11-22T00:00Z')));
    expect(changed.map(({ file, lines }) => [file.slice(folder.length + 1), lines])).toEqual([
      ['privacy/2.md', [{ line: 8, was: SLIP, is: 'Два слова.' }]],
      ['privacy/3.md', [{ line: 7, was: SLIP, is: 'Два слова.' }]],
      ['privacy/3.kk.md', [{ line: 5, was: 'Екі  сөз.', is: 'Екі сөз.' }]],
    ]);
  });

  test('not even a scheduled one, once it is sealed', () => {
    const library = readLibrary(contentFolder(files)).library!;
    const scheduled = library.policies[0]!.editions[1]!;
    scheduled.seals = [{
      policy: 'privacy', version: 2, sealed: '', published: '', effective: '', correction: null, texts: { ru: { sha256: '', file: '' } }, previous: null, seal: '',
    }];
    expect(fixLibrary(library, editableAt(Temporal.Instant.from('2026-11-22T00:00Z'))).map(({ file }) => file.split('/').at(-1))).toEqual(['3.md', '3.kk.md']);
  });
});
