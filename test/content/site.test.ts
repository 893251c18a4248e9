import { describe, expect, test } from 'vitest';
import { formatProblem, type Problem } from '../../src/model/problem.ts';
import { reporterFor } from '../../src/content/report.ts';
import { readSite } from '../../src/content/site-reader.ts';
import { SITE } from './content.ts';

function read(source: string): { site: unknown; problems: string[] } {
  const problems: Problem[] = [];
  const result = readSite(source, reporterFor('site.yaml', problems));
  return { site: result?.site ?? null, problems: problems.map((problem) => formatProblem(problem, 'en')) };
}

test('a site is read with its places', () => {
  const result = readSite(SITE.replace('https://example.kz', 'https://example.kz/'), () => expect.fail('no problem is expected'));
  expect(result!.site).toEqual({
    organisation: 'ТОО «Пример»', brand: 'Пример', url: 'https://example.kz', base: '/docs', timeZone: 'Asia/Almaty', languages: ['ru', 'kk', 'en'], policies: ['privacy'],
    theme: { accent: ['#1f4a73', '#9fc3ea'] },
  });
  expect(result!.placeOf('timeZone')).toEqual({ line: 4, column: 11 });
  expect(result!.placeOf('languages', 2)).toEqual({ line: 5, column: 21 });
});

describe('an invalid site.yaml', () => {
  test.each([
    ['organisation: ТОО «Пример»\n', '', '1:1  error  site  `organisation` is missing or not text: write the name of the organisation'],
    ['brand: Пример', 'brand: ""', '2:8  error  site  `brand` is empty: write the brand'],
    ['brand: Пример', 'brand: "При\\0мер"', '2:8  error  character  has the invisible character U+0000 here: delete it'],
    ['https://example.kz', 'example.kz', '3:6  error  site  `url` must be the address of the site alone, such as https://example.kz'],
    ['https://example.kz', 'https://example.kz/docs', '3:6  error  site  `url` must be the address of the site alone, such as https://example.kz'],
    ['https://example.kz', 'javascript:alert(1)', '3:6  error  site  `url` must be the address of the site alone, such as https://example.kz'],
    ['Asia/Almaty', 'Almaty', '4:11  error  site  `timeZone` is not a time zone: write one such as Asia/Almaty'],
    ['Asia/Almaty', '"+05:00"', '4:11  error  site  `timeZone` is not a time zone: write one such as Asia/Almaty'],
    ['[ru, kk, en]', 'ru', '5:12  error  site  `languages` must be a list such as [ru, kk, en]'],
    ['[ru, kk, en]', '[]', '5:12  error  site  `languages` must name at least one language'],
    ['[ru, kk, en]', '[ru, RU]', '5:17  error  site  `languages` is not a language code: write one such as ru'],
    ['[ru, kk, en]', '[ru, kk, ru]', '5:12  error  site  `languages` names a language twice'],
    ['[ru, kk, en]', '[ru, de]', '5:17  error  language  the interface does not speak "de" yet: the known ones are ru, en, kk'],
    ['[privacy]', '[privacy, 7]', '6:21  error  site  `policies` is not a name: write one such as privacy'],
    ['[privacy]', '[privacy, privacy]', '6:11  error  site  `policies` names a policy twice'],
    ['[privacy]', '[privacy, en]', '6:21  error  policy-name  "en" cannot name a policy: it is a language in addresses'],
    ['[privacy]', '[../secret]', '6:12  error  policy-name  "../secret" cannot name a policy: use a-z, digits and hyphens, a letter first'],
    ['policies:', 'base: legal\npolicies:', '6:7  error  site  `base` is not a path: write one with a slash in front and none at the end, such as /legal'],
    ['policies:', 'base: /legal/\npolicies:', '6:7  error  site  `base` is not a path: write one with a slash in front and none at the end, such as /legal'],
    ['policies:', 'colours: blue\npolicies:', '6:10  error  site  `colours` must hold accent and accentDark, such as {accent: "#1f4a73", accentDark: "#9fc3ea"}'],
    ['policies:', 'colours: { accent: "blue", accentDark: "#9fc3ea" }\npolicies:', '6:20  error  site  `colours.accent` is not a colour: write one in quotes, such as "#1f4a73"'],
    ['policies:', 'colours: { accent: "#c9a227", accentDark: "#9fc3ea" }\npolicies:', '6:20  error  site  `colours.accent` is too light: words of this colour cannot be read on a light page (a contrast of 4.5 is needed), choose a darker one'],
    ['policies:', 'colours: { accent: "#1f4a73", accentDark: "#1f4a73" }\npolicies:', '6:43  error  site  `colours.accentDark` is too dark: words of this colour cannot be read on a dark screen (a contrast of 4.5 is needed), choose a lighter one'],
    ['policies:', 'faces: noto-serif\npolicies:', '6:8  error  site  `faces` must name the face of the text, such as {text: noto-serif, heading: source-serif-4}'],
    ['policies:', 'faces: { heading: noto-serif }\npolicies:', '6:8  error  site  `faces.text` must name the face of the text, such as {text: noto-serif, heading: source-serif-4}'],
    ['policies:', 'faces: { text: garamond }\npolicies:', '6:16  error  site  `faces` names "garamond", which is not installed: there are noto-serif, source-serif-4'],
    ['policies:', 'faces: { text: noto-serif, heading: noto-emoji }\npolicies:', '6:37  error  site  `faces` names "noto-emoji", which is not installed: there are noto-serif, source-serif-4'],
    ['policies:', 'outputs: pdf\npolicies:', '6:10  error  site  `outputs` must be a list such as [pdf, docx, markdown]'],
    ['policies:', 'outputs: [pdf, markdown, pdf]\npolicies:', '6:10  error  site  `outputs` names an output twice'],
    ['policies:', 'toolLanguage: kk\npolicies:', '6:15  error  site  `toolLanguage` must be a language of messages: ru or en'],
    ['timeZone', 'timezone', '1:1  error  site  `timeZone` is missing: write a time zone such as Asia/Almaty'],
    ['[privacy]', '[privacy', '7:1  error  site  cannot be read as YAML: a bracket is opened and not closed: add "]" or "}"'],
  ])('%j → %j', (was, is, problem) => {
    expect(SITE).toContain(was);
    const { site, problems } = read(SITE.replace(was, is));
    expect(site).toBeNull();
    expect(problems[0]).toBe(`site.yaml:${problem}`);
  });

  test('says both what is missing and what was meant by it', () => {
    expect(read(SITE.replace('timeZone', 'timezone')).problems[1]).toBe('site.yaml:4:1  error  site  unknown key `timezone`: did you mean `timeZone`?');
  });

  test.each(['', '# пусто\n', '- privacy\n', 'privacy'])('%j is no site at all', (source) => {
    expect(read(source).problems).toEqual(['site.yaml:1:1  error  site  must be lines of the form "key: value"']);
  });

  // Every word that stands in an address of the contract, §3.
  test.each(['search', 'feed', 'history', 'compare', 'changes', 'editions', 'ru', 'kk', 'en'])('a policy called %s', (name) => {
    expect(read(SITE.replace('[privacy]', `[${name}]`)).problems[0]).toMatch(/^site\.yaml:6:12 {2}error {2}policy-name {2}"[a-z]+" cannot name a policy: \S/);
  });
  test.each(['cookie-policy', 'terms', 'aml2026', 'q'])('a policy may be called %s', (name) => {
    expect(read(SITE.replace('[privacy]', `[${name}]`)).problems).toEqual([]);
  });
});
