import { changes } from './changes-en.ts';
import type { Strings } from './ru.ts';

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
];
const joined = (joint: string) => (at: Temporal.ZonedDateTime): string => {
  const clock = at.startOfDay().equals(at) ? '' : `${joint}${at.toPlainTime().toString({ smallestUnit: 'minute' })}`;
  return `${at.day}\u00a0${MONTHS[at.month - 1]} ${at.year}${clock}`;
};
const on = joined(', ');
const inSentence = joined(' at\u00a0');
/** on 22 November 2026; on 22 November 2026 from 09:00 to 18:30: a time at the start of the day is the day's own beginning or end. */
const within = (from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): string => {
  const [begins, ends] = [from, to].map((at) => !at.startOfDay().equals(at));
  const time = (at: Temporal.ZonedDateTime) => at.toPlainTime().toString({ smallestUnit: 'minute' });
  return `on ${on(from.startOfDay())}${begins ? ` from\u00a0${time(from)}` : ''}${ends ? ` ${begins ? 'to' : 'until'}\u00a0${time(to)}` : ''}`;
};
const count = (n: number, one: string, many: string): string => `${n}\u00a0${n === 1 ? one : many}`;

/** The interface in English. */
export const en: Strings = {
  language: { code: 'en', own: 'English', inWhich: { ru: 'in Russian', kk: 'in Kazakh', en: 'in English' } },
  date: { on, since: inSentence, happensOn: inSentence, range: (from, to) => `from ${inSentence(from)} to ${inSentence(to)}`, within, and: ' and ' },
  sentence: {
    draft: 'Draft. Not in force',
    scheduled: (day) => `Scheduled for publication on ${day}`,
    upcoming: (day) => `Comes into force on ${day}`,
    overtaken: (since, version) => `Will not come into force: edition ${version} will be in force from ${since}`,
    withdrawnBefore: (day) => `Will not come into force: it will be withdrawn on ${day}`,
    inForce: (since) => `In force since ${since}`,
    wasInForce: (ranges) => `Was in force ${ranges}`,
    neverInForce: 'Never came into force',
    withdrawn: (day) => `Withdrawn on ${day}`,
    again: (ranges) => `Previously in force ${ranges}`,
  },
  edition: {
    name: (version) => `Edition ${version}`,
    lastUpdate: 'Date of the last update',
    published: 'Published',
    effective: 'Effective',
    permanent: 'Permanent address of the edition in force',
    ownAddress: 'Address of this edition',
    previous: 'Previous edition',
    next: 'Next edition',
    contents: 'Contents',
    neighbours: 'Neighbouring editions',
    kilobytes: (n) => `${n}\u00a0KB`,
    changes: 'What changed',
    changesSince: (version) => `What changed since edition ${version}`,
    history: 'History of editions',
    clause: (number) => `clause\u00a0${number}`,
    reason: 'Reason',
  },
  notice: {
    draft: 'This is a draft. It is not published and has no force.',
    scheduled: 'This edition is not published yet and has no force.',
    upcoming: 'This edition is published but not yet in force.',
    never: 'This edition is published but will not come into force.',
    superseded: 'This edition is not in force: a later one superseded it.',
    withdrawn: 'This edition was withdrawn and is not in force.',
    nowInForce: (version) => `Edition ${version} is in force now`,
    noneInForce: 'No edition of this document is in force now.',
    notYet: 'This document is not yet in force.',
    repealed: 'This document has been repealed: all its editions have been withdrawn.',
    announced: (version, sentence) => `Edition ${version} has been published. ${sentence}`,
    draftExists: (version) => `A draft has been prepared: edition ${version}`,
    preview: 'Preview. It shows drafts and scheduled editions that are not on the published site.',
    textOnlyIn: (language) => `The document is published ${language}; there is no English translation.`,
    compared: (language) => `The texts ${language} are compared: they prevail.`,
    translation: (language) => `This is a translation. The text ${language} prevails.`,
    otherLanguage: 'Read the text that prevails',
  },
  changes: {
    ...changes,
    summary: 'In short',
    list: 'Changed clauses',
    redline: 'Redline',
    legend: 'Legend',
    views: 'View',
    view: { inline: 'inline', side: 'side by side', only: 'only changes', before: 'before', after: 'after' },
    cut: (n) => `The redline does not fit here in full: ${count(n, 'part is', 'parts are')} not shown. The preview has all of it.`,
    hideMinor: 'hide punctuation and formatting',
    previous: 'Previous change', next: 'Next change',
    position: (n, of) => `${n} of ${of}`,
    keys: 'J and K – next and previous change',
  },
  compare: {
    title: 'Compare editions',
    from: 'From', to: 'To', show: 'Compare', swap: 'Swap',
    loading: 'Comparing…',
    same: 'The same edition is chosen twice: there is nothing to compare.',
    unknown: (version) => `There is no edition “${version}”. Choose from the list.`,
    choose: 'Choose two editions.',
    failed: 'The texts could not be loaded. Check the connection and try again.',
    noScript: 'Comparing any two editions needs JavaScript. Without it, these redlines of neighbouring editions are available:',
    any: 'Compare any two editions',
  },
  mark: {
    changed: (version) => `changed in ed.\u00a0${version}`,
    added: (version) => `added in ed.\u00a0${version}`,
    was: 'Earlier wording',
  },
  since: {
    title: 'What has changed since I agreed?',
    label: 'The day you accepted the document', show: 'Show',
    none: 'On that day the document was not in force yet.',
    noneNow: 'No edition is in force now.',
    same: (edition) => `On that day ${edition} was in force. It still is: nothing has changed since.`,
    was: (edition, now) => `On that day ${edition} was in force. Now it is ${now}.`,
    redline: 'Compare these editions',
    between: 'What changed in between',
    future: 'That day has not come yet.',
    lower: (version) => `edition ${version}`,
    againstInForce: (version) => `Compare with edition ${version}, which is in force`,
  },
  history: {
    title: 'History of editions',
    description: (title) => `All editions of “${title}”: when each was published and in force, what changed in it, which was in force on a chosen day.`,
    published: 'Published',
    first: 'First edition',
    years: 'Years', more: 'More',
    feed: 'Feed of new editions (Atom)',
    data: 'Data (JSON)',
  },
  index: {
    title: 'Legal documents',
    none: 'No document is published yet.',
    intro: (brand) => `Documents of ${brand}: editions in force, their history and redlines.`,
  },
  search: {
    title: 'Search the documents',
    label: 'Words, a phrase in quotes or a clause number',
    button: 'Search',
    loading: 'Searching…',
    none: (query) => `Nothing found for “${query}”.`,
    found: (n) => `Found: ${count(n, 'place', 'places')}`,
    more: 'Show more',
    failed: 'Search is unavailable at the moment. Open the document and use the search of your browser.',
    noScript: 'Search needs JavaScript. Without it, open the document and use the search of your browser (Ctrl+F).',
  },
  site: {
    skip: 'Skip to the text',
    navigation: 'Main navigation',
    documents: 'Documents',
    search: 'Search',
    languages: 'Language of the interface',
    notFound: 'There is no such page',
    notFoundText: 'The address is mistyped, or the page is not published yet. The documents in force are listed below.',
    noPage: 'There is no separate page at this address',
    noPageText: 'If the address ends in a date: only days on which the document changed have a page of their own; the history of editions shows which edition was in force on any other day. Otherwise the address is mistyped, or the page is not published yet. The documents are listed below.',
  },
  pdf: {
    subject: (version, sentence) => `Edition ${version}. ${sentence}`,
  },
  feed: {
    all: (brand) => `${brand}: editions of documents`,
    one: (title) => `${title}: editions`,
    entry: (title, version) => `${title}. Edition ${version}`,
  },
};
