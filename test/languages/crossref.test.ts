import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listClauses, plainText } from '../../src/model/clause.ts';
import { findReferences } from '../../src/languages/crossref.ts';
import { Referents } from '../../src/languages/referent.ts';
import { readTree } from '../../src/content/markdown.ts';

const isOwn = (word: string) => /^(политик|саясат|polic)/iu.test(word);

/** «words → path», the closing number of a range with a dash before it. */
function seen(text: string): string[] {
  let dash = '';
  return findReferences(text, isOwn).map(({ start, end, path, opensRange }) => {
    const told = `${dash}${text.slice(start, end)} → ${path.join(' ')}`;
    dash = opensRange ? '– ' : '';
    return told;
  });
}

describe('finds', () => {
  test.for<[string, string[]]>([
    // Russian
    ['Согласно п. 3.2.1 и пункту 1.1.', ['п. 3.2.1 → 3.2.1', 'пункту 1.1 → 1.1']],
    ['в п.\u00a06.1', ['п.\u00a06.1 → 6.1']],
    ['пп. 2.1–2.3', ['пп. 2.1 → 2.1', '– 2.3 → 2.3']],
    ['п.п. 2.1, 2.2 и 3', ['п.п. 2.1 → 2.1', '2.2 → 2.2', '3 → 3']],
    ['в пунктах 1.1 и 1.2 выше', ['пунктах 1.1 → 1.1', '1.2 → 1.2']],
    ['пункты 1 - 3', ['пункты 1 → 1', '– 3 → 3']],
    ['в разделе 5.', ['разделе 5 → 5']],
    ['пунктах 1.1, либо 1.2', ['пунктах 1.1 → 1.1', '1.2 → 1.2']],
    ['разделами 1, 2 или 5', ['разделами 1 → 1', '2 → 2', '5 → 5']],
    ['статья 4 и ст. 7', ['статья 4 → 4', 'ст. 7 → 7']],
    ['глава II', ['глава II → II']],
    ['подпункт а) пункта 2', ['подпункт а) пункта 2 → 2 а']],
    ['подпункте «б» п. 2.1', ['подпункте «б» п. 2.1 → 2.1 б']],
    ['подпункты 1) и 2) пункта 3', ['подпункты 1) → 3 1', '2) → 3 2']],
    ['п. 2 раздела 5', ['п. 2 раздела 5 → 5 2']],
    ['(п. 2)', ['п. 2 → 2']],
    ['в п. 2.1 настоящего Договора', ['п. 2.1 → 2.1']],
    ['п. 6.1 Политики', ['п. 6.1 → 6.1']],
    ['п. 2.1 договор считается заключённым', ['п. 2.1 → 2.1']],
    // What follows one «п.» and a comma counts something else.
    ['указанное в п. 2, 3 дня', ['п. 2 → 2']],
    ['подпункту 3.2.9 пункта 3.2', ['подпункту 3.2.9 пункта 3.2 → 3.2.9']],
    ['подпункт 1) пункта 3.2 раздела 3', ['подпункт 1) пункта 3.2 раздела 3 → 3.2 1']],
    ['пп. 3.2.1-3.2.9 и пункты 1-3', ['пп. 3.2.1 → 3.2.1', '– 3.2.9 → 3.2.9', 'пункты 1 → 1', '– 3 → 3']],
    ['пунктам с 3.2.1 по 3.2.9', ['пунктам с 3.2.1 → 3.2.1', '– 3.2.9 → 3.2.9']],
    ['пункта 9.9 нашей Политики, а также', ['пункта 9.9 → 9.9']],
    ['п. 3.2 и ст. 5 Закона', ['п. 3.2 → 3.2']],
    // English
    ['See clause 4.2 and Section D.8.', ['clause 4.2 → 4.2', 'Section D.8 → D.8']],
    ['paragraph (a) of Section 4', ['paragraph (a) of Section 4 → 4 a']],
    ['Section 4(b) applies', ['Section 4(b) → 4 b']],
    ['Sections 4.2 to 4.5 of these Terms', ['Sections 4.2 → 4.2', '– 4.5 → 4.5']],
    ['section 4.2 of this Policy', ['section 4.2 → 4.2']],
    ['paras. (a) and (b)', ['paras. (a) → a', '(b) → b']],
    ['Article IV hereof', ['Article IV → IV']],
    ['clauses 3.2.1–3.2.9 and sub-clause 3.2.9', ['clauses 3.2.1 → 3.2.1', '– 3.2.9 → 3.2.9', 'sub-clause 3.2.9 → 3.2.9']],
    ['clauses from 3.1 to 3.4', ['clauses from 3.1 → 3.1', '– 3.4 → 3.4']],
    ['section 5 of our Policy and section 6 of the Act', ['section 5 → 5']],
    // Kazakh
    ['2-тармақ', ['2-тармақ → 2']],
    ['Толығырақ – 2.1-тармақта.', ['2.1-тармақта → 2.1']],
    ['осы Саясаттың 5-бөлімінде', ['5-бөлімінде → 5']],
    ['2-тармағының 1) тармақшасы', ['2-тармағының 1) тармақшасы → 2 1']],
    ['1.1 және 1.2-тармақтарда', ['1.1 → 1.1', '1.2-тармақтарда → 1.2']],
    ['2.1–2.3-тармақтар', ['2.1 → 2.1', '– 2.3-тармақтар → 2.3']],
    ['2.1-2.3-тармақтарда', ['2.1 → 2.1', '– 2.3-тармақтарда → 2.3']],
    ['3.2.9-тармақшаға сәйкес', ['3.2.9-тармақшаға → 3.2.9']],
    ['3.2-тармақтың 3.2.9-тармақшасы', ['3.2-тармақтың 3.2.9-тармақшасы → 3.2.9']],
    ['2-бөлімі 2.1-тармағының 1) тармақшасы', ['2-бөлімі 2.1-тармағының 1) тармақшасы → 2.1 1']],
    ['тармақтар 3.2.1–3.2.9', ['тармақтар 3.2.1 → 3.2.1', '– 3.2.9 → 3.2.9']],
    ['3.2.1-ден 3.2.9-ға дейінгі тармақтарда', ['3.2.1 → 3.2.1', '– 3.2.9-ға дейінгі тармақтарда → 3.2.9']],
    ['Саясаттың 9.9-тармағы', ['9.9-тармағы → 9.9']],
  ])('%s', ([text, wanted]) => {
    expect(seen(text)).toEqual(wanted);
  });
});

describe('leaves alone', () => {
  test.for([
    // Other acts and documents.
    'п. 2 ст. 5 Закона РК «О персональных данных и их защите»', 'статьями 7, 8 и 12 Закона Республики Казахстан', 'ст. 14 ГК РК', 'п. 1 ч. 2 ст. 5 Кодекса',
    'п. 2.1 Пользовательского соглашения', 'п. 3 Правил', 'п. 2, ст. 5 Договора', 'Закон РК «О связи» (ст. 5)', 'п. 3 «Положения о хранении»',
    'section 5 of the Act', 'Section 230 of the Communications Decency Act', 'Section 512(c) of the DMCA', 'Article 6(1)(a) GDPR', 'the Article 49(1)(b) derogation under GDPR', '17 U.S.C. § 512', 'Article 6 of Regulation (EU) 2016/679', 'clause 3 of the Terms of Service',
    'Заңның 5-бабы', 'Азаматтық кодекстің 14-бабының 2-тармағы', 'Пайдаланушы келісімінің 3.2-тармағында',
    'пункта 2 статьи 68, пункта 5 статьи 70 Налогового кодекса', 'абзаца 15 статьи 6 и абзаца 5 пункта 2 статьи 8 Закона Республики', 'п. 2 и п. 5 Закона', 'пункта 2 статьи 20 настоящего Федерального закона',
    'статья 5-1', 'п. 2-4', 'подпункты 1 и 2 пункта 2 статьи 434.1 ГК РФ', 'пункта 9.9 Закона', 'п. 2 Политики возврата', 'в разделе 5 политики обработки данных', 'п. 3 Политики оказания услуг', 'п. 9.9 Политики перевозки', 'п. 2 Политики возврата средств',
    'section 5 of the Cookie Policy', 'section 5, section 7 of the Act', 'Заңның тармақтары 3.2.1–3.2.9', 'Cookie саясатының 5-тармағы',
    'Заңының 17-бабы 1-тармағының 1) тармақшасына және 10-бабының 3-1-тармақтарына сәйкес', 'Заңның 7-бабының 6-тармағы, 16-бабы 3-тармағының 1) тармақшасы',
    // No references.
    'пункты с 3 примерами', 'тармақ 3 күн ішінде', 'осы тармақтар бойынша 3 күн',
    'разделе «Личный кабинет»', 'в любом пункте настоящей Политики', 'п. 5 %', 'в 2026 г.', '01.12.2026', 'in any section a user may read', 'тип. 3', 'стр. 5', 'пункт2', '10 тармақталған',
    'v. 3.2', 'кв. 12', 'the paragraph above', 'часть 2 пункта 3',
  ])('%s', (text) => {
    expect(seen(text)).toEqual([]);
  });
});

const level = fc.integer({ min: 1, max: 99 });
const number = fc.array(level, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
const unit = fc.constantFrom('п. ', 'п.\u00a0', 'пункт ', 'пункта ', 'пунктом ', 'раздел ', 'в статье ', 'clause ', 'Section ', 'article ');
const filler = fc.constantFrom('', 'Согласно ', 'как указано в (', 'Администрация, ', 'see ', '2026 г. ', '«', '– ');
const behind = fc.constantFrom('.', ', ', '; далее', ' Пользователь', ' настоящей Политики', '', ' и иное');
const document = fc.constantFrom(' Закона', ' Гражданского кодекса', ' ГК РК', ' Пользовательского соглашения', ' of the Act', ' of the Privacy Act', ' GDPR');

test('any unit with any number is found, its words exactly', () => {
  fc.assert(fc.property(filler, unit, number, behind, (before, word, named, after) => {
    const text = before + word + named + after;
    const bare = word.replace(/^в /u, '');
    const start = text.indexOf(bare, before.length);
    expect(findReferences(text, isOwn).map(({ start: from, end, path }) => [from, text.slice(from, end), path])).toEqual([[start, bare + named, [named]]]);
  }));
});

test('of another document it never is', () => {
  fc.assert(fc.property(filler, unit, number, document, (before, word, named, other) => {
    expect(findReferences(before + word + named + other, isOwn)).toEqual([]);
  }));
});

test('whatever the words: spans in order, none empty or overlapping, each with a path', () => {
  const piece = fc.oneof(number, unit, behind, document, fc.constantFrom('п', '.', '(', ')', '-', '–', ' ', 'и', ' және ', '-тармақ', '-бабының', ' 1)', ' (a)', 'пп. ', '§', 'тармақша', '\n'), fc.string({ maxLength: 3 }));
  fc.assert(fc.property(fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')), (text) => {
    let last = 0;
    for (const { start, end, path } of findReferences(text, isOwn)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(path.every((part) => /^[\p{L}\p{N}.]+$/u.test(part)) && path.length > 0, path.join()).toBe(true);
      last = end;
    }
  }), { numRuns: 2000 });
});

describe('a number names', () => {
  const tree = readTree([
    '## 1. One', '1.1. first', '1.2. list:', '1. alpha', '2. beta', '',
    '## 2. Two', '2.1. with letters:', 'a) x', 'b) y', '2.2. with letters too:', 'a) z',
    '## D. Four', '1. of D', '2. of D too',
  ].join('\n\n'), 'T', () => {});
  const referents = new Referents(tree);
  const clauses = listClauses(tree);
  const at = (words: string) => clauses.find(({ text }) => plainText(text) === words)!;
  const found = (text: string, from: string) => findReferences(text, isOwn).map((reference) => {
    const clause = referents.find(reference, at(from));
    return clause && plainText(clause.text);
  });

  test.for<[string, string, (string | null)[]]>([
    ['clause 1.1', 'first', ['first']],
    ['section 2', 'first', ['Two']],
    ['paragraph (a)', 'with letters:', ['x']],
    ['paragraph (a)', 'z', ['z']],
    ['paragraph (a) of clause 2.2', 'first', ['z']],
    ['clause 2', 'list:', ['beta']],
    ['Section D.2', 'first', ['of D too']],
    ['Section D', 'first', ['Four']],
    // Nothing so numbered; two with equal right.
    ['clause 7.1', 'first', [null]],
    ['paragraph (a)', 'first', [null]],
    ['paragraph (c) of clause 2.1', 'first', [null]],
  ])('%s, seen from «%s»', ([text, from, wanted]) => {
    expect(found(text, from)).toEqual(wanted);
  });

  test.for<[string, string, boolean]>([
    ['clause 7.1', 'first', true], ['section 9', 'first', true], ['paragraph (c) of clause 2.1', 'first', true], ['clause 2.9 of section 2', 'first', true], ['clause 2.9 of clause 1.1', 'first', true], ['Section D.7', 'first', true],
    // It is there, or could be one of several; or nobody numbered what it counts.
    ['clause 1.1', 'first', false], ['paragraph (a)', 'first', false], ['paragraph 2 of clause 1.1', 'first', false],
  ])('%s, seen from «%s»: nothing? %s', ([text, from, wanted]) => {
    expect(findReferences(text, isOwn).map((reference) => referents.isNowhere(reference, at(from)))).toEqual([wanted]);
  });
});
