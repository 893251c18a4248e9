/** A rule of a stranger: one file more, and everything knows it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT } from '../../src/build/root.ts';
import { cleanEnv } from '../support/run.ts';
import { contentFolder, edition, SITE } from '../content/content.ts';

const RULE = `/** An exclamation mark has no place in a policy. */
import { plainText, listClauses } from '../../model/clause.ts';
import { defineTextRule } from '../text-rule.ts';

const messages = { exclaims: { ru: 'восклицательный знак: поставьте точку', en: 'an exclamation mark: write a full stop' } };

export default defineTextRule({
  name: 'exclamation',
  level: 'warning',
  kind: 'style',
  title: { ru: 'Восклицательный знак', en: 'An exclamation mark' },
  why: { ru: 'Документ не повышает голоса.', en: 'A policy does not raise its voice.' },
  fix: { ru: 'Поставьте точку.', en: 'Write a full stop.' },
  messages,
  of: 'draft',
  check(subject, report) {
    for (const clause of listClauses(subject.text.tree)) {
      const at = plainText(clause.text).indexOf('!');
      if (at !== -1) report(subject.placeOf(clause, at), messages.exclaims);
    }
  },
  examples: [{ wrong: '1. Слова‸!', right: '1. Слова.' }],
});
`;

test('a file in the folder is checked, explained, in the guide, and obeys site.yaml', () => {
  const copy = mkdtempSync(join(tmpdir(), 'house-'));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  for (const name of ['src', 'scripts', 'package.json']) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(join(copy, 'src/check/rules/exclamation.rule.ts'), RULE);
  const folder = contentFolder({ 'privacy/1.md': edition(1, '', '1.1. Слова!') });
  const run = (...args: string[]) => spawnSync(process.execPath, [join(copy, 'scripts/policy.ts'), ...args, '--content', folder], { cwd: copy, encoding: 'utf8', env: cleanEnv() }).stdout;

  expect(run('check')).toContain(`${folder}/privacy/1.md:7:11  warning  exclamation  восклицательный знак: поставьте точку\n`);
  expect(run('check', '--explain', 'exclamation')).toMatch(/^exclamation \(предупреждение, можно отключить\): Восклицательный знак\n.*\nНеверно: 1\. Слова!\nВерно: 1\. Слова\.\n$/s);
  run('rules', '--write');
  expect(readFileSync(join(folder, 'rules.md'), 'utf8')).toContain('\n## exclamation\n');
  writeFileSync(join(folder, 'site.yaml'), `${SITE}rules: { exclamation: off }\n`);
  expect(run('check')).toBe('Замечаний нет.\n');
});
