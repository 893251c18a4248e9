import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/build/tool-language.ts';

describe('the language of the commands', () => {
  test.each<[string[], Record<string, string>, 'ru' | 'en']>([
    [[], {}, 'ru'],
    [['status', '--lang', 'en'], {}, 'en'],
    [['--lang=en', 'status'], { POLICY_LANG: 'ru', LANG: 'ru_RU.UTF-8' }, 'en'],
    [['--lang', 'ru'], { POLICY_LANG: 'en' }, 'ru'],
    // A wrong word is refused later, in the language of the environment.
    [['--lang', 'de'], { LANG: 'en_GB.UTF-8' }, 'en'],
    [['--lang', 'de'], { LANG: 'ru_RU.UTF-8' }, 'ru'],
    [['--lang'], {}, 'ru'],
    [['--', '--lang', 'en'], {}, 'ru'],
    [[], { POLICY_LANG: 'en', LC_ALL: 'ru_KZ.UTF-8' }, 'en'],
    [[], { LC_ALL: 'en_US.UTF-8', LANG: 'ru_RU.UTF-8' }, 'en'],
    [[], { LC_MESSAGES: 'ru', LANG: 'en_US' }, 'ru'],
    [[], { LANG: 'en' }, 'en'],
    [[], { LANG: 'C.UTF-8' }, 'ru'],
    [[], { LC_ALL: 'POSIX', LANG: 'kk_KZ.UTF-8' }, 'ru'],
    [[], { LC_ALL: '', LANG: 'en_US.UTF-8' }, 'en'],
    [[], { LANG: 'kk_KZ.UTF-8' }, 'ru'],
    // The system speaks, but no language of ours.
    [[], { LANG: 'de_DE.UTF-8' }, 'en'],
    [[], { LANG: 'rum_RO' }, 'en'],
    [[], { LC_ALL: 'de_DE', LANG: 'ru_RU' }, 'en'],
    [[], { LANG: 'enm' }, 'en'],
  ])('%j with %j is %s', (args, env, lang) => {
    expect(languageOf(args, env)).toBe(lang);
  });

  test.each<[string[], Record<string, string>, 'ru' | 'en']>([
    [[], {}, 'en'],
    [[], { LANG: 'ru_RU.UTF-8' }, 'en'],
    [[], { POLICY_LANG: 'ru' }, 'ru'],
    [['--lang', 'ru'], {}, 'ru'],
    [['--lang', 'de'], { LANG: 'ru_RU.UTF-8' }, 'en'],
    [['--content', 'other'], {}, 'ru'],
    [['--content=other'], {}, 'ru'],
    [[], { POLICY_CONTENT: 'other' }, 'ru'],
  ])('%j with %j is %s where site.yaml in content/ says en', (args, env, lang) => {
    expect(languageOf(args, env, (content) => (content === 'content' ? 'en' : null))).toBe(lang);
  });
});
