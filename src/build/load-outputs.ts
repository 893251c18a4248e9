/** The outputs of a run: ours, and those that an owner adds without changing `src/`. */
import { createRequire } from 'node:module';
import { delimiter, join, resolve } from 'node:path';
import { reporterFor, type Report } from '../content/report.ts';
import siteRule from '../content/rules/site.rule.ts';
import { readSiteFile } from '../content/site-reader.ts';
import type { YamlResult } from '../content/yaml.ts';
import type { Site } from '../model/edition.ts';
import { ContentError, type Problem } from '../model/problem.ts';
import type { Output } from '../outputs/output-definition.ts';
import { OUTPUTS, withOutputs } from '../outputs/registry.ts';

const require = createRequire(import.meta.url);

/** The folders that the variable `POLICY_OUTPUTS` names, as `PATH` names its own. */
const named = (): string[] => (process.env.POLICY_OUTPUTS ?? '').split(delimiter).filter(Boolean);

/**
 * @param folders each of one further output, the default export of its `index.ts`; all its code is there or is
 * ours, so that the cache can tell when it changed
 * @throws Error where two outputs conflict
 */
export function loadOutputs(folders: readonly string[] = named()): readonly Output[] {
  return withOutputs(folders.map(outputIn));
}

/** The output of a request, in any thread. @param folder of an external one */
export function outputOf({ id, folder }: Pick<Output, 'id' | 'folder'>): Output {
  return folder === undefined ? OUTPUTS.find((output) => output.id === id)! : outputIn(folder);
}

/** Synchronous, like `check` and similar commands: a definition does not wait for anything. */
function outputIn(folder: string): Output {
  const path = resolve(folder);
  const { default: output } = require(join(path, 'index.ts')) as { default: Output };
  return { ...output, folder: path };
}

/**
 * The outputs of a site: those that `site.yaml` lists, and every further one, which is wanted by whoever names its folder.
 * @throws ContentError where the list is wrong
 */
export function outputsOf(content: string, site: Site, folders?: readonly string[]): readonly Output[] {
  const outputs = loadOutputs(folders);
  const problems: Problem[] = [];
  const file = join(content, 'site.yaml');
  reportOutputs(site, outputs, reporterFor(file, problems), (...path) => readSiteFile(content, [])!.placeOf(...path));
  if (problems.length > 0) throw new ContentError(problems);
  return chosenOutputs(site, outputs);
}

/** Reports what is wrong with the list of outputs in `site.yaml`. */
export function reportOutputs({ outputs: chosen }: Site, outputs: readonly Output[], report: Report, placeOf: YamlResult<unknown>['placeOf']): void {
  if (!chosen) return;
  const known = outputs.map(({ id }) => id);
  const { unknownOutput, promisedOutput } = siteRule.messages;
  chosen.forEach((id, i) => {
    if (!known.includes(id)) report(placeOf('outputs', i), siteRule, unknownOutput(id, known.join(', ')));
  });
  for (const { id } of outputs.filter((output) => isPromised(output) && !chosen.includes(output.id))) report(placeOf('outputs'), siteRule, promisedOutput(id));
}

/** Whether an owner cannot do without it: the file at the policy's own address, and the text that the data name as the source. */
const isPromised = ({ permanent, text, folder }: Output): boolean => folder === undefined && (permanent === true || text !== undefined);

/** Those that a site lists, and further ones; whether the list is right was checked before. */
export function chosenOutputs({ outputs: chosen }: Site, outputs: readonly Output[]): readonly Output[] {
  return chosen ? outputs.filter(({ id, folder }) => folder !== undefined || chosen.includes(id)) : outputs;
}
