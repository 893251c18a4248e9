/** Other ways to print the same text as a PDF: Typst, and the print of a browser. Each gets our fonts and our page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Inline } from '../src/model/clause.ts';
import type { PdfInput } from '../src/outputs/pdf/pdf-input.ts';
import type { PdfBlock, PdfClause } from '../src/outputs/pdf/pdf-block.ts';
import { launchBrowser } from '../test/support/browser.ts';

export interface Engine {
  print(input: PdfInput): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Peers by name; each is loaded on demand, so that a missing one does no harm. */
export const ENGINES: Record<string, () => Promise<Engine>> = {
  'Typst, PDF/UA-1': typst,
  'Chromium, tagged': chromium,
};

const PAGE = { width: '595.28pt', height: '841.89pt', margin: '64pt 86pt 84pt 74pt' };
const FACES = [['400Regular', 400, 'normal'], ['400Regular_Italic', 400, 'italic'], ['600SemiBold', 600, 'normal']] as const;
const FONTS = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/package.json'));

async function typst(): Promise<Engine> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: FACES.map(([folder]) => join(FONTS, folder)) }] });
  return {
    print: (input) => Promise.resolve(compiler.pdf({ mainFileContent: typstSource(input) }, { pdfStandard: 'ua-1' })),
    close: () => Promise.resolve(),
  };
}

function typstSource({ lang, meta, head, footer, blocks }: PdfInput): string {
  return `#set document(title: ${typstString(meta.title)}, author: ${typstString(meta.author)}, date: datetime(year: 2026, month: 1, day: 1))
#set page(width: 595.28pt, height: 841.89pt, margin: (top: 64pt, right: 86pt, bottom: 84pt, left: 124pt), numbering: "1", footer: context [${typstText(footer.edition)} #h(1fr) #counter(page).display()])
#set text(font: "Source Serif 4", size: 10.4pt, lang: "${lang}", hyphenate: ${lang !== 'kk'})
#set par(justify: true)
= ${typstInlines(head.title)}
${head.facts.map(({ label, value }) => `${typstText(label)}: ${typstText(value)}`).join('\n\n')}

${typstBlocks(blocks, 2)}`;
}

function typstBlocks(blocks: readonly PdfBlock[], depth: number): string {
  const words = ({ mark, text }: PdfClause): string => typstText(mark) + typstInlines(text);
  return blocks.map((block): string => {
    switch (block.kind) {
      case 'clause': return `${block.form === 'heading' ? `${'='.repeat(Math.min(depth, 6))} ${words(block).replaceAll('\n', ' ')}` : words(block)}\n\n${typstBlocks(block.children, depth + (block.form === 'heading' ? 1 : 0))}`;
      case 'list': return `#list(${block.children.map((item) => `[${words(item)}\n${typstBlocks(item.children, depth)}]`).join(', ')})`;
      case 'table': return `#table(columns: ${block.align.length}, ${block.children.map((row, i) => (i === 0 ? `table.header(${typstCells(row)})` : typstCells(row))).join(', ')})`;
      case 'quote': return `#quote(block: true)[${typstBlocks(block.children, depth)}]`;
      case 'rule': return '#line(length: 60pt)';
    }
  }).join('\n\n');
}

function typstCells({ cells = [] }: PdfClause): string {
  return cells.map((cell) => `[${typstInlines(cell)}]`).join(', ');
}

function typstInlines(inlines: readonly Inline[]): string {
  return inlines.map((inline): string => {
    switch (inline.kind) {
      case 'text': case 'code': return typstText(inline.value);
      case 'break': return '\\ ';
      case 'strong': return `#strong[${typstInlines(inline.children)}]`;
      case 'emphasis': return `#emph[${typstInlines(inline.children)}]`;
      case 'link': return /^[a-z]+:/.test(inline.href) ? `#link(${typstString(inline.href)})[${typstInlines(inline.children)}]` : typstInlines(inline.children);
    }
  }).join('');
}

function typstText(text: string): string {
  return text.replace(/[\\#$*_`<>@=+\-/~[\]'"]/g, '\\$&').replace(/^(\d+)\./, '$1\\.');
}

function typstString(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

async function chromium(): Promise<Engine> {
  const browser = await launchBrowser();
  return {
    async print(input) {
      const page = await browser.newPage();
      try {
        await page.setContent(htmlSource(input), { waitUntil: 'load' });
        await page.evaluate('document.fonts.ready');
        return await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
      } finally {
        await page.close();
      }
    },
    close: () => browser.close(),
  };
}

function htmlSource({ lang, meta, head, blocks }: PdfInput): string {
  const faces = FACES.map(([folder, weight, style]) => {
    const font = readFileSync(join(FONTS, folder, `SourceSerif4_${folder}.ttf`)).toString('base64');
    return `@font-face{font-family:S;font-weight:${weight};font-style:${style};src:url(data:font/ttf;base64,${font})}`;
  });
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${html(meta.title)}</title><style>${faces.join('')}
@page{size:${PAGE.width} ${PAGE.height};margin:${PAGE.margin}}body{font:10.4pt/15pt S;text-align:justify;hyphens:auto;padding-left:50pt;margin:0}</style>
<h1>${htmlInlines(head.title)}</h1>${head.facts.map(({ label, value }) => `<p>${html(label)}: ${html(value)}</p>`).join('')}${htmlBlocks(blocks, 2)}`;
}

function htmlBlocks(blocks: readonly PdfBlock[], depth: number): string {
  const words = ({ mark, text }: PdfClause): string => html(mark) + htmlInlines(text);
  return blocks.map((block): string => {
    switch (block.kind) {
      case 'clause': {
        const tag = block.form === 'heading' ? `h${Math.min(depth, 6)}` : 'p';
        return `<${tag}>${words(block)}</${tag}>${htmlBlocks(block.children, depth + (tag === 'p' ? 0 : 1))}`;
      }
      case 'list': return `<ul>${block.children.map((item) => `<li>${words(item)}${htmlBlocks(item.children, depth)}</li>`).join('')}</ul>`;
      case 'table': return `<table>${block.children.map(({ cells = [] }, i) => `<tr>${cells.map((cell) => (i === 0 ? `<th>${htmlInlines(cell)}</th>` : `<td>${htmlInlines(cell)}</td>`)).join('')}</tr>`).join('')}</table>`;
      case 'quote': return `<blockquote>${htmlBlocks(block.children, depth)}</blockquote>`;
      case 'rule': return '<hr>';
    }
  }).join('');
}

function htmlInlines(inlines: readonly Inline[]): string {
  return inlines.map((inline): string => {
    switch (inline.kind) {
      case 'text': case 'code': return html(inline.value);
      case 'break': return '<br>';
      case 'strong': return `<strong>${htmlInlines(inline.children)}</strong>`;
      case 'emphasis': return `<em>${htmlInlines(inline.children)}</em>`;
      case 'link': return `<a href="${html(inline.href)}">${htmlInlines(inline.children)}</a>`;
    }
  }).join('');
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
