/** Names of organisations with their legal form, and of persons with their patronymic. */
import type { Fact } from './fact.ts';
import type { Vocabulary } from './vocabulary.ts';
import { anyCase, anyOf, END, meaningIn, START } from './word-pattern.ts';

/** Latin legal forms occur in texts of every language. */
const LATIN_FORM = 'LLC|L\\.L\\.C\\.|LLP|L\\.L\\.P\\.|(?:Ltd|Inc|Corp|Co)(?:\\.(?=\\s*[,a-z(;]))?|Limited|Incorporated|Corporation|PLC|GmbH|AG|B\\.V\\.|S\\.A\\.|LP';
const QUOTED = '(?:«[^»\\n]{1,80}»|“[^”\\n]{1,80}”|"[^"\\n]{1,80}")';
/** A word of a Latin name; not one that only begins a sentence. */
const CAPITAL_WORD = "(?!(?:The|This|By|Of|With|And|Our|We|For|Between|To|From|If|In|At)\\s)[A-ZÀ-ÖØ-Þ\\d][A-Za-zÀ-ɏ\\d&'’-]*";

export function partyFinders({ legalForms, patronymic }: Vocabulary): ((text: string) => Fact[])[] {
  const form = meaningIn(legalForms);
  const forms = anyOf(legalForms);
  const sources: [pattern: string, flags: string][] = [
    [`(?<form>(?:${forms})(?=\\s*[«“"]))\\s*(?<name>${QUOTED})`, 'giu'],
    [`(?<name>${QUOTED})\\s*(?<form>${forms}|${LATIN_FORM})`, 'giu'],
    ['(?<form>ИП|ЖК)\\s+(?<name>\\p{Lu}\\p{L}+(?:\\s+\\p{Lu}\\.\\s?\\p{Lu}\\.?|(?:\\s+\\p{Lu}\\p{Ll}+){1,2}))', 'gu'],
    [`(?<name>${CAPITAL_WORD}(?:\\s+(?:&\\s+)?${CAPITAL_WORD}){0,4}),?\\s+(?<form>${LATIN_FORM})`, 'gu'],
    ...(patronymic === '' ? [] : [[`(?<name>\\p{Lu}\\p{Ll}+\\s+\\p{Lu}\\p{Ll}+\\s+\\p{Lu}\\p{Ll}*(?:${patronymic}))`, 'gu'] as [string, string]]),
  ];
  return sources.map(([source, flags]) => {
    const pattern = anyCase(`${START}(?:${source})${END}`, flags);
    return (text) => Array.from(text.matchAll(pattern), ({ 0: words, index, groups: { form: kind = '', name = '' } = {} }) => ({
      nature: 'party', sense: 'party', start: index, end: index + words.length,
      value: `${form(kind) ?? kind.replace(/[.\s]/gu, '').toLowerCase()} ${name.replace(/[«»“”"\s,.]+/gu, ' ').trim().toLowerCase()}`,
    }));
  });
}
