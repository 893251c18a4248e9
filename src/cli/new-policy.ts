/** `new <policy> --title "…"`: starts a new policy with a draft of its first edition. */
import type { Command } from 'commander';
import { join } from 'node:path';
import type { Site } from '../model/edition.ts';
import { wordsIn } from '../languages/words.ts';
import { isError, type Problem } from '../model/problem.ts';
import { readEdition, readTranslation } from '../content/edition-reader.ts';
import { quoted } from '../content/front-matter-edit.ts';
import { nearest } from '../content/near.ts';
import { reporterFor } from '../content/report.ts';
import { say } from '../build/tool-language.ts';
import { refuseCall } from '../build/options.ts';
import { tool } from '../languages/tool.ts';
import { writeFiles, type NewFile } from '../build/write.ts';
import { languagesOf, type Opened, type OwnerOptions } from './begin.ts';

/** @param title as given, or null @param opened does not contain the policy */
export function beginPolicy(content: string, name: string, title: string | null, owner: OwnerOptions, { site, siteFile, isFirst }: Opened, self: Command): void {
  const others = site.policies.filter((other) => other !== name);
  const near = nearest(name, others);
  if (title === null) return refuseCall(self, others.length === 0 ? tool.begin.needsTitle : tool.begin.noPolicy({ name, known: others.join(', '), near: near ? tool.begin.near({ near }) : '' }));
  const heading = title.replace(/\s+/gu, ' ').trim();
  if (heading === '') return refuseCall(self, tool.begin.emptyTitle);
  const [own, ...translations] = filesOf(join(content, name), heading, translationLanguages(site, owner, self), site, self);
  writeFiles(content, [...translations, own!, ...(siteFile ? [siteFile] : [])]);
  console.log(say(tool.begin.done({ file: own!.path, title: heading })));
  if (translations.length > 0) console.log(say(tool.begin.translations({ files: translations.map(({ path }) => path).join(', ') })));
  if (siteFile) console.log(say(isFirst ? tool.begin.site({ path: siteFile.path }) : tool.begin.listed({ name })));
  if (near !== null) console.log(say(tool.begin.like({ name, near })));
  console.log(say(tool.begin.next({ name })));
}

function translationLanguages({ languages }: Site, owner: OwnerOptions, self: Command): string[] {
  const asked = [...new Set(languagesOf(owner))];
  const unknown = asked.find((lang) => !languages.includes(lang));
  if (unknown !== undefined) return refuseCall(self, tool.begin.unknownLanguage({ lang: unknown, known: languages.join(', ') }));
  return languages.slice(1).filter((lang) => asked.includes(lang));
}

/** The files of a first edition, its own first. A title that no file can have ends the command. */
function filesOf(folder: string, title: string, translations: readonly string[], site: Site, self: Command): NewFile[] {
  const own = site.languages[0]!;
  const problems: Problem[] = [];
  const stub = (name: string, head: string, note: string, lang: string): NewFile =>
    ({ path: join(folder, name), text: `---\n${head}title: ${quoted(title)}\n---\n\n<!-- ${note} -->\n\n${wordsIn(lang).stub.text}` });
  const edition = stub('1.md', 'version: 1\n', say(tool.begin.stub), own);
  readEdition(edition.text, edition.path, 1, site, reporterFor(edition.path, problems));
  const others = translations.map((lang) => {
    const file = stub(`1.${lang}.md`, '', say(tool.begin.translationStub), lang);
    readTranslation(file.text, file.path, 1, lang, reporterFor(file.path, problems));
    return file;
  });
  const error = problems.find(isError);
  return error ? refuseCall(self, error.message) : [edition, ...others];
}
