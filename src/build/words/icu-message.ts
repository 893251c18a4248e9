/** One message of the words: ICU MessageFormat, in which `~` is a no-break space. */
import { parse, type Token } from '@messageformat/parser';
import type { Dates } from '../../languages/grammar.ts';

/** What a message takes in a place: anything that is printed as it is, a number that decides on forms, a day that is put in words, or one of some words. */
export type Parameter = { kind: 'plain' } | { kind: 'number' } | { kind: 'day' } | { kind: 'select'; keys: Set<string> };

export interface Message {
  /** As MessageFormat reads it. */
  source: string;
  parameters: Map<string, Parameter>;
  /** Its words where it takes nothing. */
  words: string | null;
}

/** How a grammar puts a day in words, see `Dates`. */
const DAY_FORMS = ['on', 'since', 'happensOn', 'figures'] satisfies (keyof Dates)[] as string[];
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];
/** What an editor does not show. */
const UNSEEN = /[\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/u;

/** @throws Error that says what is wrong with it */
export function readMessage(text: string): Message {
  const unseen = UNSEEN.exec(text);
  if (unseen) throw new Error(`has a character that cannot be seen, U+${unseen[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}: a no-break space is written ~`);
  const source = text.replace(/\\?~/gu, (sign) => (sign === '~' ? '\u00a0' : '~'));
  const tokens = parse(source, { strictPluralKeys: false });
  const parameters = new Map<string, Parameter>();
  collect(tokens, parameters);
  const words = parameters.size > 0 ? null : tokens.map((token) => (token.type === 'content' ? token.value : '')).join('');
  return { source, parameters, words };
}

function collect(tokens: readonly Token[], parameters: Map<string, Parameter>): void {
  for (const token of tokens) {
    switch (token.type) {
      case 'content':
        if (/[{}]/.test(token.ctx.text.replace(/'[{}][^']*'/g, ''))) throw new Error("has a brace alone: as a sign it is written '{'");
        break;
      case 'octothorpe': throw new Error('has a #, which groups digits: write the name of the number in braces');
      case 'argument': add(parameters, token.arg, { kind: 'plain' }); break;
      case 'function': {
        const form = (token.param ?? []).map((part) => (part.type === 'content' ? part.value : '')).join('').trim();
        if (token.key !== 'day') throw new Error(`has {${token.arg}, ${token.key}}: there are plural, selectordinal, select and day`);
        if (!DAY_FORMS.includes(form)) throw new Error(`has {${token.arg}, day, ${form}}: there are ${DAY_FORMS.join(', ')}`);
        add(parameters, token.arg, { kind: 'day' });
        break;
      }
      case 'select': add(parameters, token.arg, { kind: 'select', keys: new Set(token.cases.map(({ key }) => key)) }); break;
      default: {
        if (token.pluralOffset) throw new Error('has an offset, which is not known here');
        const stray = token.cases.find(({ key }) => !FORMS.includes(key) && !/^=\d+$/.test(key));
        if (stray) throw new Error(`has a form "${stray.key}" of {${token.arg}}: there are ${FORMS.join(', ')} and =0, =1, …`);
        add(parameters, token.arg, { kind: 'number' });
      }
    }
    if (!('cases' in token)) continue;
    if (!token.cases.some(({ key }) => key === 'other')) throw new Error(`has no form "other" of {${token.arg}}, for the rest`);
    for (const { tokens: inner } of token.cases) collect(inner, parameters);
  }
}

function add(parameters: Map<string, Parameter>, name: string, found: Parameter): void {
  const known = parameters.get(name);
  if (!known || known.kind === 'plain') parameters.set(name, found);
  else if (known.kind === 'select' && found.kind === 'select') for (const key of found.keys) known.keys.add(key);
  else if (found.kind !== 'plain' && found.kind !== known.kind) throw new Error(`takes {${name}} in two ways, ${known.kind} and ${found.kind}`);
}

/** What is wrong with what a message takes, by what that of the first language takes; null where nothing is. */
export function parameterFault(own: Message, first: Message): string | null {
  for (const [name, { kind, ...more }] of own.parameters) {
    const model = first.parameters.get(name);
    const known = first.parameters.size === 0 ? 'nothing' : [...first.parameters.keys()].map((one) => `{${one}}`).join(', ');
    if (!model) return `takes {${name}}, and is given ${known}`;
    if ((kind === 'number' || kind === 'day') && model.kind !== kind) return `takes {${name}} as a ${kind}, which it is not`;
    if (kind !== 'day' && model.kind === 'day') return `takes {${name}} without a form: it is a day`;
    if (kind !== 'select' || !('keys' in more)) continue;
    if (model.kind !== 'select') return `chooses by {${name}}, which has no words to choose by`;
    const stray = [...more.keys].find((key) => !model.keys.has(key));
    if (stray !== undefined) return `chooses by {${name}} = ${stray}, which does not occur: there are ${[...model.keys].join(', ')}`;
  }
  return null;
}
