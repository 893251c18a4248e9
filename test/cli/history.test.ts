/** `check --base`, `check --published`, `seal`: what was sealed once is held against git and against the published site. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { checkBase, checkPublished } from '../../src/cli/git/history-check.ts';
import { checkContent } from '../../src/build/checked-content.ts';
import { readLibrary } from '../../src/content/library.ts';
import { forgeLock } from '../support/forge.ts';
import { publishData } from '../support/published.ts';
import { repositoryIn, type Repository } from '../support/repository.ts';
import { awaitScript, callPolicy, callScript } from '../support/call.ts';
import { serveFolder } from '../support/server.ts';
import { contentFolder, workspace, type Workspace } from '../support/workspace.ts';

const ONE = '---\nversion: 1\ntitle: Правила\npublished: 2026-01-10\n---\n\n1. Правило первое.\n\n2. Отвечают в десять дней.\n';
const TWO = '---\nversion: 2\ntitle: Правила\npublished: 2026-03-10\nsummary: "п. 2: пять дней."\n---\n\n1. Правило первое.\n\n2. Отвечают в пять дней.\n';
const THREE = '---\nversion: 3\ntitle: Правила\npublished: 2026-12-10\nsummary: "п. 2: шесть дней."\n---\n\n1. Правило первое.\n\n2. Отвечают в шесть дней.\n';
const KK = '---\ntitle: Ереже\n---\n\n1. Бірінші.\n\n2. Бес күн.\n';
const NOW = '2026-11-22T10:00Z';
let space: Workspace;
let content: string;
let repo: Repository;
const path = (name: string) => join(content, name);
const edit = (name: string, from: string, to: string) => writeFileSync(path(name), readFileSync(path(name), 'utf8').replace(from, to));
const lock = () => JSON.parse(readFileSync(path('editions.lock.json'), 'utf8')) as { last: string | null; entries: { seal: string; version: number }[] };
/** Takes entries off the end of the chain: the summary of edition 2 is the last, its text the one before. */
const cutLock = (count: number) => {
  const entries = lock().entries.slice(0, -count);
  writeFileSync(path('editions.lock.json'), JSON.stringify({ last: entries.at(-1)?.seal ?? null, entries }));
};
const told = (problems: readonly { file: string; line: number; level: string; rule: string; message: { ru: string; en: string } }[]) =>
  problems.map(({ file, line, rule, message }) => `${file.slice(content.length + 1)}:${line} ${rule} ${message.ru.replaceAll('\u00a0', ' ')}`).sort();
const base = (ref = 'main') => told(checkBase(content, readLibrary(content), ref).problems);

beforeEach(() => {
  space = workspace();
  onTestFinished(() => space[Symbol.dispose]());
  content = contentFolder(space, { 'rules/1.md': ONE, 'rules/2.md': TWO });
  forgeLock(content, '2026-03-01T10:00:00+05:00');
  repo = repositoryIn(space.path);
  repo.commit('2026-03-10T08:00:00Z', 'sealed', {});
});

/** What an attacker may do to a content folder, and what is found; the new lock is whole each time. */
const ATTACKS: [string, () => void, RegExp[]][] = [
  ['a text changed, the lock made anew', () => {
    edit('rules/1.md', 'десять', 'тридцать');
    forgeLock(content);
  }, [/^editions\.lock\.json:1 rewritten-lock .*\(rules 2\)/, /^rules\/1\.md:9 rewritten-text .*п\. 2: было «десять», стало «тридцать»/]],
  ['the title changed, the lock made anew', () => {
    edit('rules/2.md', 'title: Правила', 'title: Иное');
    forgeLock(content);
  }, [/rewritten-lock .*\(rules 1\)/, /^rules\/2\.md:\d rewritten-text .*название документа: было «Правила», стало «Иное»/]],
  ['everything sealed again, nothing changed', () => forgeLock(content), [/^editions\.lock\.json:1 rewritten-lock .*\(rules 1, rules 2\).*сделаны заново/]],
  ['the lock deleted', () => rmSync(path('editions.lock.json')), [/rewritten-lock .*\(rules 1, rules 2\)/]],
  ['a statement cut off the end of the chain', () => cutLock(1), [/rewritten-lock .*\(rules 2\)/]],
  ['the end of the chain cut off', () => cutLock(2), [/rewritten-lock .*\(rules 2\)/]],
  ['an edition deleted with its entry', () => {
    rmSync(path('rules/2.md'));
    cutLock(2);
  }, [/^rules\/2\.md:1 deleted-edition редакция 2 документа rules есть .*а здесь удалена/]],
  ['the policy renamed, its entries sealed anew', () => {
    renameSync(path('rules'), path('terms'));
    edit('site.yaml', '[rules]', '[terms]');
    forgeLock(content);
  }, [/^terms\/1\.md:1 renamed-policy документ rules переименован в terms/]],
  ['the policy deleted', () => {
    rmSync(path('rules'), { recursive: true });
    edit('site.yaml', '[rules]', '[terms]');
    mkdirSync(path('terms'));
    writeFileSync(path('terms/1.md'), ONE.replace('первое', 'иное'));
    forgeLock(content);
  }, [/^rules\/1\.md:1 deleted-edition/, /^rules\/2\.md:1 deleted-edition/]],
  ['a date changed together with the lock', () => {
    edit('rules/2.md', '2026-03-10', '2026-02-10');
    forgeLock(content);
  }, [/rewritten-lock .*\(rules 1\)/, /^rules\/2\.md:4 rewritten-dates `published` .*запечатано 2026-03-10, здесь 2026-02-10/]],
  ['taking effect changed together with the lock', () => {
    edit('rules/2.md', 'published', 'effective: 2026-04-10\npublished');
    forgeLock(content);
  }, [/rewritten-lock .*\(rules 1\)/, /^rules\/2\.md:4 rewritten-dates `effective` .*запечатано 2026-03-10, здесь 2026-04-10/]],
  ['an edition made a draft again', () => {
    edit('rules/2.md', 'published: 2026-03-10\n', '');
    forgeLock(content);
  }, [/rewritten-lock .*\(rules 1\)/, /^rules\/2\.md:2 rewritten-dates редакция 2 .*а здесь снова проект/]],
];

describe('check --base', () => {
  test.for(ATTACKS)('finds %s', ([, attack, words]) => {
    attack();
    expect(base()).toEqual(words.map((pattern) => expect.stringMatching(pattern) as string));
  });

  test('names what to put back, in both languages', () => {
    edit('rules/1.md', 'десять', 'тридцать');
    forgeLock(content);
    const found = checkBase(content, readLibrary(content), 'main').problems.find(({ rule }) => rule === 'rewritten-text')!.message;
    for (const words of Object.values(found)) expect(words).toContain(`git checkout main -- ${path('rules/1.md')} ${path('editions.lock.json')}`);
    expect(found.en).toContain('was changed together with its seal');
  });

  test('finds it on a branch that began before the seal, on one without any history in common, and after main was merged away', () => {
    repo.git('checkout', '-q', '--orphan', 'orphan');
    edit('rules/1.md', 'десять', 'тридцать');
    forgeLock(content);
    repo.commit('2026-03-11T08:00:00Z', 'orphan', {});
    expect(base()).toContainEqual(expect.stringMatching(/rewritten-text/));
    repo.git('merge', '-q', '--allow-unrelated-histories', '-s', 'ours', '-m', 'merge', 'main');
    expect(base()).toContainEqual(expect.stringMatching(/rewritten-text/));

    repo.git('checkout', '-q', 'main');
    const sealed = readFileSync(path('editions.lock.json'), 'utf8');
    repo.commit('2026-03-12T08:00:00Z', 'before', { 'content/editions.lock.json': null });
    repo.git('branch', 'early');
    repo.commit('2026-03-13T08:00:00Z', 'sealed again', { 'content/editions.lock.json': sealed });
    repo.git('checkout', '-q', 'early');
    edit('rules/1.md', 'десять', 'тридцать');
    forgeLock(content);
    expect(base()).toEqual([expect.stringMatching(/forked-lock/), expect.stringMatching(/^rules\/1\.md:9 rewritten-text/)]);
  });

  test('accepts an appended entry, a branch that is not up to date, and a folder without any lock', () => {
    expect(base()).toEqual([]);
    writeFileSync(path('rules/2.kk.md'), KK);
    expect(callPolicy(['seal', '--content', content, '--as-of', '2026-11-22T15:00']).code).toBe(0);
    expect(base()).toEqual([]);
    repo.commit('2026-04-01T08:00:00Z', 'translated', {});
    repo.git('checkout', '-q', '-b', 'behind', 'HEAD~1');
    expect(base()).toEqual([]);
  });

  test('reports two branches that both sealed something as a conflict only', () => {
    repo.git('checkout', '-q', '-b', 'work');
    writeFileSync(path('rules/3.md'), THREE);
    expect(callPolicy(['seal', '--content', content, '--as-of', '2026-11-22T15:00']).code).toBe(0);
    repo.commit('2026-04-01T08:00:00Z', 'three', {});
    repo.git('checkout', '-q', 'main');
    writeFileSync(path('rules/2.kk.md'), KK);
    expect(callPolicy(['seal', '--content', content, '--as-of', '2026-11-22T16:00']).code).toBe(0);
    repo.commit('2026-04-02T08:00:00Z', 'translated', {});
    repo.git('checkout', '-q', 'work');
    expect(base()).toEqual([expect.stringMatching(/^editions\.lock\.json:1 forked-lock .*в main запечатано: rules 2\. Запись этой ветки \(rules 3\)/)]);
  });

  test('a lock that cannot be read hides no changed word', () => {
    edit('rules/1.md', 'десять', 'тридцать');
    writeFileSync(path('editions.lock.json'), '{}');
    expect(base()).toEqual([expect.stringMatching(/^rules\/1\.md:9 rewritten-text/)]);
  });

  test('says that nothing can be compared, without a stack trace', () => {
    expect(base('no-such')).toEqual([expect.stringMatching(/unknown-history с no-such сравнить нельзя: такой ветки/)]);
    expect(base('--output=x')).toEqual([expect.stringMatching(/unknown-history/)]);
    const clone = join(space.path, 'shallow');
    repo.commit('2026-04-01T08:00:00Z', 'more', { 'content/rules/3.md': THREE.replace('published: 2026-12-10\n', '') });
    repo.git('clone', '-q', '--depth', '1', `file://${space.path}`, clone);
    const read = (folder: string, ref: string) => checkBase(folder, readLibrary(folder), ref).problems.map(({ rule, message }) => `${rule} ${message.ru}`);
    expect(read(join(clone, 'content'), 'HEAD~1')).toEqual([expect.stringMatching(/unknown-history .*неполная.*fetch-depth: 0/)]);
    using lone = workspace();
    const { code, out, err } = callPolicy(['check', '--base', 'main', '--content', contentFolder(lone)], { GIT_CEILING_DIRECTORIES: lone.path });
    expect([code, err]).toEqual([1, '']);
    expect(out).toMatch(/editions\.lock\.json:1:1 +error +unknown-history +с прежним замком сравнить нельзя: здесь нет репозитория git/);
  });

  test('the command ends with 1 and annotates the line', () => {
    edit('rules/1.md', 'десять', 'тридцать');
    forgeLock(content);
    expect(checkContent(content).problems.filter(({ level }) => level !== 'note')).toEqual([]);
    const { code, out } = callScript('check.ts', ['--strict', '--base', 'main', '--format', 'github', '--content', content]);
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=.*rules\/1\.md,line=9,col=\d+,title=rewritten-text::/m);
  });
});

describe('check --published', () => {
  let docs: string;
  beforeEach(() => {
    docs = publishData(content, join(space.path, 'online'), NOW);
  });
  const published = async (source = docs, first = false) => told((await checkPublished(content, readLibrary(content), { source, first })).problems);

  test.for(ATTACKS.filter(([name]) => !/its entry|policy deleted/.test(name)))('finds %s', async ([, attack, words]) => {
    attack();
    expect(await published()).toEqual(words.map((pattern) => expect.stringMatching(pattern) as string));
  });

  test('finds a deleted edition, by the build, by its data alone, by its address', async () => {
    rmSync(path('rules/2.md'));
    cutLock(2);
    const expected = [expect.stringMatching(/^rules\/2\.md:1 deleted-edition .*на сайте \(.*\)/) as string];
    expect(await published()).toEqual(expected);
    expect(await published(join(docs, 'rules/editions.json'))).toEqual(expected);
    const server = await serveFolder(docs);
    onTestFinished(() => server.close());
    expect(await published(`${server.origin}/docs/`)).toEqual(expected);
  });

  test('accepts what was appended since, and what is not public yet', async () => {
    writeFileSync(path('rules/3.md'), THREE);
    expect(callPolicy(['seal', '--content', content, '--as-of', '2026-11-22T15:00'])).toMatchObject({ code: 0 });
    expect(await published()).toEqual([]);
  });

  test('compares the text of an edition that was published without a seal', async () => {
    rmSync(path('editions.lock.json'));
    publishData(content, join(space.path, 'online'), NOW);
    expect(await published()).toEqual([]);
    edit('rules/1.md', 'десять', 'тридцать');
    forgeLock(content);
    expect(await published()).toEqual([expect.stringMatching(/^rules\/1\.md:9 rewritten-text .*было «десять»/)]);
  });

  test('takes only an address with nothing at it for a first publication', async () => {
    const empty = join(space.path, 'empty');
    mkdirSync(empty);
    const server = await serveFolder(empty);
    onTestFinished(() => server.close());
    expect(await published(`${server.origin}/docs/`)).toEqual([]);
    writeFileSync(join(empty, 'index.html'), 'Прежний сайт');
    const foreign = [expect.stringMatching(/unknown-history с опубликованным сравнить нельзя: по адресу .* что-то есть, но не этот сайт.*--first-publication/)];
    expect(await published(`${server.origin}/docs/`)).toEqual(foreign);
    expect(await published(`${server.origin}/docs/`, true)).toEqual([]);
    mkdirSync(join(empty, 'rules'));
    writeFileSync(join(empty, 'rules/editions.json'), 'нет');
    expect(await published(`${server.origin}/docs/`)).toEqual([expect.stringMatching(/unknown-history .*rules\/editions\.json не читается \(JSON\)/)]);
    await server.close();
    expect(await published(`${server.origin}/docs/`)).toEqual([expect.stringMatching(/unknown-history .* не отвечает/)]);
    expect(await published(join(space.path, 'nowhere'))).toEqual([expect.stringMatching(/unknown-history .*нет файла или папки/)]);
  });

  test('a first publication that is declared wrongly excuses nothing', async () => {
    edit('rules/1.md', 'десять', 'тридцать');
    forgeLock(content);
    expect(await published(docs, true)).toContainEqual(expect.stringMatching(/rewritten-text/));
    const { code, err } = callPolicy(['check', '--first-publication', '--content', content]);
    expect([code, err]).toEqual([2, expect.stringContaining('--first-publication бывает только вместе с --published')]);
  });
});

describe('seal', () => {
  const seal = (...args: string[]) => callPolicy(['seal', '--content', content, '--as-of', '2026-11-22T15:00', ...args]);
  const launder = () => {
    edit('rules/1.md', 'десять', 'тридцать');
    rmSync(path('editions.lock.json'));
  };

  test('refuses a changed text whose lock was deleted, and names the words', () => {
    launder();
    const { code, out, err } = seal();
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/rules\/1\.md:9:1 +error +rewritten-text .*п\.\u00a02: было «десять», стало «тридцать»/);
    expect(existsSync(path('editions.lock.json'))).toBe(false);
  });

  test('refuses it too where the deletion was committed, and on a branch', () => {
    rmSync(path('editions.lock.json'));
    const commit = repo.git('rev-parse', 'HEAD').slice(0, 10);
    repo.commit('2026-04-01T08:00:00Z', 'no lock', {});
    repo.git('checkout', '-q', '-b', 'work');
    edit('rules/1.md', 'десять', 'тридцать');
    const { code, err } = seal('rules');
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`rewritten-text .*хранится в истории main: .*git checkout ${commit} -- `));
  });

  test('refuses to seal everything again, and to continue from a lock older than that of main', () => {
    rmSync(path('editions.lock.json'));
    expect(seal().err).toMatch(/rewritten-lock .*\(rules 1, rules 2\)/);
    repo.git('checkout', '-q', '--', '.');
    repo.git('checkout', '-q', '-b', 'work');
    repo.git('checkout', '-q', 'main');
    writeFileSync(path('rules/2.kk.md'), KK);
    expect(seal().code).toBe(0);
    repo.commit('2026-04-02T08:00:00Z', 'translated', {});
    repo.git('checkout', '-q', 'work');
    writeFileSync(path('rules/3.md'), THREE);
    expect(seal()).toMatchObject({ code: 1, err: expect.stringMatching(/forked-lock .*обновите ветку/) as string });
  });

  test('seals again what never left its own branch', () => {
    repo.git('checkout', '-q', '-b', 'work');
    writeFileSync(path('rules/3.md'), THREE);
    expect(seal()).toMatchObject({ code: 0, err: '' });
    repo.commit('2026-04-01T08:00:00Z', 'three', {});
    repo.git('checkout', '-q', 'main', '--', 'content/editions.lock.json');
    edit('rules/3.md', 'шесть дней.\n', 'семь дней.\n');
    expect(seal()).toMatchObject({ code: 0 });
  });

  test('refuses what the published site knows otherwise', async () => {
    const docs = publishData(content, join(space.path, 'online'), NOW);
    launder();
    rmSync(join(space.path, '.git'), { recursive: true });
    const { code, err } = await awaitScript('policy.ts', ['seal', '--published', docs, '--content', content, '--as-of', '2026-11-22T15:00'], { GIT_CEILING_DIRECTORIES: space.path });
    expect([code, err]).toEqual([1, expect.stringMatching(/rewritten-text .*хранится на сайте/)]);
    expect(existsSync(path('editions.lock.json'))).toBe(false);
  });

  test('says what it could not compare: no repository, a shallow clone', () => {
    const clone = join(space.path, 'shallow');
    writeFileSync(path('rules/3.md'), THREE);
    repo.commit('2026-04-01T08:00:00Z', 'three', {});
    repo.git('clone', '-q', '--depth', '1', `file://${space.path}`, clone);
    const inClone = callPolicy(['seal', '--content', join(clone, 'content'), '--as-of', '2026-11-22T15:00']);
    expect(inClone).toMatchObject({ code: 0, err: expect.stringMatching(/^предупреждение: история git здесь неполная/) as string });
    rmSync(join(space.path, '.git'), { recursive: true });
    const outside = callPolicy(['seal', '--content', content, '--as-of', '2026-11-22T15:00'], { GIT_CEILING_DIRECTORIES: space.path });
    expect(outside).toMatchObject({ code: 0, err: expect.stringMatching(/^предупреждение: с прежним замком сравнить нельзя: здесь нет репозитория git\. Печать ставится без этой проверки\n$/) as string });
  });
});
