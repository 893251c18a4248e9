import { existsSync, globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listClauses, plainText, treeText, walkClauses, type Clause, type ClauseTree } from '../../src/model/clause.ts';
import { formatProblem, type Problem } from '../../src/model/problem.ts';
import { readTree } from '../../src/content/markdown.ts';
import { reporterFor } from '../../src/content/report.ts';
import { document, soup } from './document.ts';
import { readAgain } from './reading.ts';
import { sample } from '../support/corpus.ts';

const TITLE = 'Политика';

function read(markdown: string): { tree: ClauseTree; problems: string[] } {
  const problems: Problem[] = [];
  const tree = readTree(markdown, TITLE, reporterFor('1.md', problems));
  return { tree, problems: problems.map((problem) => formatProblem(problem, 'en')) };
}

/** The numbers, forms and nesting of a text: `1.1 > а`, a line a clause, `·` for a clause without a number. */
function outline(markdown: string): string[] {
  const { tree, problems } = read(markdown);
  expect(problems).toEqual([]);
  return Array.from(walkClauses(tree)).slice(1).map(({ clause, ancestors }) => [...ancestors, clause].map(({ number }) => number ?? '·').join(' > '));
}

const ids = (tree: ClauseTree): string[] => listClauses(tree).map(({ id }) => id);
const body = (file: string): string => readFileSync(file, 'utf8').split(/^---$/m).slice(2).join('---');

describe('nothing is lost', () => {
  test('of a generated text every word, number and mark comes back in order, and the parser gives the same words', () => {
    fc.assert(fc.property(document, ({ markdown, lines }) => {
      const { tree, problems } = read(markdown);
      expect(problems).toEqual([]);
      expect(treeText(tree).split('\n')).toEqual([TITLE, ...lines].join('\n').split('\n'));
      expect(readAgain(markdown)).toEqual(lines);
    }), { numRuns: 300 });
  });

  test('of any mixture of marks the parser gives the same words, and nothing throws', () => {
    fc.assert(fc.property(soup, (markdown) => {
      const { tree, problems } = read(markdown);
      if (problems.length === 0) expect(treeText(tree)).toBe([TITLE, ...readAgain(markdown)].join('\n'));
    }), { numRuns: 1500 });
  });

  const corpus = globSync('../shared/corpus/*/*/*.md').sort();
  test.skipIf(corpus.length === 0)('of files of the corpus', () => {
    expect(corpus.length).toBeGreaterThan(200);
    for (const file of sample(corpus)) {
      const { tree, problems } = read(body(file));
      expect(problems, file).toEqual([]);
      expect(treeText(tree), file).toBe([TITLE, ...readAgain(body(file))].join('\n'));
    }
  });
});

describe('the privacy policy', () => {
  const file = 'test/fixtures/own/privacy/1.md';
  const title = 'Политика конфиденциальности, применяемая при использовании Веб-сервиса под товарным знаком LegCo (Legal Communications)';
  const tree = readTree(body(file), title, () => expect.fail('the policy has a problem'));
  const clauses = listClauses(tree);
  const below = (number: string): Clause[] => Array.from(walkClauses(tree)).filter(({ ancestors }) => ancestors.at(-1)?.number === number).map(({ clause }) => clause);

  const original = '../shared/privacy-policy-source.ru.txt';
  test.skipIf(!existsSync(original))('has the words and marks of the original, one for one', () => {
    const source = readFileSync(original, 'utf8').split(/\n\n|\n(?=- )/u).map((line) => line.trim().replace(/^- /u, '')).filter((line) => line !== '');
    // The original's two Markdown forms of an address show as their words.
    const shown = source.map((line) => line.replace('[Пользовательское соглашение](#)', 'Пользовательское соглашение').replace('<http://legco.kz/docs/privacy.pdf>', 'http://legco.kz/docs/privacy.pdf'));
    expect(treeText(tree).split('\n')).toEqual(shown);
  });

  test('has every number from 1 to 6.2', () => {
    expect(clauses.map(({ number }) => number).filter((number) => number !== null)).toEqual([
      '1', '1.1', '1.1.1', '1.1.2', '1.1.3', '1.2', '1.3', '1.4', '1.5',
      '2', '2.1', '2.2', '2.2.1', '2.2.2', '2.2.3', '2.2.4', '2.2.5', '2.2.6',
      '3', '3.1', '3.2', '3.2.1', '3.2.2', '3.2.3', '3.2.4', '3.2.5',
      '4', '4.1', '5', '5.1', '6', '6.1', '6.2',
    ]);
  });

  test('nests each number below the one it extends', () => {
    for (const { clause, ancestors } of walkClauses(tree)) {
      if (clause.number === null) continue;
      const chain = clause.number.split('.').map((_, i, parts) => parts.slice(0, i + 1).join('.'));
      expect([...ancestors, clause].map(({ number }) => number)).toEqual(chain);
    }
  });

  test('has the twelve ways of processing of clause 1.4', () => {
    expect(below('1.4').map(({ form, text }) => [form, plainText(text)])).toEqual([
      'запись;', 'систематизация;', 'накопление;', 'хранение;', 'уточнение (обновление, изменение, дополнение);', 'извлечение;', 'использование;',
      'передача (распространение, предоставление, доступ);', 'обезличивание;', 'блокирование;', 'удаление,', 'уничтожение персональных данных.',
    ].map((words) => ['item', words]));
  });

  test('defines six terms', () => {
    const defined = clauses.filter(({ term }) => term !== null);
    expect(defined.map(({ term, form }) => `${form} ${term}`)).toEqual(
      ['Администрация', 'Аккаунт', 'Веб-сервис', 'Политика', 'Пользователь', 'Пользовательское соглашение'].map((term) => `definition ${term}`),
    );
  });

  test('has these addresses for ever', () => {
    expect(ids(tree).filter((id) => !/^\d+(\.\d+)*$/.test(id))).toEqual([
      'title', 'text-p1', 'administratsiya', 'akkaunt', 'veb-servis', 'politika', 'polzovatel', 'polzovatelskoe-soglashenie',
      'preambula', 'preambula-p1', 'preambula-p2', '1.2-p1', ...Array.from({ length: 12 }, (_, i) => `1.4-p${i + 1}`),
    ]);
    for (const { id, number } of clauses) if (number !== null) expect(id).toBe(number);
  });
});

describe('clauses nest', () => {
  test('by their numbers, whatever the words between', () => {
    expect(outline('## 1. Общее\n\n1.1. один\n\n1.1.1. два\n\nпродолжение\n\n1.2. три\n\n## 2. Иное\n\n2.1. четыре')).toEqual([
      '1', '1 > 1.1', '1 > 1.1 > 1.1.1', '1 > 1.1 > 1.1.1 > ·', '1 > 1.2', '2', '2 > 2.1',
    ]);
  });
  test('lettered below numbered, until the numbers go on', () => {
    expect(outline('1.1. один:\n\nа) да;\n\nб) нет.\n\n1.2. два:\n\nа) снова.')).toEqual(['1.1', '1.1 > а', '1.1 > б', '1.2', '1.2 > а']);
  });
  test('three styles of number, each below the one before', () => {
    expect(outline('1.1. один:\n\nа) да:\n\n(i) так;\n\n(ii) эдак;\n\nб) нет.\n\n1.2. два')).toEqual(['1.1', '1.1 > а', '1.1 > а > i', '1.1 > а > ii', '1.1 > б', '1.2']);
  });
  test('a list that goes on with the numbers above is no list of the clause before it', () => {
    expect(outline('1. Общее\n\n1.1. один\n\nслова\n\n2. Иное\n\n2.1. два\n\n3. Конец')).toEqual(['1', '1.1', '1.1 > ·', '2', '2.1', '3']);
    expect(outline('1.1. один:\n\n1. да\n\nслова\n\n2. нет\n\n1.2. два')).toEqual(['1.1', '1.1 > 1', '1.1 > ·', '1.1 > 2', '1.2']);
  });
  test('a number is not below one that only looks like its beginning', () => {
    expect(outline('1.1. один\n\n1.10. десять\n\n1.10.1. ниже')).toEqual(['1.1', '1.10', '1.10 > 1.10.1']);
  });
  test('by titles', () => {
    expect(outline('# A title\n\n## One\n\nwords\n\n### Two\n\nwords\n\n## Three\n\nwords')).toEqual([
      '·', '· > ·', '· > · > ·', '· > · > ·', '· > · > · > ·', '· > ·', '· > · > ·',
    ]);
  });
  test('headings of one level by their numbers', () => {
    expect(outline('## 1. Общее\n\n## 1.1. Термины\n\nслова\n\n## 1.2. Сфера\n\n## 2. Иное')).toEqual(['1', '1 > 1.1', '1 > 1.1 > ·', '1 > 1.2', '2']);
  });
  test('ordered lists in lists, with the numbers that the author wrote', () => {
    expect(outline('1. один\n   1. да\n   2. нет\n      - вот\n3. три\n   а) пять')).toEqual(['1', '1 > 1', '1 > 2', '1 > 2 > ·', '3']);
    expect(outline('4) четыре\n\n   (a) да\n\n   (b) нет\n\n5) пять')).toEqual(['4', '4 > a', '4 > b', '5']);
  });
  test('an item that names its own number has it', () => {
    expect(outline('- 1.1. один\n- 1.2. два\n- а) три')).toEqual(['1.1', '1.2', 'а']);
  });
  test('a list counted by Markdown («1. 1. 1.») has the numbers that every reader of Markdown shows', () => {
    expect(outline('3. один\n3. два\n3. три')).toEqual(['3', '4', '5']);
  });
  test('bold numbers are numbers', () => {
    const { tree } = read('**1.1.** Администрация\n\n**1.2. Срок.** Год');
    expect(listClauses(tree).slice(1).map(({ mark, text }) => [mark, plainText(text)])).toEqual([['1.1. ', 'Администрация'], ['1.2. ', 'Срок. Год']]);
    expect(listClauses(tree)[2]!.text[0]).toEqual({ kind: 'strong', children: [{ kind: 'text', value: 'Срок.' }] });
  });
});

describe('addresses of clauses', () => {
  test('are unique in any text, and can follow #', () => {
    fc.assert(fc.property(fc.oneof(soup, document.map(({ markdown }) => markdown)), (markdown) => {
      const all = ids(read(markdown).tree);
      expect(new Set(all).size).toBe(all.length);
      for (const id of all) expect(id).toMatch(/^[^\s#%"<>]+$/u);
    }), { numRuns: 400 });
  });

  const named = (markdown: string): string[] => ids(read(markdown).tree).slice(1);
  test('a lettered section holds its numbered items', () => {
    const items = Array.from({ length: 8 }, (_, i) => `${i + 1}. item`).join('\n');
    expect(named(`## D. Title\n\n${items}`)).toEqual(['D', 'D.1', 'D.2', 'D.3', 'D.4', 'D.5', 'D.6', 'D.7', 'D.8']);
  });
  test('#1.1 is the clause numbered 1.1, even where an item comes first', () => {
    const { tree } = read('## 1. Общее\n\n1. пункт списка\n\nслова\n\n1.1. Сам пункт');
    expect(listClauses(tree).find(({ id }) => id === '1.1')!.number).toBe('1.1');
  });
  test('a number that comes twice is distinguished by its section', () => {
    expect(named('## A. One\n\n### 1. First\n\n## B. Two\n\n### 1. Second')).toEqual(['A', '1', 'B', 'B.1']);
    expect(named('1.1. один\n\n## Иное\n\n1.1. снова\n\n1.1. в третий раз')).toEqual(['1.1', 'inoe', 'inoe.1.1', 'inoe.1.1~2']);
  });
  test('titles and terms are written in Latin letters, Kazakh ones too', () => {
    expect(named('## Құпиялылық саясаты\n\n## Преамбула\n\n## Преамбула\n\n## 2024')).toEqual(['qupiyalylyq-sayasaty', 'preambula', 'preambula~2', '2024']);
    expect(named('## Ә Ғ Қ Ң Ө Ұ Ү Һ І\n\n## ә-ғ-қ-ң-ө-ұ-ү-һ-і')).toEqual(['a-g-q-n-o-u-u-h-i', 'a-g-q-n-o-u-u-h-i~2']);
    expect(named('Используются следующие термины:\n\nЛичный кабинет – раздел сайта.\n\nСайт: www.legco.kz.')).toEqual(['text-p1', 'lichniy-kabinet', 'sayt']);
  });
  test('a title that reads like a number does not take the address of a clause', () => {
    expect(named('## 24\n\n24. Пункт').length).toBe(2);
    expect(named('## 24\n\n24. Пункт')[0]).toBe('24-h');
  });
});

describe('definitions', () => {
  const terms = (markdown: string): (string | null)[] => listClauses(read(markdown).tree).slice(1).map(({ term }) => term);
  test('follow words that announce them, as paragraphs or items, and nowhere else', () => {
    expect(terms('Термины:\n\nСайт – страница.\n\nДоговор – сделка.\n\nИные слова.\n\nСрок – год.')).toEqual([null, 'Сайт', 'Договор', null, null]);
    expect(terms('Defined terms:\n\n- Site – a page\n- "Service" – a service')).toEqual([null, 'Site', '"Service"']);
    expect(terms('Келесі ұғымдар қолданылады:\n\nСайт – бет.')).toEqual([null, 'Сайт']);
    expect(terms('Срок – год.')).toEqual([null]);
  });
});

describe('what Markdown can do and a policy cannot', () => {
  test.each([
    ['a\n\n<div>\nб\n</div>', '1.md:3:1  error  html  raw HTML "<div> б </div>" is not allowed: write it in Markdown, or escape it with a backslash'],
    ['слово <br> слово', '1.md:1:7  error  html  raw HTML "<br>" is not allowed: write it in Markdown, or escape it with a backslash'],
    ['<!-- --><script>x</script><!-- -->', '1.md:1:1  error  html  raw HTML "<script>x</script>" is not allowed: write it in Markdown, or escape it with a backslash'],
    ['<!-- заметка --> 1.1. Слова', '1.md:1:1  error  html  the words "1.1. Слова" are lost, because they are on the line of a comment: give the comment a line of its own'],
    ['слова\n\n<!-- заметка\n\n1.1. Слова', '1.md:3:1  error  html  the comment is not closed, so that everything after it is lost: end it with -->'],
    ['см. ![знак](a.png)', '1.md:1:5  error  image  a policy cannot contain an image: say it in words, so that it can be cited, searched and compared'],
    ['а\u202eб', '1.md:1:1  error  character  has the invisible character U+202E here: delete it'],
    ['Один &amp; два\nтри &#x202E; четыре', '1.md:2:5  error  character  &#x202E; stands for a character that a reader cannot see: delete it'],
    ['- пункт &#65; и &#0;', '1.md:1:17  error  character  &#0; stands for a character that a reader cannot see: delete it'],
    ['[а](https://a.kz/&#x202e;)', '1.md:1:18  error  character  &#x202e; stands for a character that a reader cannot see: delete it'],
    ['a\n\n[Политика]: документ', '1.md:3:1  error  link  Markdown reads "[Политика]: …" as the address of a link, but no link uses it, so its words are lost: write "\\[" for a bracket, <!-- … --> for a note, or remove it'],
    ['[a]\n\n[a]: https://a.kz\n[A]: https://b.kz', '1.md:4:1  error  link  Markdown reads "[A]: …" as the address of a link, but no link uses it, so its words are lost: write "\\[" for a bracket, <!-- … --> for a note, or remove it'],
  ])('%j', (markdown, problem) => {
    expect(read(markdown).problems).toEqual([problem]);
  });

  test('comments are dropped, alone and inside a line, and an escaped mark is a word', () => {
    const { tree, problems } = read('<!-- a -->\n\n<!-- b --><!-- c -->\n\n<!-- d\n\ne -->\n\nслово <!-- f --> слово \\<b\\>');
    expect(problems).toEqual([]);
    expect(treeText(tree)).toBe(`${TITLE}\nслово  слово <b>`);
  });

  test('a title repeated as the first heading is read once, another first heading stays', () => {
    expect(treeText(read(`# ${TITLE}\n\nслова`).tree)).toBe(`${TITLE}\nслова`);
    expect(treeText(read('# Иное\n\nслова').tree)).toBe(`${TITLE}\nИное\nслова`);
    expect(treeText(readTree('слова', '', () => {}))).toBe('\nслова');
    expect(read('# Иное <b>\n\nслова').problems).toHaveLength(1);
  });
});

describe('hostile links', () => {
  const refused = (href: string, column = 1): string => `1.md:1:${column}  error  link  a link to "${href}" is not allowed: use https:, mailto:, tel: or a relative address`;
  test.each([
    ['[a](javascript:alert(1))', 'javascript:alert(1)'],
    ['[a](JaVaScRiPt:alert)', 'JaVaScRiPt:alert'],
    ['[a](java&#x53;cript:alert)', 'javaScript:alert'],
    ['[a](&#106;avascript:alert)', 'javascript:alert'],
    ['[a](java&Tab;script:alert)', 'java script:alert'],
    ['[a](<java&NewLine;script:alert>)', 'java script:alert'],
    ['[a](<\u0020javascript:alert>)', 'javascript:alert'],
    ['[a](javascript&colon;alert)', 'javascript:alert'],
    ['[a](data:text/html;base64,PHN2Zz4=)', 'data:text/html;base64,PHN2Zz4='],
    ['[a](vbscript:msgbox)', 'vbscript:msgbox'],
    ['[a](file:///etc/passwd)', 'file:///etc/passwd'],
    ['[a](//evil.example)', '//evil.example'],
    ['[a](/\\\\evil.example)', '/\\evil.example'],
    ['[a](http:evil)', 'http:evil'],
    ['[a](https:evil)', 'https:evil'],
    ['<javascript:alert>', 'javascript:alert'],
    ['<vbscript:x>', 'vbscript:x'],
    ['[a][b]\n\n[b]: javascript:alert', 'javascript:alert'],
    ['[b][]\n\n[b]: <data:text/html,x>', 'data:text/html,x'],
    ['[b]\n\n> [b]: vbscript:x', 'vbscript:x'],
  ])('%j', (markdown, href) => {
    expect(read(markdown).problems).toEqual([refused(href)]);
  });

  test('a hidden one is where it is written', () => {
    expect(read('1. слово **и [a](javascript:x)**').problems).toEqual([refused('javascript:x', 14)]);
  });

  test('whatever scheme gets through is one of four', () => {
    const bit = fc.constantFrom('java', 'script', 'data', ':', ':', '//', '/', '\\', '&Tab;', '&#10;', '&colon;', 'https', 'http', 'mailto', 'tel', 'VB', '#', '.', '%20', 'a');
    fc.assert(fc.property(fc.array(bit, { maxLength: 6 }), (parts) => {
      const { tree, problems } = read(`[слово](<${parts.join('')}>) [слово](${parts.join('')})`);
      if (problems.length > 0) return;
      const hrefs = listClauses(tree).flatMap(({ text }) => text).flatMap((inline) => (inline.kind === 'link' ? [inline.href] : []));
      // As a browser resolves it on a page of the site.
      for (const href of hrefs) {
        const address = URL.parse(href, 'https://example.kz/docs/privacy/');
        expect(['https:', 'http:', 'mailto:', 'tel:'], href).toContain(address?.protocol);
        if (!/^[a-z][a-z0-9+.-]*:/i.test(href)) expect(address?.host, href).toBe('example.kz');
      }
    }), { numRuns: 3000 });
  });
});

describe('an excessive text', () => {
  const deep = 'is nested more than 50 levels deep: remove needless list marks, ">" or asterisks';
  test.each([
    ['quotes', `слово\n\n${'>'.repeat(10_000)} a`, '1.md:3:1'],
    ['lists', `${'- '.repeat(10_000)}a`, '1.md:1:1'],
    ['numbers', `${'1. '.repeat(10_000)}a`, '1.md:1:1'],
    ['asterisks', `${'*'.repeat(50_000)}a${'*'.repeat(50_000)}`, '1.md:1:1'],
    ['emphasis', `слово ${'**a '.repeat(500)}${' b**'.repeat(500)}`, '1.md:1:'],
  ])('%s are reported, without an exception', (_, markdown, place) => {
    const { problems } = read(markdown);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(deep);
    expect(problems[0]!.startsWith(place)).toBe(true);
  });
  test('long is not deep', () => {
    const many = Array.from({ length: 5000 }, () => '1.1. слово').join('\n\n');
    expect(new Set(ids(read(many).tree)).size).toBe(5001);
    expect(read(`${'['.repeat(5000)}${'<'.repeat(5000)}${' '.repeat(50_000)}${'<!---->'.repeat(500)}а`).problems).toEqual([]);
  });
});
