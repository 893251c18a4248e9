/** The owner's logo: what is read as one, and that nothing in it can run, look elsewhere or draw otherwise than it says. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLogo, readSvg } from '../../src/content/logo-reader.ts';
import { reporterFor } from '../../src/content/report.ts';
import { readSiteFile } from '../../src/content/site-reader.ts';
import type { Logo } from '../../src/model/logo.ts';
import { formatProblem, type Problem } from '../../src/model/problem.ts';
import { PNG_OF_DOTS } from '../support/png.ts';
import { contentFolder, workspace } from '../support/workspace.ts';

const HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10">';

function read(svg: string): { logo: Logo | null; problems: string[] } {
  const problems: Problem[] = [];
  const logo = readSvg(svg, reporterFor('logo.svg', problems));
  return { logo, problems: problems.map((problem) => formatProblem(problem, 'en')) };
}

function shapes(inner: string): unknown {
  const { logo, problems } = read(`${HEAD}${inner}</svg>`);
  expect(problems).toEqual([]);
  return logo?.type === 'svg' && logo.shapes;
}

describe('an SVG', () => {
  test('is shapes with their colours and places', () => {
    expect(shapes('<title>Words for a reader</title><g fill="#abc" transform="translate(3)"><path d="M0 0h4z"/><circle cx="5" cy="5" r="2" fill="none" stroke="#112233" stroke-width="2"/></g>')).toEqual([
      { path: 'M0 0h4z', matrices: [[1, 0, 0, 1, 3, 0]], fill: '#aabbcc', evenOdd: false, stroke: null },
      { path: 'M3 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z', matrices: [[1, 0, 0, 1, 3, 0]], fill: null, evenOdd: false, stroke: { color: '#112233', width: 2 } },
    ]);
    expect(shapes('<rect x="1" y="2" width="8" height="4"/><polygon points="0,0 4,0 4,4"/>')).toMatchObject([{ path: 'M1 2h8v4h-8v-4z', fill: '#000000' }, { path: 'M0,0 4,0 4,4z' }]);
    // A quarter turn about a point leaves the point where it is.
    expect(shapes('<path transform="rotate(90 2 1)" d="M2 1z"/>')).toMatchObject([{ matrices: [[expect.closeTo(0), 1, -1, expect.closeTo(0), expect.closeTo(3), expect.closeTo(-1)]] }]);
  });

  test.each([
    ['<script>alert(1)</script>', '<script> is not allowed'],
    ['<path d="M0 0z" onclick="alert(1)"/>', '"onclick" of <path> is not allowed'],
    ['<a href="https://example.com/"><path d="M0 0z"/></a>', '<a> is not allowed'],
    ['<use href="https://example.com/a.svg#b"/>', '<use> is not allowed'],
    ['<image href="data:image/png;base64,AA"/>', '<image> is not allowed'],
    ['<foreignObject/>', '<foreignObject> is not allowed'],
    ['<style>path{fill:url(https://example.com/)}</style>', '<style> is not allowed'],
    ['<path d="M0 0z" style="fill:red"/>', '"style" of <path> is not allowed'],
    ['<path d="M0 0z" fill="url(https://example.com/#a)"/>', 'the colour fill="url(https://example.com/#a)" is neither'],
    ['<path d="M0 0z" xlink:href="#a"/>', '"xlink:href" of <path> is not allowed'],
    ['<animate attributeName="d"/>', '<animate> is not allowed'],
    ['<text>Brand</text>', '<text> is not allowed'],
    ['<g>Brand</g>', 'words and instructions are not allowed'],
    ['<?xml-stylesheet href="https://example.com/"?>', 'words and instructions are not allowed'],
    ['<path d="M0 0) Tj"/>', 'the measures of <path> are not numbers'],
    ['<circle cx="a" cy="1" r="1"/>', 'the measures of <circle> are not numbers'],
    ['<path transform="skewX(3)" d="M0 0z"/>', '"transform" of <path> is not allowed'],
    ['<svg><path d="M0 0z"/></svg>', '<svg> is not allowed'],
    ['<constructor/>', '<constructor> is not allowed'],
  ])('with %s is refused with its place', (inner, message) => {
    const { logo, problems } = read(`${HEAD}\n  ${inner}<path d="M0 0h1z"/>\n</svg>`);
    expect(logo).toBeNull();
    expect(problems[0]).toMatch(/^logo\.svg:[12]:\d+ {2}error {2}logo {2}/);
    expect(problems[0]).toContain(message);
  });

  test.each([
    ['<!DOCTYPE svg [<!ENTITY a "aaaa">]>\n<svg/>', 'a declaration <!DOCTYPE'],
    ['<svg><path d="M0 0z"/></svg>', 'is not an SVG'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0z"/></svg>', 'its size is unknown'],
    [`${HEAD}<path d="M0 0z"/>`, 'cannot be read as SVG'],
    [`${HEAD}</svg>`, 'has no shape'],
    ['not a picture', 'cannot be read as SVG'],
    [`${HEAD}${'<g>'.repeat(40)}<path d="M0 0z"/>${'</g>'.repeat(40)}</svg>`, '<g> is not allowed'],
  ])('%j is none', (svg, message) => {
    const { logo, problems } = read(svg);
    expect(logo).toBeNull();
    expect(problems[0]).toContain(message);
  });
});

describe('the file', () => {
  const named = (logo: string, files: Record<string, string | Uint8Array> = {}) => {
    using space = workspace();
    const content = contentFolder(space, files);
    const problems: Problem[] = [];
    return { read: readLogo(content, logo, { line: 7, column: 7 }, problems), problems: problems.map((problem) => formatProblem(problem, 'en').replaceAll(`${content}/`, '')) };
  };
  const PNG = Buffer.from(PNG_OF_DOTS, 'base64');

  test('a PNG is read with its size', () => {
    expect(named('logo.png', { 'logo.png': PNG })).toEqual({ read: { type: 'png', width: 2, height: 2, base64: PNG_OF_DOTS }, problems: [] });
  });

  test.each<[string, Record<string, string | Uint8Array>, string]>([
    ['logo.gif', {}, 'site.yaml:7:7  error  logo  a logo is an SVG or PNG file beside site.yaml, such as logo.svg'],
    ['../logo.svg', {}, 'site.yaml:7:7  error  logo  a logo is an SVG or PNG file beside site.yaml, such as logo.svg'],
    ['logo.svg', {}, 'site.yaml:7:7  error  logo  there is no such file beside site.yaml: put it there, or remove the line `logo`'],
    ['logo.png', { 'logo.png': '<svg/>' }, 'logo.png:1:1  error  logo  the file is not a PNG, though it is called one: save the picture as PNG'],
    ['logo.png', { 'logo.png': Buffer.concat([PNG, Buffer.alloc(300_000)]) }, 'logo.png:1:1  error  logo  the file is larger than 256 KB: make the picture smaller'],
    ['logo.png', { 'logo.png': Buffer.from(PNG).fill(0x7f, 16, 17) }, 'logo.png:1:1  error  logo  a side of the picture is longer than 4000 pixels: make it smaller'],
  ])('%s with %j is refused', (name, files, problem) => {
    expect(named(name, files)).toEqual({ read: null, problems: [problem] });
  });

  test('is part of the site', () => {
    const problems: Problem[] = [];
    const { site } = readSiteFile(join(import.meta.dirname, '../fixtures/beispiel'), problems)!;
    expect(problems).toEqual([]);
    expect(site.logo).toMatchObject({ type: 'svg', left: 0, top: 0, width: 240, height: 48 });
  });
});
