/** What is wrong with the file of the owner's logo. */
import type { Message } from '../../model/message.ts';
import { defineRule } from '../../model/rule.ts';

const PNG = { ru: 'упростите рисунок или сохраните его как PNG', en: 'simplify the drawing or save it as PNG' };
const SITE = 'organisation: ТОО «Пример»\nbrand: Пример\nurl: https://example.kz\ntimeZone: Asia/Almaty\nlanguages: [ru]\npolicies: [rules]\nlogo: ';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">';

export default defineRule({
  name: 'logo',
  level: 'error',
  kind: 'promise',
  title: { ru: 'Ошибка в логотипе', en: 'A fault in the logo' },
  why: {
    ru: 'SVG может содержать программу и ссылки на чужие сайты, а логотип должен выглядеть одинаково на странице, в PDF и на картинке ссылки. Поэтому в нём бывают только фигуры, каждая одного цвета.',
    en: 'An SVG can contain a program and links to other sites, and a logo must look the same on a page, in a PDF and on the picture of a link. So it has only shapes, each of one colour.',
  },
  fix: { ru: 'Исправьте место, названное в сообщении, или сохраните логотип как PNG.', en: 'Correct the place that the message names, or save the logo as PNG.' },
  messages: {
    name: { ru: 'имя логотипа – файл SVG или PNG рядом с site.yaml, например logo.svg', en: 'a logo is an SVG or PNG file beside site.yaml, such as logo.svg' },
    missing: { ru: 'файла нет рядом с site.yaml: положите его туда или уберите строку `logo`', en: 'there is no such file beside site.yaml: put it there, or remove the line `logo`' },
    large: (kilobytes: number): Message => ({ ru: `файл больше ${kilobytes} КБ: уменьшите картинку`, en: `the file is larger than ${kilobytes} KB: make the picture smaller` }),
    pixels: (most: number): Message => ({ ru: `сторона картинки длиннее ${most} точек: уменьшите её`, en: `a side of the picture is longer than ${most} pixels: make it smaller` }),
    notPng: { ru: 'файл не PNG, хотя назван так: сохраните картинку как PNG', en: 'the file is not a PNG, though it is called one: save the picture as PNG' },
    notXml: { ru: 'файл не читается как SVG: сохраните его заново', en: 'the file cannot be read as SVG: save it again' },
    notSvg: { ru: 'файл не SVG: он начинается с <svg xmlns="http://www.w3.org/2000/svg" …>', en: 'the file is not an SVG: one begins with <svg xmlns="http://www.w3.org/2000/svg" …>' },
    doctype: { ru: 'объявление <!DOCTYPE …> в логотипе не допускается: удалите его', en: 'a declaration <!DOCTYPE …> is not allowed in a logo: delete it' },
    noSize: { ru: 'размер неизвестен: укажите viewBox="0 0 ширина высота"', en: 'its size is unknown: give viewBox="0 0 width height"' },
    nothing: { ru: 'в логотипе нет ни одной фигуры', en: 'the logo has no shape' },
    element: (name: string): Message => ({ ru: `<${name}> в логотипе не допускается: ${PNG.ru}`, en: `<${name}> is not allowed in a logo: ${PNG.en}` }),
    attribute: (element: string, name: string): Message => ({ ru: `«${name}» у <${element}> в логотипе не допускается: ${PNG.ru}`, en: `"${name}" of <${element}> is not allowed in a logo: ${PNG.en}` }),
    color: (name: string, value: string): Message => ({ ru: `цвет ${name}="${value}" – не #rrggbb и не none: ${PNG.ru}`, en: `the colour ${name}="${value}" is neither #rrggbb nor none: ${PNG.en}` }),
    geometry: (name: string): Message => ({ ru: `размеры <${name}> записаны не числами: ${PNG.ru}`, en: `the measures of <${name}> are not numbers: ${PNG.en}` }),
    words: { ru: 'слова и команды в логотипе не допускаются: переведите надпись в контуры', en: 'words and instructions are not allowed in a logo: turn the lettering into outlines' },
  },
  examples: [
    {
      wrong: { files: { 'rules/1.md': '1. Слова.', 'site.yaml': `${SITE}logo.svg\n`, 'logo.svg': `${SVG}‸<script>alert(1)</script><path d="M0 0h8v8z"/></svg>` } },
      right: { files: { 'rules/1.md': '1. Слова.', 'site.yaml': `${SITE}logo.svg\n`, 'logo.svg': `${SVG}<path fill="#1f4a73" d="M0 0h8v8z"/></svg>` } },
    },
    { wrong: { files: { 'rules/1.md': '1. Слова.', 'site.yaml': `${SITE}logo.svg\n`, 'logo.svg': `${SVG}‸<path onload="alert(1)" d="M0 0h8v8z"/>‸<path fill="url(#a)" d="M0 0h8v8z"/></svg>` } } },
    ...[
      `${SVG}‸<image href="https://example.com/a.png"/></svg>`,
      `${SVG}‸<circle cx="4" cy="4" r="3 cm"/></svg>`,
      `${SVG}<path d="M0 0h8v8z"/>‸Пример</svg>`,
      `‸${SVG}<title>Пример</title></svg>`,
      '‸<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h8v8z"/></svg>',
      '‸<svg viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>',
      `‸<!DOCTYPE svg>${SVG}<path d="M0 0h8v8z"/></svg>`,
      `${SVG}<g>‸</svg>`,
    ].map((logo) => ({ wrong: { files: { 'rules/1.md': '1. Слова.', 'site.yaml': `${SITE}logo.svg\n`, 'logo.svg': logo } } })),
    { wrong: { files: { 'rules/1.md': '1. Слова.', 'site.yaml': `${SITE}logo.png\n`, 'logo.png': '‸GIF89a' } } },
    { wrong: { files: { 'rules/1.md': '1. Слова.', 'site.yaml': `${SITE}‸logo.gif\n` } } },
    { wrong: { files: { 'rules/1.md': '1. Слова.', 'site.yaml': `${SITE}‸logo.svg\n` } } },
  ],
});
