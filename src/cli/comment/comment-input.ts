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
  /** Whether the lock can be read: without the lock it is unknown what is sealed. */
  lockRead: boolean;
  /** Of the content, and of its comparison with the base. */
  problems: readonly Problem[];
  /** Texts that were sealed before with other words. */
  replaced: readonly ReplacedText[];
  /** Editions that the request touches. */
  touched: readonly Edition[];
  /** Files of editions that it touches and that cannot be read. */
  unread: readonly string[];
  /** Files that are no longer there. */
  deleted: readonly string[];
  /** The target branch of the request, and the content at its base; null where there is nothing to compare with. */
  base: { name: string; library: Library | null } | null;
  now: Temporal.Instant;
  lang: MessageLanguage;
  /** The parts of the preview that can be opened. */
  preview: PreviewLinks;
}

export interface PreviewLinks {
  /** The address of all of it as an archive; null where there is none. */
  archive: string | null;
  /** Files that can be opened by themselves. */
  files: readonly { label: Message; address: string }[];
  /** Whether the preview could be built; null where it was not tried. */
  built: boolean | null;
}

/** Rules that refuse a request whatever else it contains: something sealed has changed. */
const REWRITTEN: readonly string[] = [rewrittenText, rewrittenDates, deletedEdition, renamedPolicy, rewrittenLock].map(({ name }) => name);

export function isRewritten({ rule }: Problem): boolean {
  return REWRITTEN.includes(rule);
}

/** Whether a file of the content is named as those of editions are. */
export function isEditionFile(file: string): boolean {
  return /[\\/]\d+(?:\.[a-z]+)?\.md$/.test(file);
}

/** Whether a file of the content is one of an edition: its original or a translation. @param file relative to any folder */
export function isFileOf(file: string, { policy, version }: Pick<Edition, 'policy' | 'version'>): boolean {
  const [name = '', folder] = file.replaceAll('\\', '/').split('/').toReversed();
  return folder === policy && new RegExp(`^${version}(?:\\.[a-z]+)?\\.md$`).test(name);
}

/** The edition at the base of the request; undefined where it is new. */
export function editionBefore({ base }: CommentInput, { policy, version }: Edition): Edition | undefined {
  return base?.library?.policies.find(({ name }) => name === policy)?.editions.find((edition) => edition.version === version);
}
