/** Every command explains itself, and a wrong call says what is wrong: on standard error, exit 2. */
import { describe, expect, test } from 'vitest';
import { runScript } from '../support/run.ts';

describe('--help', () => {
  test.for<[string, string[], string[]]>([
    ['build.ts', ['--help'], ['npm run build', '--as-of', '--content', '--out', '--preview']],
    ['start.ts', ['--help'], ['npm start', '--as-of', '--content', '--out', '--port']],
    ['dev.ts', ['--help'], ['npm run dev', '--as-of', '--content', '--port']],
    ['pdf.ts', ['--help'], ['npm run pdf', '[policy]', '--as-of', '--content', '--out']],
    ['check.ts', ['--help'], ['npm run check', '--content', '--strict', '--format', 'github']],
    ['policy.ts', ['--help'], ['npm run policy', 'status', 'check']],
    ['policy.ts', ['status', '--help'], ['--as-of', '--content', '--json']],
    ['policy.ts', ['check', '-h'], ['--content', '--strict', '--format']],
  ])('%s %j', ([script, args, named]) => {
    const { code, out, err } = runScript(script, args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const words of ['Usage:', ...named]) expect(out).toContain(words);
  });
});

describe('a wrong call', () => {
  test.for<[string, string[], RegExp, Record<string, string>?]>([
    ['build.ts', ['--preveiw'], /unknown option '--preveiw'\n\(Did you mean --preview\?\)/],
    ['build.ts', ['privacy'], /too many arguments/],
    ['build.ts', ['--out'], /argument missing/],
    ['build.ts', ['--as-of', '2026-02-30'], /--as-of.*"2026-02-30"/],
    ['build.ts', [], /"yesterday" is not a date: write 2026-12-01/, { POLICY_AS_OF: 'yesterday' }],
    ['pdf.ts', ['privasy'], /there is no policy "privasy": known are privacy/],
    ['check.ts', ['--format', 'xml'], /Allowed choices are text, github, json/],
    ['policy.ts', [], /Usage:/],
    ['policy.ts', ['stauts'], /unknown command 'stauts'\n\(Did you mean status\?\)/],
    ['policy.ts', ['status', '--as-of', 'tomorrow'], /"tomorrow" is not a date: write 2026-12-01/],
    // Kazakhstan put its clocks back that night.
    ['policy.ts', ['status', '--as-of', '2024-02-29T23:30'], /twice.*2024-02-29T23:30:00\+06:00 or 2024-02-29T23:30:00\+05:00/],
    ['policy.ts', ['check', '--json'], /unknown option '--json'/],
    ['start.ts', ['--port', 'http'], /port/],
    ['start.ts', ['--port', '70000'], /port/],
  ])('%s %j', ([script, args, words, env]) => {
    const { code, out, err } = runScript(script, args, env);
    expect(err).toMatch(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toMatch(/^\s+at /m);
  });
});
