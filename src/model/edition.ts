import type { ClauseTree } from './clause.ts';
import type { Logo } from './logo.ts';
import type { LiveEntry, TextEntry } from './lock.ts';
import type { Level } from './rule.ts';
import type { Statement, Withdrawal } from './statement.ts';
import type { Theme } from './theme.ts';
import type { Period } from './time.ts';

/** A language tag as in `content/site.yaml`, e.g. `ru`. */
export type Lang = string;

/** Who publishes: `content/site.yaml` (contract §2). */
export interface Site {
  organisation: string;
  brand: string;
  /** Origin without a closing slash, e.g. `https://example.kz`. */
  url: string;
  /** Path above everything that is published, such as `/legal/texts`. */
  base: string;
  /** IANA name, e.g. `Asia/Almaty`. */
  timeZone: string;
  /** The first one is authoritative. */
  languages: Lang[];
  /** Policy names in the order of display. */
  policies: string[];
  theme: Theme;
  logo?: Logo | undefined;
  /** Ids of the outputs that are made besides the pages; without it all of them. */
  outputs?: string[] | undefined;
  /** Addresses of authorities that date the log (RFC 3161), in the order in which they are asked. */
  timestamps?: string[] | undefined;
  /** Levels that the owner sets for rules, by rule name. */
  rules?: Record<string, Level | 'off'> | undefined;
}

/** One edition's text in one language. */
export interface EditionText {
  lang: Lang;
  title: string;
  tree: ClauseTree;
  /** Path as the editor sees it. */
  file: string;
  /** The file as it is, front matter included. */
  source: string;
}

/** The dates of an edition, resolved: `effective` is `published` where the edition does not say otherwise. */
export interface EditionDates {
  version: number;
  /** null for a draft. */
  published: Temporal.Instant | null;
  effective: Temporal.Instant | null;
  /** When it counts as withdrawn; a period that has an end was taken back. */
  withdrawals: readonly Period[];
}

/** A mistake in a published edition, fixed and declared to its readers. */
export interface Correction {
  date: Temporal.Instant;
  /** What was fixed, in plain words. */
  note: string;
}

/** One frozen state of a policy (contract §1). */
export interface Edition extends EditionDates {
  policy: string;
  /** What changed, in plain words; empty for the first edition. */
  summary: string[];
  /** By their moments; the last one may still hold. */
  withdrawals: readonly Withdrawal[];
  /** In the order in which they were made. */
  corrections: Correction[];
  /** What the lock has on it, the oldest entry first; empty where it is not sealed. */
  chain: readonly LiveEntry[];
  /** The entries of `chain` that hold its text; the last one counts. */
  seals: readonly TextEntry[];
  /** What `chain` announces about it, with its moments read. */
  statements: readonly Statement[];
  /** The authoritative text. */
  text: EditionText;
  /** By language, without the authoritative one. */
  translations: Record<Lang, EditionText>;
}

export interface Policy {
  name: string;
  /** By version, ascending, from 1 without gaps. */
  editions: Edition[];
}

export interface Library {
  site: Site;
  policies: Policy[];
}

/** The text of an edition in every language, the authoritative one first. */
export function textsOf({ text, translations }: Edition): EditionText[] {
  return [text, ...Object.keys(translations).sort().map((lang) => translations[lang]!)];
}

/** The text of an edition to show in a language: its translation where there is one, else the authoritative text. */
export function textIn(edition: Edition, lang: Lang): EditionText {
  return edition.translations[lang] ?? edition.text;
}
