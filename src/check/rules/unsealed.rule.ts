/** What is published and not in the lock yet (contract §2). */
import type { Message } from '../../model/message.ts';
import { compareMoments } from '../../model/time.ts';
import { headPlace } from '../../content/text-place.ts';
import { unsealedTexts } from '../../content/lock-reader.ts';
import { unstatedTopics } from '../../content/statement-check.ts';
import { defineTextRule } from '../text-rule.ts';

const messages = {
  published: (policy: string, version: number): Message => ({
    ru: `редакция ${version} опубликована, но не запечатана. Сверьте файл с тем, что видели читатели (страница редакции, PDF, история в git): после npm run policy -- seal ${policy} опубликованным считается он`,
    en: `edition ${version} is published and not sealed. Compare the file with what readers saw (its page, its PDF, the history in git): after npm run policy -- seal ${policy} the file counts as what was published`,
  }),
  scheduled: (policy: string, version: number): Message => ({
    ru: `редакции ${version} назначен день, но она не запечатана: npm run policy -- publish ${policy}`,
    en: `edition ${version} has a date and is not sealed: npm run policy -- publish ${policy}`,
  }),
  translation: (policy: string, version: number, lang: string): Message => ({
    ru: `перевод редакции ${version} (${lang}) не запечатан. Прочтите его ещё раз и выполните npm run policy -- seal ${policy}`,
    en: `the translation of edition ${version} (${lang}) is not sealed. Read it once more and run npm run policy -- seal ${policy}`,
  }),
  unstated: (policy: string, version: number, key: string): Message => ({
    ru: `\`${key}\` редакции ${version} ещё не запечатано: npm run policy -- seal ${policy}`,
    en: `\`${key}\` of edition ${version} is not sealed yet: npm run policy -- seal ${policy}`,
  }),
};

const TEXT = '---\npublished: 2026-01-10\n---\n1. Слова.';

export default defineTextRule({
  name: 'unsealed',
  level: 'warning',
  kind: 'promise',
  title: { ru: 'Опубликованная редакция не запечатана', en: 'A published edition is not sealed' },
  why: { ru: 'Пока отпечатка нет, изменение опубликованного текста останется незамеченным.', en: 'Without a fingerprint a change of the published text goes unnoticed.' },
  fix: { ru: 'Запланированную редакцию запечатает npm run policy -- publish. Опубликованную сначала сверьте с тем, что видели читатели, и выполните npm run policy -- seal. Перевод, который добавлен позже, в браузере запечатает форма «Запечатать перевод или описание».', en: 'A scheduled edition is sealed by npm run policy -- publish. Compare a published one with what readers saw first, then run npm run policy -- seal. In the browser a form (seal-edition.yml) seals a translation that came later.' },
  messages,
  of: 'policy',
  check({ editions }, { library: { site }, now }, report) {
    for (const edition of editions) {
      const { policy, version, published, text: original } = edition;
      if (published === null) continue;
      // What readers have seen gets another message than what is only scheduled.
      const message = compareMoments(published, now) > 0 ? messages.scheduled : messages.published;
      for (const text of unsealedTexts(edition)) {
        report(text, { line: 1, column: 1 }, text === original ? message(policy, version) : messages.translation(policy, version, text.lang));
      }
      // What is declared with an unsealed text is sealed with it.
      for (const topic of edition.seals.length > 0 ? unstatedTopics(edition, site) : []) {
        const key = topic === 'summary' ? 'summary' : 'withdrawn';
        report(original, headPlace(original.source, [key]), messages.unstated(policy, version, key));
      }
    }
  },
  examples: [
    {
      wrong: { files: { 'rules/1.md': `‸${TEXT}` } },
      right: { sealed: { 'rules/1.md': TEXT }, files: { 'rules/1.md': TEXT } },
    },
    {
      wrong: { sealed: { 'rules/1.md': TEXT }, files: { 'rules/1.md': TEXT, 'rules/1.kk.md': '‸---\ntitle: Ережелер\n---\n1. Сөздер.' } },
    },
    {
      wrong: { files: { 'rules/1.md': `‸${TEXT.replace('2026-01', '2027-01')}` } },
    },
  ],
});
