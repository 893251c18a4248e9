import type { Edition, Library } from '../../model/edition.ts';
import type { Message, MessageLanguage } from '../../model/message.ts';
import type { Problem } from '../../model/problem.ts';
import type { ReplacedText } from '../../content/witness.ts';
import deletedEdition from '../../content/rules/deleted-edition.rule.ts';
import renamedPolicy from '../../content/rules/renamed-policy.rule.ts';
import rewrittenDates from '../../content/rules/rewritten-dates.rule.ts';
import rewrittenLock from '../../content/rules/rewritten-lock.rule.ts';
import rewrittenText from '../../content/rules/rewritten-text.rule.ts';

/** What a comment on a pull request is made of. */
export interface CommentInput {
  /** What could be read of the content; null where `site.yaml` cannot be. */
  library: Library | null;
  /** Whether the lock can be read: without it nobody knows what is sealed. */
  lockRead: boolean;
  /** Of the content, and of its comparison with the base. */
  problems: readonly Problem[];
  /** Texts that were sealed before with other words. */
  replaced: readonly ReplacedText[];
  /** Editions that the request touches. */
  touched: readonly Edition[];
  /** Files of editions that it touches and nobody can read. */
  unread: readonly string[];
  /** Files that are no longer there. */
  deleted: readonly string[];
  /** The branch that the request goes to, and the content as the request found it; null where there is nothing to compare with. */
  base: { name: string; library: Library | null } | null;
  now: Temporal.Instant;
  lang: MessageLanguage;
  /** What of the preview can be opened. */
  preview: PreviewLinks;
}

export interface PreviewLinks {
  /** The address of all of it as an archive; null where there is none. */
  archive: string | null;
  /** Files that can be opened by themselves. */
  files: readonly { label: Message; address: string }[];
  /** Whether the preview could be built; null where nobody tried. */
  built: boolean | null;
}

/** Rules by which a request is refused whatever else it holds: what was sealed once is not what it was. */
const REWRITTEN: readonly string[] = [rewrittenText, rewrittenDates, deletedEdition, renamedPolicy, rewrittenLock].map(({ name }) => name);

export function isRewritten({ rule }: Problem): boolean {
  return REWRITTEN.includes(rule);
}

/** Whether a file of the content is named as those of editions are. */
export function isEditionFile(file: string): boolean {
  return /[\\/]\d+(?:\.[a-z]+)?\.md$/.test(file);
}

/** Whether a file of the content is one of an edition: its original or a translation. @param file however it is called from */
export function isFileOf(file: string, { policy, version }: Pick<Edition, 'policy' | 'version'>): boolean {
  const [name = '', folder] = file.replaceAll('\\', '/').split('/').toReversed();
  return folder === policy && new RegExp(`^${version}(?:\\.[a-z]+)?\\.md$`).test(name);
}

/** The edition as the request found it; undefined where it is new. */
export function editionBefore({ base }: CommentInput, { policy, version }: Edition): Edition | undefined {
  return base?.library?.policies.find(({ name }) => name === policy)?.editions.find((edition) => edition.version === version);
}
