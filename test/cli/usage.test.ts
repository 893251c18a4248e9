/** Every command explains itself, and a wrong call says what is wrong: on standard error, exit 2. In Russian, or in English where it is asked for. */
import { describe, expect, test } from 'vitest';
import { awaitScript, type Script } from '../support/call.ts';
import { runScript } from '../support/run.ts';

describe('--help', () => {
  test.for<[Script, string[], string[]]>([
    ['build.ts', ['--help'], ['npm run build', '--as-of', '--content', '--out', '--preview']],
    ['start.ts', ['--help'], ['npm start', '--as-of', '--content', '--out', '--port']],
    ['dev.ts', ['--help'], ['npm run dev', '--as-of', '--content', '--port']],
    ['pdf.ts', ['--help'], ['npm run pdf', '[policy]', '--as-of', '--content', '--out']],
    ['check.ts', ['--help'], ['npm run check', '--content', '--strict', '--format', 'github']],
    ['policy.ts', ['--help'], ['npm run policy', 'status', 'check']],
    ['policy.ts', ['status', '--help'], ['--as-of', '--content', '--json']],
    ['policy.ts', ['check', '-h'], ['--content', '--strict', '--format']],
  ])('%s %j', async ([script, args, named]) => {
    for (const [lang, title] of [['en', 'Usage:'], ['ru', 'Вызов:']] as const) {
      const { code, out, err } = await awaitScript(script, [...args, '--lang', lang]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      for (const words of [title, '--lang', ...named]) expect(out).toContain(words);
      expect(/[а-я]{3}/u.test(out)).toBe(lang === 'ru');
      expect(out).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});

describe('a wrong call', () => {
  test.for<[Script, string[], RegExp, Record<string, string>?]>([
    ['build.ts', ['--preveiw'], /unknown option '--preveiw'\n\(Did you mean --preview\?\)/],
    ['build.ts', ['privacy'], /too many arguments/],
    ['build.ts', ['--out'], /argument missing/],
    ['build.ts', ['--as-of', '2026-02-30'], /--as-of.*"2026-02-30"/],
    ['build.ts', [], /"yesterday" is not a date: write 2026-12-01/, { POLICY_AS_OF: 'yesterday' }],
    ['pdf.ts', ['privasy'], /there is no policy "privasy": the known ones are privacy/],
    ['check.ts', ['--format', 'xml'], /Allowed choices are text, github, json/],
    ['policy.ts', [], /Usage:/],
    ['policy.ts', ['stauts'], /unknown command 'stauts'\n\(Did you mean status\?\)/],
    ['policy.ts', ['status', '--as-of', 'tomorrow'], /"tomorrow" is not a date: write 2026-12-01/],
    // Kazakhstan put its clocks back that night.
    ['policy.ts', ['status', '--as-of', '2024-02-29T23:30'], /twice.*2024-02-29T23:30:00\+06:00 or 2024-02-29T23:30:00\+05:00/],
    ['policy.ts', ['check', '--json'], /unknown option '--json'/],
    ['start.ts', ['--port', 'http'], /port/],
    ['start.ts', ['--port', '70000'], /port/],
    ['start.ts', [], /^error: option '--port <number>' argument 'http' is invalid\. a port is a number from 0 to 65535$/m, { PORT: 'http' }],
    ['policy.ts', ['status', 'a', 'b'], /^error: too many arguments: 0 expected, 2 given \(a, b\)$/m],
    ['policy.ts', ['import', 'a.docx'], /^error: required option '--policy <name>' not specified$/m],
    ['policy.ts', ['import', 'a.docx', '--policy', 'privacy', '--accept', '--reject'], /^error: option '--accept' cannot be used with option '--reject'$/m],
    ['policy.ts', ['diff'], /^error: missing required argument 'policy'$/m],
  ])('%s %j', async ([script, args, words, env]) => {
    const { code, out, err } = await awaitScript(script, args, { POLICY_LANG: 'en', ...env });
    expect(err).toMatch(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toMatch(/^\s+at /m);
  });
});

describe('a wrong call in Russian, with nothing said of the language', () => {
  test.for<[Script, string[], RegExp]>([
    ['build.ts', ['--preveiw'], /^ошибка: неизвестный ключ '--preveiw'\n\(может быть, --preview\?\)\n\nВызов: npm run build -- \[ключи\]/],
    ['build.ts', ['privacy'], /^ошибка: слишком много аргументов: нужно 0, указано 1 \(privacy\)$/m],
    ['build.ts', ['--out'], /^ошибка: у ключа '--out <dir>' нет значения$/m],
    ['build.ts', ['--as-of', '2026-02-30'], /^ошибка: значение '2026-02-30' ключа '--as-of <moment>' не подходит\. «2026-02-30» – такого дня или часа нет: исправьте$/m],
    ['pdf.ts', ['privasy'], /^ошибка: документа «privasy» нет: есть privacy$/m],
    ['check.ts', ['--format', 'xml'], /^ошибка: значение 'xml' ключа '--format <format>' не подходит\. Можно: text, github, json\.$/m],
    ['policy.ts', [], /^Вызов: npm run policy -- \[ключи\] \[команда\]$/m],
    ['policy.ts', ['stauts'], /^ошибка: неизвестная команда 'stauts'\n\(может быть, status\?\)$/m],
    ['policy.ts', ['diff'], /^ошибка: не указан аргумент 'policy'$/m],
    ['policy.ts', ['import', 'a.docx'], /^ошибка: не указан ключ '--policy <name>'$/m],
    ['policy.ts', ['import', 'a.docx', '--policy', 'privacy', '--accept', '--reject'], /^ошибка: ключи '--accept' и '--reject' вместе не указывают: выберите один$/m],
    ['start.ts', ['--port', 'http'], /^ошибка: значение 'http' ключа '--port <number>' не подходит\. порт – это число от 0 до 65535$/m],
    ['policy.ts', ['status', '--lang', 'de'], /^ошибка: значение 'de' ключа '--lang <lang>' не подходит\. Можно: ru, en\.$/m],
    ['build.ts', ['--since', 'package.json'], /^ошибка: «package\.json» – не sha256sums\.txt собранного сайта/m],
  ])('%s %j', async ([script, args, words]) => {
    const { code, out, err } = await awaitScript(script, args);
    expect(err).toMatch(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

describe('a wrong call of the program itself', () => {
  test.for<[string, string[], RegExp]>([
    ...['build.ts', 'start.ts', 'dev.ts', 'pdf.ts', 'check.ts', 'policy.ts'].map((script): [string, string[], RegExp] => [script, ['--nonsense'], /^ошибка: неизвестный ключ '--nonsense'$/m]),
    ['bench.ts', ['speed'], /^ошибка: таблицы «speed» нет: есть weight, pdf, redline, scale/m],
    ['bench.ts', ['weight', '--foo'], /^ошибка: «--foo»: у этой таблицы ключей нет$/m],
    ['bench.ts', ['scale', '100', '-1'], /^ошибка: «-1» – не размер: назовите целые числа от 1/m],
    ['bench.ts', ['pdf', 'x'], /^ошибка: «x» – не размер/m],
    ['bench.ts', ['redline', '--foo'], /^ошибка: «--foo» не подходит: можно --sizes/m],
    ['bench.ts', ['redline', '--sizes'], /^ошибка: «--sizes» не подходит/m],
  ])('%s %j', ([script, args, words]) => {
    const { code, out, err } = runScript(script, args);
    expect(err).toMatch(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});
