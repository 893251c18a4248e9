/** TypeScript of compiled words. */
import compileModule from '@messageformat/core/lib/compile-module.js';
import MessageFormat, { type CustomFormatter } from '@messageformat/core';
import type { Message, Parameter } from './icu-message.ts';

/** The words of a topic as read. */
export type Words = ({ message: Message; comment: string | null } | { list: Words[] } | { map: Map<string, Words> }) & { line: number };

/** The property that code reaches a topic or key by: `low-vision.yaml` is `lowVision`. */
export const propertyOf = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const quotedKey = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

/** The type of a topic, by the words of the first language. */
export function typeOf(words: Words, indent: string): string {
  if ('list' in words) return `readonly [${words.list.map((one) => typeOf(one, indent)).join(', ')}]`;
  if ('map' in words) {
    const rows = [...words.map].map(([key, one]) => `${indent}  ${'message' in one && one.comment !== null ? `/**${one.comment.replaceAll('*/', '')} */ ` : ''}readonly ${quotedKey(key)}: ${typeOf(one, `${indent}  `)};\n`);
    return `{\n${rows.join('')}${indent}}`;
  }
  const parameters = [...words.message.parameters].map(([name, parameter]) => `${quotedKey(name)}: ${parameterType(parameter)}`);
  return parameters.length === 0 ? 'string' : `(given: { ${parameters.join('; ')} }) => string`;
}

function parameterType(parameter: Parameter): string {
  if (parameter.kind === 'plain') return 'string | number';
  if (parameter.kind !== 'select') return parameter.kind === 'number' ? 'number' : 'Temporal.ZonedDateTime';
  return [...parameter.keys].map((key) => JSON.stringify(key)).join(' | ');
}

/**
 * The module of one topic in one language.
 * @param first the same words in the first language: what takes nothing there is a text, and what takes something a function
 * @param shape where the types are, from here
 */
export function moduleOf(lang: string, topic: string, words: Words, first: Words, shape: string): string {
  const sources: Record<string, string> = {};
  const number = (own: Words, model: Words): string => {
    if ('map' in own && 'map' in model) return `{ ${[...own.map].map(([key, one]) => `${quotedKey(key)}: ${number(one, model.map.get(key)!)}`).join(',\n')} }`;
    if ('list' in own && 'list' in model) return `[${own.list.map((one, i) => number(one, model.list[i]!)).join(', ')}]`;
    if (!('message' in own && 'message' in model)) throw new Error(`${topic} differs in ${lang}`);
    if (model.message.parameters.size === 0) return JSON.stringify(own.message.words);
    const name = `m${Object.keys(sources).length}`;
    sources[name] = own.message.source;
    return `\0${name}\0`;
  };
  const template = number(words, first);
  const [head = '', body = ''] = Object.keys(sources).length === 0 ? [] : compileModule(new MessageFormat(lang, { customFormatters: { day: dayFormatter(shape) } }), sources).split('export default ');
  const functions = new Map(Array.from(body.matchAll(/^ {2}(m\d+): (.*?),?$/gmu), ([, name, code]) => [name!, code!]));
  const text = template.replace(/\0(m\d+)\0/g, (_, name: string) => functions.get(name)!);
  return [
    "// @ts-nocheck: what a library writes; the words have the type that is named.", `import type * as shape from '${shape}';`, ownImports(head, lang), '',
    `export const ${propertyOf(topic)}: shape.${typeName(topic)} = ${text};`, '',
  ].join('\n');
}

/**
 * What compiled messages call. The library's own functions and tables of plural forms would be two more files on the way to a
 * browser, which knows the forms of all languages.
 */
function ownImports(head: string, lang: string): string {
  return head.trim().split('\n').map((line) => {
    if (line.includes('/cardinals')) return `const ${lang} = (n, isOrdinal) => new Intl.PluralRules('${lang}', { type: isOrdinal ? 'ordinal' : 'cardinal' }).select(n);`;
    if (!line.includes('@messageformat/runtime')) return line;
    return [
      ...(/\bplural\b/.test(line) ? ['const plural = (n, offset, formOf, words, isOrdinal) => words[n] ?? words[formOf(n, isOrdinal)] ?? words.other;'] : []),
      ...(/\bselect\b/.test(line) ? ['const select = (key, words) => words[key] ?? words.other;'] : []),
    ].join('\n');
  }).join('\n');
}

/** A day is put in words by the grammar of the language, which a message chooses the form of. @param shape see `moduleOf` */
function dayFormatter(shape: string): CustomFormatter {
  return Object.assign(() => null, { formatter: () => null, arg: 'string' as const, id: 'day', module: (lang: string) => `${shape.replace('shape.ts', '')}../${lang}/dates.ts` });
}

/** `low-vision` is `LowVisionWords`. */
export const typeName = (topic: string): string => `${propertyOf(`-${topic}`)}Words`;
