import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { rulesGuide, ruleText } from '../../src/check/guide.ts';
import { RULES } from '../../src/check/rule-registry.ts';

test('the guide next to the texts is up to date; npm run policy -- rules --write writes it', () => {
  expect(readFileSync(new URL('../../content/rules.md', import.meta.url), 'utf8')).toBe(rulesGuide('ru'));
});

test('the guide is in the language of the tool', () => {
  expect(rulesGuide('en').replace(/`[^`]*`/g, '').split('\n').filter((line) => !/^\*(?:Wrong|Right)/.test(line)).join('\n')).not.toMatch(/[а-яё]{3}/i);
});

test.each([...RULES.values()])('$name is explained in both languages', (rule) => {
  const { name, level, title, why, fix } = rule;
  expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(['error', 'warning', 'note']).toContain(level);
  for (const words of [title, why, fix]) {
    expect(words.ru).toMatch(/[а-яё]{3}/i);
    expect(words.en).toMatch(/^[^а-яё]+$/i);
  }
  for (const lang of ['ru', 'en'] as const) expect(ruleText(rule, lang)).toContain(why[lang]);
  expect(rulesGuide('ru')).toContain(`\n## ${name}\n`);
});
