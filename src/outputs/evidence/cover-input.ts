/** The cover page of a container of evidence, as a PDF prints it. */
import { absolute, editionFile, pagePath } from '../../model/address.ts';
import { daySpans, startOfDay } from '../../model/day.ts';
import { textIn, type Edition, type Site } from '../../model/edition.ts';
import type { PublishedPolicy } from '../../model/publication.ts';
import { zoned } from '../../model/time.ts';
import { correctionWords, statementLine, statementWords } from '../../languages/statement-words.ts';
import { grammarOf } from '../../languages/grammars.ts';
import { template } from '../../languages/template.ts';
import { wordsIn } from '../../languages/words.ts';
import type { ContainerFile } from './asic-container.ts';
import { dayAnswer } from '../day-words.ts';
import type { PdfBlock, PdfClause } from '../pdf/pdf-block.ts';
import { pdfInput, type PdfInput } from '../pdf/pdf-input.ts';
import { fullStop, standingOf, withinSentence } from '../status-words.ts';
import { SCRIPT, SUMS, type CheckStep } from './check-steps.ts';
import type { Evidence } from './evidence-files.ts';

/** What a container is about. */
export interface EvidenceSubject {
  site: Site;
  policy: PublishedPolicy;
  edition: Edition;
  /** Without which its dates cannot be understood, itself among them. */
  related: readonly Edition[];
  /** `2026-12-01`; null where no day was asked about. */
  day: string | null;
  now: Temporal.Instant;
  /** Of the cover. */
  lang: string;
}

export function coverInput(subject: EvidenceSubject, evidence: Evidence, documents: readonly ContainerFile[], steps: readonly CheckStep[], isStamped: boolean): PdfInput {
  const { site, policy: { name: policy }, edition, day, now, lang } = subject;
  const strings = wordsIn(lang);
  const words = strings.evidence;
  const view = { calendar: subject.policy, edition, now, timeZone: site.timeZone };
  const text = textIn(edition, lang);
  const frame = pdfInput(site, edition, text, standingOf(view, text.lang));
  const { version } = edition;
  const page = absolute(site, pagePath(site, text.lang, { page: 'edition', policy, version }));
  const date = grammarOf(lang).dates;
  const fact = (label: string, value: string, href: string | null = null) => ({ label, value, href });
  return {
    ...frame, lang,
    meta: { ...frame.meta, title: words.title, subject: `${text.title}. ${words.identifier({ version })}`, identifier: `${absolute(site, editionFile(site, text.lang, policy, version, 'asice'))}` },
    head: {
      brand: frame.head.brand, logo: frame.head.logo, status: [], title: [{ kind: 'text', value: words.title }], titleId: 'evidence', edition: words.identifier({ version }), note: null,
      facts: [
        fact(words.document, text.title),
        fact(words.edition, `${version} · ${withinSentence(standingOf(view, lang).sentence)}`),
        fact(words.published, date.on(zoned(edition.published!, site.timeZone))),
        fact(words.organisation, site.organisation),
        ...(day ? [fact(words.onDay, date.on(startOfDay(day, site.timeZone)))] : []),
        fact(words.made, momentWords(now, subject)),
        fact(strings.edition.ownAddress, page, page),
      ],
      code: { address: page, alt: strings.document.code({ address: page }) },
    },
    watermark: null, contents: strings.document.contents, attachments: [],
    footer: { ...frame.footer, edition: words.identifier({ version }), address: page, page: strings.document.page({ page: '{page}', of: '{of}' }), standing: null },
    blocks: blocksOf(subject, evidence, documents, steps, isStamped),
  };
}

/** A moment by the site's clocks, in words and figures. */
export function momentWords(instant: Temporal.Instant, { site, lang }: Pick<EvidenceSubject, 'site' | 'lang'>): string {
  return grammarOf(lang).dates.on(zoned(instant, site.timeZone).round({ smallestUnit: 'minute', roundingMode: 'floor' }));
}

function blocksOf({ site, policy, edition, related, day, now, lang }: EvidenceSubject, evidence: Evidence, documents: readonly ContainerFile[], steps: readonly CheckStep[], isStamped: boolean): PdfBlock[] {
  const strings = wordsIn(lang);
  const words = strings.evidence;
  const today = zoned(now, site.timeZone).toPlainDate().toString();
  const answer = day && dayAnswer(daySpans(policy.editions, site.timeZone), day, today, template(strings.calendar.answer));
  const said = [
    ...edition.corrections.map((correction) => correctionWords(correction, site.timeZone, lang)),
    ...statementWords(edition, now, site.timeZone, lang).map(statementLine),
  ];
  const { clause, heading, paragraph, item } = blockWriter();
  const file = (paths: readonly string[], what: string): PdfClause => item([...paths.flatMap((path, i) => [...(i > 0 ? [{ kind: 'text' as const, value: ', ' }] : []), { kind: 'code' as const, value: path }]), { kind: 'text', value: ` – ${what}` }]);
  const list = (children: PdfClause[]): PdfBlock => ({ kind: 'list', ordered: false, children });
  const anyKey = evidence.checkpoints.some(({ key }) => key !== null);
  const anyStamp = evidence.checkpoints.some(({ stamps }) => stamps.length > 0);
  return [
    heading(day ? strings.calendar.title({ day: grammarOf(lang).dates.happensOn(startOfDay(day, site.timeZone)) }) : words.inForce),
    ...(answer ? [paragraph(answer.lead), ...(answer.parts.length > 0 ? [list(answer.parts.map((part) => item([{ kind: 'text', value: part }])))] : [])] : []),
    list(related.map((one) => item([{ kind: 'text', value: `${strings.edition.name({ version: one.version })}: ${withinSentence(fullStop(standingOf({ calendar: policy, edition: one, now, timeZone: site.timeZone }, lang).sentence))}` }]))),
    ...(said.length > 0 ? [heading(words.said), ...said.map(paragraph)] : []),
    heading(words.check), paragraph(words.lead),
    ...steps.flatMap(({ says, command, shows }, i): PdfBlock[] => [
      clause('paragraph', [{ kind: 'text', value: says }], `${i + 1}. `),
      clause('code', [{ kind: 'code', value: command }]),
      clause('paragraph', [{ kind: 'text', value: words.shows({ words: '' }).trimEnd() + ' ' }, { kind: 'code', value: shows.split('\n').filter((line, at, lines) => line !== lines[at - 1]).join(' ') }]),
    ]),
    heading(words.limits),
    ...[
      evidence.waiting.length > 0 ? words.waiting({ entries: evidence.waiting.join(', ') }) : null,
      anyKey ? null : words.unsigned, anyStamp ? words.bound : words.unstamped, isStamped ? null : words.plain,
    ].flatMap((line) => (line === null ? [] : [paragraph(line)])),
    heading(words.files),
    list([
      file(documents.map(({ path }) => path), words.kinds.text),
      file(evidence.sealed.paths, words.kinds.sealed),
      file(['log/entry-*.json', 'log/leaf-*.json', 'log/path-*'], words.kinds.entries),
      ...(evidence.checkpoints.length > 0 ? [file(evidence.checkpoints.map(({ size }) => `log/${size}`), words.kinds.checkpoints)] : []),
      file([SCRIPT], words.kinds.script), file([SUMS], words.kinds.sums),
    ]),
  ];
}

/** Writes blocks, each with an address of its own. */
function blockWriter() {
  let count = 0;
  const clause = (form: PdfClause['form'], text: PdfClause['text'], mark = ''): PdfClause => ({ kind: 'clause', form, number: mark === '' ? null : mark.trim(), mark, id: `part-${count += 1}`, text, term: null, children: [] });
  const words = (value: string): PdfClause['text'] => [{ kind: 'text', value }];
  return {
    clause, item: (text: PdfClause['text']) => clause('item', text),
    heading: (text: string) => clause('heading', words(text)), paragraph: (text: string) => clause('paragraph', words(text)),
  };
}
