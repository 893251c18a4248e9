/** What the pages of a text say clause by clause: citations, references, terms, what became of clauses, their history. */
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { beforeAll, describe, expect, test } from 'vitest';
import { firstLife, type ReadingData } from '../../src/site/reading-data.ts';
import { attribute, pagePaths, plain, readPage, type Page } from '../support/page.ts';
import { site } from '../support/sites.ts';

let docs: string;
beforeAll(async () => {
  docs = await site('reading');
});

/** The element with an id. */
function at(page: Page, id: string): Element {
  const found = page.all('[id]').find(({ properties }) => properties.id === id);
  if (!found) throw new Error(`${page.path} has no #${id}`);
  return found;
}

/** «words → address» of each link in an element, without the number and the terms. */
const references = (element: Element): string[] => selectAll('a:not(.n):not(.t)', element).map((link) => `${plain(link)} → ${attribute(link, 'href')}`);
const terms = (element: Element): string[] => selectAll('a.t', element).map((link) => `${plain(link)} → ${attribute(link, 'href')}`);
const reading = (page: Page): ReadingData => JSON.parse(page.attribute('[data-reading]', 'dataReading')!) as ReadingData;
const cited = (page: Page): string => reading(page).cite.replaceAll('\u00a0', ' ');

describe('a clause number', () => {
  test.for(['/docs/privacy/', '/docs/privacy/1/', '/docs/kk/privacy/', '/docs/en/privacy/'])('%s: each is a link to its own clause', (path) => {
    const clauses = readPage(docs, path).all('article [id]').filter((clause) => select('.n', clause));
    expect(clauses.length).toBeGreaterThan(10);
    for (const clause of clauses) expect(attribute(select('.n', clause), 'href')).toBe(`#${String(clause.properties.id)}`);
  });

  test('the page gives the words of its citation, in its own language', async () => {
    expect(cited(readPage(await site('own'), '/docs/privacy/'))).toBe('%c Политики конфиденциальности LegCo, ред. 1 от 22.11.2026, https://legco.kz/docs/privacy/1/#%i');
    expect(cited(readPage(docs, '/docs/kk/privacy/'))).toBe('Пример, «Сервисті пайдалану кезінде қолданылатын құпиялық саясаты», 10.04.2026 ж. 4-редакция, %c, https://example.kz/docs/kk/privacy/4/#%i');
    expect(cited(readPage(docs, '/docs/en/privacy/2/'))).toBe('%c of “Политика конфиденциальности, применяемая при использовании Сервиса”, Пример, edition 2 of 10 February 2026, https://example.kz/docs/en/privacy/2/#%i');
  });
});

describe('the margin', () => {
  const marks = (path: string): string[] => readPage(docs, path).all('article aside.m').map((aside) => `${plain(select('summary', aside) ?? aside)} → ${attribute(select('a', aside), 'href')}`);

  test('says which edition added a clause or gave it its words, and leads to that change in its redline', () => {
    expect(marks('/docs/privacy/1/')).toEqual([]);
    expect(marks('/docs/privacy/2/')).toEqual(['изменён редакцией 2 → /docs/privacy/2/changes/#c1']);
    const [mark, ...others] = marks('/docs/privacy/');
    expect([mark, others]).toEqual(['изменён редакцией 2 → /docs/privacy/2/changes/#c1', []]);
    expect(plain(at(readPage(docs, '/docs/privacy/2/changes/'), 'c1'))).toContain('1.4: добавлено «и хранение»');
    expect(marks('/docs/en/privacy/3/')).toEqual(['changed by edition 2 → /docs/en/privacy/2/changes/#c1']);
  });

  test('is left out by reader modes, and an older change is in nobody’s way: neither read aloud nor a stop of the Tab key', async () => {
    const older = readPage(docs, '/docs/privacy/').all('aside.o');
    expect(older.map(({ properties }) => properties.ariaHidden)).toEqual(['true']);
    expect(older.flatMap((aside) => selectAll('a', aside)).map(({ properties }) => properties.tabIndex)).toEqual([-1]);
    // The edition being read has its changes open to everyone, with the earlier wording.
    const own = readPage(docs, '/docs/privacy/2/').all('aside.m');
    expect(own.map((aside) => [aside.properties.ariaHidden, selectAll('del, summary', aside).length > 0])).toEqual([[undefined, true]]);
  });
});

describe('references', () => {
  test('in Russian and Kazakh lead to their clauses', () => {
    const ru = readPage(docs, '/docs/privacy/');
    expect(references(at(ru, '1.1'))).toEqual(['п. 2.3 → #2.3', 'пп. 1.2 → #1.2', '1.4 → #1.4']);
    expect(references(at(ru, '1.3'))).toEqual(['раздела 2 → #2']);
    const kk = readPage(docs, '/docs/kk/privacy/');
    expect(references(at(kk, '1.1'))).toEqual(['2.3-тармақта → #2.3', '1.2 → #1.2', '1.4-тармақтарда → #1.4']);
    expect(references(at(kk, '1.3'))).toEqual(['2-бөлімнің → #2']);
  });

  test('to laws and other documents stay words', () => {
    expect(references(at(readPage(docs, '/docs/privacy/'), '2.2'))).toEqual([]);
    expect(references(at(readPage(docs, '/docs/kk/privacy/'), '2.2'))).toEqual([]);
  });

  test('the user agreement without an address leads to the policy that is one, once it is published', async () => {
    expect(references(at(readPage(docs, '/docs/privacy/'), '2.3'))).toEqual(['п. 1.1 → #1.1', 'Пользовательское соглашение → /docs/terms/']);
    expect(references(at(readPage(docs, '/docs/kk/privacy/'), '2.3'))).toEqual(['Пайдаланушы келісімі → /docs/kk/terms/']);
    expect(references(at(readPage(await site('own'), '/docs/privacy/'), '3.2.5'))).toEqual([]);
  });
});

describe('terms', () => {
  test('each definition is marked', () => {
    expect(readPage(docs, '/docs/privacy/').texts('dfn')).toEqual(['Администрация', 'Пользователь', 'Пользовательское соглашение', 'Сервис']);
    expect(readPage(docs, '/docs/kk/privacy/').texts('dfn')).toEqual(['Әкімшілік', 'Пайдаланушы', 'Пайдаланушы келісімі', 'Сервис']);
  });

  test('a use leads to its definition, whatever its case; the longest term wins', async () => {
    const own = readPage(await site('own'), '/docs/privacy/');
    expect(terms(at(own, '1.4'))).toEqual(['Пользовательского соглашения → #polzovatelskoe-soglashenie', 'Пользователь → #polzovatel', 'Политике → #politika']);
    expect(terms(at(own, '3.2.5'))).toEqual(['Администрации → #administratsiya', 'Пользователь → #polzovatel', 'Пользовательское соглашение → #polzovatelskoe-soglashenie', 'Администрацией → #administratsiya', 'Веб-сервиса → #veb-servis']);
    const kk = readPage(docs, '/docs/kk/privacy/');
    expect(terms(at(kk, '1.4')).map((use) => use.split(' → ')[0])).toEqual(['Пайдаланушы келісімінің', 'Пайдаланушы']);
    expect(terms(at(kk, '2.1.1'))[0]).toMatch(/^Әкімшіліктің → #/);
  });

  test('each use is a link, and a definition lists the clauses that use its term, folded where they are many', async () => {
    const page = readPage(docs, '/docs/privacy/');
    // «Пользователь … Пользователем» of one clause.
    expect(terms(at(page, 'polzovatelskoe-soglashenie'))).toEqual(['Администрацией → #administratsiya', 'Пользователем → #polzovatel']);
    const used = (one: Page): string[] => one.all('aside.u').map((aside) => `${plain(select('summary', aside) ?? aside)}${selectAll('details a', aside).map(plain).join()}`.replaceAll('\u00a0', ' '));
    expect(used(page)).toEqual(['Где используется: 1.2, 2.1, 2.1.1', 'Где используется: 71.1,1.2,1.3,1.4,1.5,2.1.2,2.1.3', 'Где используется: 1.4, 2.3']);
    const ids = page.all('[id]').map(({ properties }) => String(properties.id));
    for (const link of page.all('aside.u a')) expect(ids).toContain(decodeURIComponent(attribute(link, 'href')!.slice(1)));
    expect(used(readPage(docs, '/docs/en/privacy/'))[2]).toBe('Where it is used: 1.4, 2.3');
    const own = readPage(await site('own'), '/docs/privacy/');
    const lists = own.all('aside.u').map((aside) => selectAll('a', aside).map((link) => attribute(link, 'href')));
    expect(lists).toHaveLength(6);
    for (const [i, definition] of own.all('dfn').map((dfn) => own.all('p[id]').find((clause) => select('dfn', clause) === dfn)!).entries()) {
      const id = String(definition.properties.id);
      const uses = own.all('article :is(p, li, td)').filter((clause) => terms(clause).some((use) => use.endsWith(`→ #${id}`)) && select('.n', clause));
      expect(uses.length, id).toBeGreaterThan(0);
      expect(lists[i], id).toEqual(expect.arrayContaining(uses.map((use) => `#${use.properties.id}`)));
    }
  });

  test('are no stops of the Tab key and are not in headings', () => {
    const page = readPage(docs, '/docs/privacy/');
    expect(page.all('a.t').length).toBeGreaterThan(10);
    expect(page.all('a.t').filter(({ properties }) => properties.tabIndex !== -1)).toEqual([]);
    expect(page.all(':is(h1, h2, h3) .t')).toEqual([]);
  });
});

describe('the page of the edition in force', () => {
  test('says what became of removed clauses', () => {
    const page = readPage(docs, '/docs/privacy/');
    expect(page.texts('.was')).toEqual([
      'п. 1.6 исключён в ред. 4. Как он звучал в ред. 3',
      'п. 2.1.5 из ред. 3 исключён в ред. 4. Как он звучал в ред. 3п. 2.1.5 из ред. 1–2 теперь п. 2.1.1',
    ]);
    expect(references(at(page, '1.6'))).toEqual(['Как он звучал в ред. 3 → /docs/privacy/3/#1.6']);
    expect(references(at(page, '2.1.5'))).toEqual(['Как он звучал в ред. 3 → /docs/privacy/3/#2.1.5', 'п. 2.1.1 → #2.1.1']);
  });

  test('and where the clause went whose number another one has now', () => {
    const page = readPage(docs, '/docs/privacy/');
    expect(page.texts('span.h')).toEqual([
      'п. 2.1.1 из ред. 1–2 теперь п. 2.1.2', 'п. 2.1.2 из ред. 1–2 теперь п. 2.1.3', 'п. 2.1.3 из ред. 1–2 теперь п. 2.1.4', 'п. 2.1.4 из ред. 1–2 теперь п. 2.1.5'.replace('теперь п. 2.1.5', 'исключён в ред. 4. Как он звучал в ред. 2'),
    ]);
  });

  test('in the language of the page', () => {
    expect(readPage(docs, '/docs/kk/privacy/').texts('.was')[0]).toBe('1.6-тармақ 4-редакцияда алып тасталды. 3-редакциядағы мәтіні');
    expect(readPage(docs, '/docs/en/privacy/').texts('.was')[0]).toBe('clause 1.6 was removed in edition 4. As it read in edition 3');
  });

  test('a withdrawn edition left addresses too', async () => {
    // Edition 3 of the fixture had a section of its own and was withdrawn; edition 2 is in force again.
    const many = readPage(await site('many'), '/docs/rules/');
    expect(many.texts('.was').some((note) => note.startsWith('п. 3.2 теперь п. 2.2') || note.startsWith('раздел 3 теперь раздел 2'))).toBe(true);
  });

  test('an edition’s own page says nothing of it: there nothing moves', () => {
    for (const version of [1, 2, 3, 4]) expect(readPage(docs, `/docs/privacy/${version}/`).all('.was, span.h')).toEqual([]);
  });
});

describe('the history of clauses', () => {
  const story = (id: string) => at(readPage(docs, '/docs/privacy/clauses/'), id);
  const events = (id: string) => selectAll('li', story(id)).map(plain);

  test('lists for each clause what happened to it when, newest first, with its wording', () => {
    expect(events('1.4-ed1')).toEqual([
      'ред. 2 10 февраля 2026 г.: изменён (сравнение)',
      'ред. 1 10 января 2026 г.: появился Как звучал в ред. 1Принимая условия Пользовательского соглашения, Пользователь даёт согласие на обработку сведений.',
    ]);
    expect(plain(select('.wording', story('1.4-ed1')))).toBe('Принимая условия Пользовательского соглашения, Пользователь даёт согласие на обработку и хранение сведений.');
    expect(events('2.1.5-ed1')).toEqual(['ред. 3 10 марта 2026 г.: перемещён, прежде п. 2.1.5 (сравнение)', 'ред. 1 10 января 2026 г.: появился']);
    expect(events('1.6-ed1')).toEqual(['ред. 4 10 апреля 2026 г.: исключён (сравнение)', 'ред. 1 10 января 2026 г.: появился']);
    expect(events('1.1-ed1')).toEqual(['ред. 1 10 января 2026 г.: появился']);
  });

  test('cites each as it is in force, or as it was last', () => {
    expect(plain(select('.cite', story('2.1.5-ed1')))).toBe('п. 2.1.1 Политики конфиденциальности Пример, ред. 4 от 10.04.2026, https://example.kz/docs/privacy/4/#2.1.1');
    expect(plain(select('.cite', story('1.6-ed1')))).toBe('п. 1.6 Политики конфиденциальности Пример, ред. 3 от 10.03.2026, https://example.kz/docs/privacy/3/#1.6');
  });

  test('is linked from the card of each clause of each edition, and every link arrives', async () => {
    for (const name of ['reading', 'many', 'own-preview'] as const) {
      const folder = await site(name);
      const ids = new Map(pagePaths(folder).filter((path) => path.endsWith('/clauses/')).map((path) => [path, new Set(readPage(folder, path).all('[id]').map(({ properties }) => String(properties.id)))]));
      const pages = pagePaths(folder).filter((path) => /\/(privacy|rules|terms)\/(\d+\/)?$/.test(path)).map((path) => readPage(folder, path)).filter((page) => page.all('article').length > 0);
      expect(pages.length).toBeGreaterThan(3);
      let followed = 0;
      for (const page of pages) {
        const { history, lives } = reading(page);
        // A translation's titled sections and terms have addresses of their own, of which redlines know nothing.
        const clauses = page.all('article [id]').filter((clause) => select('.n', clause)).map(({ properties }) => String(properties.id));
        for (const id of clauses) expect(ids.get(history)?.has(id in lives ? lives[id]! : firstLife(id)), `${page.path}: ${id}`).toBe(true);
        followed += clauses.length;
        // One link for the page leads there without a script too.
        expect(page.all(`main a[href="${history}"]`), page.path).toHaveLength(1);
        for (const life of Object.values(lives)) if (life !== null) expect(ids.get(history)?.has(life), `${page.path}: ${life}`).toBe(true);
      }
      expect(followed).toBeGreaterThan(50);
    }
  });
});
