/** How a stranger checks a container of evidence with `sha256sum` and `openssl`: the cover prints these commands, `check.sh` runs them. */
import { MANIFEST, TOKEN } from './asic-container.ts';
import type { Words } from '../../languages/words.ts';
import type { Evidence } from './evidence-files.ts';

export interface CheckStep {
  /** The statement that is checked. */
  says: string;
  /** For `sh`, in the unpacked container. */
  command: string;
  /** What it prints; null where that is said in words. */
  prints: string | null;
  /** That in words. */
  shows: string;
}

export const SUMS = 'SHA256SUMS';
export const SCRIPT = 'check.sh';

/**
 * @param moment says when something was, in words
 * @param isStamped whether an authority dates the container itself; its cover cannot say when, because the stamp is over the cover too
 */
export function checkSteps(evidence: Evidence, words: Words['evidence'], moment: (instant: string) => string, isStamped: boolean): CheckStep[] {
  const say = words.steps;
  const step = (says: string, command: string, prints: string | null, shows = prints!): CheckStep => ({ says, command, prints, shows });
  const { sealed, entries, checkpoints } = evidence;
  const seal = `log/entry-${sealed.entry}.json`;
  const hashIn = (file: string, holder: string): string => `grep -c "$(sha256sum < ${file} | cut -c1-64)" ${holder}`;
  return [
    step(say.files, `sha256sum --check ${SUMS}`, null, say.filesShow),
    ...(isStamped ? [step(say.container({ file: ROOT }), `openssl ts -reply -token_in -in ${TOKEN} -token_out -text\n${stampCheck(TOKEN, MANIFEST, ROOT)}`, null, OPENSSL_OK)] : []),
    step(say.texts, sealed.paths.map((path) => hashIn(path, seal)).join('\n'), sealed.paths.map(() => '1').join('\n')),
    step(say.dates, `grep -o '"effective":"[^"]*"' ${seal}`, `"effective":"${sealed.effective}"`),
    step(say.entries, loop(entries, [`  ${hashIn('log/entry-$i.json', 'log/leaf-$i.json')}`]), entries.map(() => '1').join('\n')),
    ...checkpoints.flatMap(({ size, root, key, stamps, entries: covered }) => {
      const folder = `log/${size}`;
      return [
        step(say.path({ size, file: `${folder}/checkpoint.txt` }), [loop(covered, WALK), `sed -n 3p ${folder}/checkpoint.txt`].join('\n'), [...covered, size].map(() => root).join('\n')),
        ...(key ? [step(say.signature({ key }), `openssl pkeyutl -verify -pubin -inkey ${folder}/key.pem -rawin \\\n  -in ${folder}/checkpoint.txt -sigfile ${folder}/signature.bin`, 'Signature Verified Successfully')] : []),
        ...stamps.map(({ authority, time, path }) => step(say.stamp({ time: moment(time), authority, file: rootFile(authority) }), stampCheck(path, `${folder}/checkpoint.txt`, rootFile(authority)), null, OPENSSL_OK)),
      ];
    }),
  ];
}

const OPENSSL_OK = 'Verification: OK';

/** The way from a leaf to the root: the hash of two hashes behind a byte 1, that of a leaf behind a byte 0 (RFC 6962, section 2.1). */
const WALK = [
  "  { printf '\\000'; cat log/leaf-$i.json; } | openssl dgst -sha256 -binary > node",
  '  for f in $(ls log/path-$i 2> /dev/null); do',
  '    case $f in',
  '      *left) cat log/path-$i/$f node > pair;;',
  '      *right) cat node log/path-$i/$f > pair;;',
  '    esac',
  "    { printf '\\001'; cat pair; } | openssl dgst -sha256 -binary > node",
  '  done',
  '  openssl base64 -in node',
  '  rm -f node pair',
];

function loop(indexes: readonly number[], lines: readonly string[]): string {
  return [`for i in ${indexes.join(' ')}; do`, ...lines, 'done'].join('\n');
}

function stampCheck(token: string, data: string, root: string): string {
  return `openssl ts -verify -token_in -in ${token} \\\n  -data ${data} -CAfile ${root}`;
}

/** Where a reader keeps the root certificate of the authority that dated the container, whichever answered. */
const ROOT = 'timestamp-root.pem';

/** The same for one that dated a checkpoint. */
function rootFile(authority: string): string {
  return `${new URL(authority).hostname}.pem`;
}

/** All commands as a script, each behind what it checks. */
export function checkScript(steps: readonly CheckStep[], { shows }: Words['evidence']): string {
  return `#!/bin/sh\n${steps.map(({ says, command, shows: words }) => `\n# ${says}\n# ${shows({ words: words.replaceAll('\n', ' ') })}\n${command}\n`).join('')}`;
}
