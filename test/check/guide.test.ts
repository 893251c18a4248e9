import { expect, test } from 'vitest';
import { RULES, type RuleName } from '../../src/model/rules/index.ts';
import { rulesGuide, ruleText } from '../../src/check/guide.ts';

test('the guide beside the texts is the registry’s own', async () => {
  await expect(rulesGuide()).toMatchFileSnapshot('../../content/rules.md');
});

test.each(Object.keys(RULES) as RuleName[])('%s is explained in both languages', (name) => {
  const { level, title, why, mend } = RULES[name];
  expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(['error', 'warning', 'note']).toContain(level);
  for (const words of [title, why, mend]) {
    expect(words.ru).toMatch(/[а-яё]{3}/i);
    expect(words.en).toMatch(/^[^а-яё]+$/i);
  }
  for (const lang of ['ru', 'en'] as const) expect(ruleText(name, lang)).toContain(why[lang]);
  expect(rulesGuide()).toContain(`\n## ${name}\n`);
});
