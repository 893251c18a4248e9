/** The pages and documents of a preview that a reviewer opens by themselves, each as one file. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changesFile, editionFile, pagePath, type Page } from '../../model/address.ts';
import type { Edition, Site } from '../../model/edition.ts';
import type { Message } from '../../model/message.ts';
import { compose, tool } from '../../languages/tool.ts';
import type { Output, OutputKind } from '../../outputs/output-definition.ts';

/** GitHub keeps each as a separate artifact; nobody would open more of them. */
const MAX_FILES = 16;

export interface PreviewFile {
  /** `privacy-2.pdf`, unique among them. */
  name: string;
  label: Message;
  /** Below the folder of the build. */
  from: string;
}

/** The files of each edition that may exist, the page first: of the outputs those that have the policy's own address. */
export function previewFiles(site: Site, editions: readonly Edition[], outputs: readonly Output[]): PreviewFile[] {
  const [lang] = site.languages as [string];
  const promised = (kind: OutputKind): Output[] => outputs.filter((output) => output.permanent && output.of.includes(kind));
  return editions.flatMap(({ policy, version }): PreviewFile[] => {
    const name = `${policy}-${version}`;
    const page = (kind: 'edition' | 'changes'): string => `${pagePath(site, lang, { page: kind, policy, version } satisfies Page)}index.html`;
    return [
      { name: `${name}.html`, label: tool.preview.page({ policy, version }), from: page('edition') },
      ...promised('edition').map((output) => (
        { name: `${name}.${output.extension}`, label: tool.preview.file({ label: labelOf(output, 'edition'), version }), from: editionFile(site, lang, policy, version, output.extension) })),
      { name: `${name}-changes.html`, label: tool.preview.changes({ version }), from: page('changes') },
      ...promised('changes').map((output) => (
        { name: `${name}-changes.${output.extension}`, label: tool.preview.changesFile({ label: labelOf(output, 'changes'), version }), from: changesFile(site, lang, policy, version, output.extension) })),
    ];
  }).slice(0, MAX_FILES);
}

const labelOf = ({ label }: Output, kind: OutputKind): Message => compose((lang) => label(lang, kind));

/** Copies what a build has of these files. @returns the names of those written */
export function copyPreview(files: readonly PreviewFile[], build: string, out: string): string[] {
  mkdirSync(out, { recursive: true });
  return files.flatMap(({ name, from }) => {
    const source = join(build, from);
    if (!existsSync(source)) return [];
    if (name.endsWith('.html')) writeFileSync(join(out, name), standAlone(readFileSync(source, 'utf8')));
    else copyFileSync(source, join(out, name));
    return [name];
  });
}

/**
 * A page of the site as a standalone file: its styles are in it already; its scripts, which are optional, are removed,
 * and so are the links to other pages, which are missing.
 */
export function standAlone(page: string): string {
  return page
    .replace(/<script\b[^>]*>.*?<\/script>/gs, '')
    .replace(/<link\b[^>]*>/g, '')
    .replace(/ (?:href|src|srcset|action)="\/[^"]*"/g, '');
}
