/** What an owner may say of the rules in `site.yaml`, and what nobody may. */
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/build/checked-content.ts';
import { editableAt } from '../../src/check/index.ts';
import { fixLibrary } from '../../src/check/fix.ts';
import { RULES } from '../../src/check/rule-registry.ts';
import { openEntries } from '../../src/cli/entry.ts';
import { prepare } from '../../src/cli/sealing.ts';
import { LEVELS } from '../../src/model/rule.ts';
import { contentFolder, edition, SITE } from '../content/content.ts';
import { NOW } from './scene.ts';

const SLIPS = '1.1. Само "слово" и п. 9.9 настоящей Политики.';

/** @param rules as they are written in `site.yaml` */
function folderWith(rules: string, files: Record<string, string> = { 'privacy/1.md': edition(1, '', SLIPS) }): string {
  return contentFolder({ 'site.yaml': `${SITE}rules: ${rules}\n`, ...files });
}

function found(folder: string): string[] {
  return checkContent(folder, { now: () => NOW }).problems.filter(({ rule }) => rule !== 'unsealed')
    .map(({ file, line, column, level, rule }) => `${file.slice(folder.length + 1)}:${line}:${column} ${level} ${rule}`);
}

test('a rule has its own level where the owner says nothing', () => {
  expect(found(folderWith('{}'))).toEqual(['privacy/1.md:7:11 warning quotes', 'privacy/1.md:7:21 warning reference']);
});

describe('an owner', () => {
  test('gives a rule of the text another level, and switches a rule of style off', () => {
    expect(found(folderWith('{ reference: note, quotes: error }'))).toEqual(['privacy/1.md:7:11 error quotes', 'privacy/1.md:7:21 note reference']);
    expect(found(folderWith('{ quotes: off, list-end: note }'))).toEqual(['privacy/1.md:7:21 warning reference']);
  });

  test('raises a warning to an error', () => {
    const published = { 'privacy/1.md': edition(1, 'published: 2026-01-10', '1.1. Слова.') };
    const { library, problems } = checkContent(folderWith('{ unsealed: error }', published), { now: () => NOW });
    expect(problems.map(({ level, rule }) => `${level} ${rule}`)).toEqual(['error unsealed']);
    expect(library).toBeNull();
  });

  test('cannot make an error of what can no longer be changed', () => {
    expect(found(folderWith('{ reference: error }', { 'privacy/1.md': edition(1, 'published: 2026-01-10', SLIPS) }))).toEqual(['privacy/1.md:7:21 note reference']);
  });

  test('keeps a text with such an error from being published, whatever the reason', () => {
    const scheduled = { 'privacy/1.md': edition(1, 'published: 2026-12-01', SLIPS) };
    const publish = (rules: string) => () => prepare(folderWith(rules, scheduled), { files: [], entries: openEntries, despite: 'так надо' }, NOW);
    expect(publish('{}')).not.toThrow();
    expect(publish('{ reference: error }')).toThrow(/9\.9/);
  });
});

test('what is switched off is not fixed either', () => {
  const fixed = (rules: string) => fixLibrary(checkContent(folderWith(rules), { now: () => NOW }).reading.library!, editableAt(NOW)).length;
  expect([fixed('{}'), fixed('{ quotes: off }')]).toEqual([1, 0]);
});

describe('nobody', () => {
  const promise = [...RULES.values()].filter(({ kind }) => kind === 'promise');

  test('can lower or switch off a rule that guards what is published: an error at its place, and the rule stays', () => {
    expect(promise.map(({ name }) => name)).toEqual(expect.arrayContaining(['seal', 'statement', 'lock', 'unsealed', 'date', 'rewritten-text', 'rewritten-dates', 'deleted-edition', 'rewritten-lock', 'forked-lock']));
    for (const { name, level } of promise) {
      for (const other of [...LEVELS.slice(LEVELS.indexOf(level) + 1), 'off']) {
        const at = 7 + '{ '.length + `${name}: `.length + 1;
        expect(found(folderWith(`{ ${name}: ${other} }`, { 'privacy/1.md': edition(1, '', '1.1. Слова.') })), `${name}: ${other}`).toEqual([`site.yaml:7:${at} error site`]);
      }
    }
    const early = { 'privacy/1.md': edition(1, 'published: 2026-12-01\neffective: 2026-11-01') };
    expect(found(folderWith('{ date: note }', early))).toEqual(['privacy/1.md:5:12 error date', 'site.yaml:7:16 error site']);
  });

  test('can switch off a rule that is not of style, or name an unknown rule or level', () => {
    const draft = { 'privacy/1.md': edition(1, '', '1.1. Слова.') };
    expect(found(folderWith('{ reference: off, quote: off }', draft))).toEqual(['site.yaml:7:21 error site', 'site.yaml:7:33 error site']);
    const folder = folderWith('{ quotes: never }', draft);
    expect(checkContent(folder).problems.map(({ message }) => message.en)).toEqual(['`rules.quotes` must be error, warning, note or off']);
    expect(checkContent(folderWith('[quotes]', draft)).problems.map(({ message }) => message.en)).toEqual(['`rules` must name rules and their levels, such as {quotes: off, list-end: note}']);
  });
});
