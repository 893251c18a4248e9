/** Whether a reference to a clause is to another document than the one it is in: the words next to it show which. */

/** Laws and other acts of state: never the text that contains the reference. */
const ACTS =
  /закон|кодекс|конституци|постановлени|приказ|указ[аеоу]?(?!\p{L})|директив|конвенци|(?<!\p{L})(?:гк|нк|тк|ук|коап|апк|гпк|упк|рк|рф|еаэс)(?!\p{L})|гост|(?<!\p{L})(?:act|law|statute|code|regulation|directive|constitution|gdpr|ccpa|dmca|u\.?s\.?c)(?!\p{L})|заң|қаулы|бұйры[қғ]|жарлы[қғ]|конституция/iu;

/** Documents that may be this text or another: its title decides. */
const DOCUMENTS =
  /(?<!\p{L})(?:polic(?:y|ies)|terms|conditions|agreements?|contracts?|rules|schedules?|annex|appendix|exhibits?|addend(?:um|a)|notices?)(?!\p{L})|саясат|келісім|шарт|ереже|қағида|жарғы|қосымша|оферта/iu;

/** The genitive of acts and documents in Russian: «Закона», «Правил», «ГК», as they appear after «п. 5». */
const RUSSIAN_GENITIVE =
  /^[«"“]?(?:закон(?:а|ов)|кодекса|конституции|постановлени[яй]|приказа|указа|директивы|конвенции|регламента|стандарта|устава|положени[яй]|инструкции|правил|условий|политики?|соглашени[яй]|договор(?:а|ов)|контракта|оферты|приложени[яй]|перечня|порядка|кодексов|гк|нк|тк|ук|коап|гпк|апк|упк|рк|рф|гост\p{L}*)(?!\p{L})/iu;

/** Documents in Russian, in any case. */
const RUSSIAN_DOCUMENTS = /политик|соглашени|правил|договор|услови|оферт|положени|регламент/iu;

/** How a title continues after its noun: «Политики конфиденциальности», «Правил оказания услуг», «Положения о хранении». */
const TITLE_GOES_ON = /^(?:\p{L}*(?:ости|[цс]ии|[нт]ия|[нц]ий|[втзжпбл]ки|ажи|ства)|возврата|оплаты|услуг|обмена|доступа|cookies?|об?|в отношении)(?!\p{L})/iu;

/** Whether words name an act or a document of any kind. */
export function namesDocument(words: string): boolean {
  return ACTS.test(words) || DOCUMENTS.test(words) || RUSSIAN_DOCUMENTS.test(words);
}

/** Kazakh words in the genitive: «Заңның», «келісімінің», «2-тармағының». */
export const KAZAKH_GENITIVE = /[нтд][ыі]ң$/u;

/** Where a reference is in a text. */
export interface Place {
  start: number;
  end: number;
  /** Kazakh names the document before the reference, «Заңның 5-бабы»; Russian and English after it, «ст. 5 Закона». */
  isKazakh: boolean;
}

/** How far the name of its document may be from a reference. */
const NEAR = 120;

/**
 * Whether the words around a reference name another document.
 * @param isOwn whether a noun names this very document
 */
export function namesAnother(text: string, { start, end, isKazakh }: Place, isOwn: (word: string) => boolean): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  if (isKazakh) return namedBefore(before, isOwn);
  // «Закон «О персональных данных» (ст. 5)», "the Privacy Act (section 3)".
  if (/[(,]\s*$/u.test(before) && ACTS.test(before.replace(/^.*[.;:]\s/u, '')) && !/настоящ|this|these/iu.test(before)) return true;
  // "17 U.S.C. § 512"
  if (/\p{Lu}\.\s*$/u.test(before)) return true;
  return namedBehind(after, isOwn);
}

/** «… настоящей Политики», "of this Agreement", "hereof". */
const OWN_BEHIND = /^\s*(?:\([^)]*\)\s*)?(?:настоящ|данно|этого|этой|этих|(?:of\s+)?(?:this|these)\b|hereof|above|below|осы)/iu;
const ENGLISH_BEHIND = /^,?\s+(?:of|in|under|to)\s+(?:the\s+|that\s+|such\s+|our\s+)?/u;

/** "Article 49(1)(b) derogation under GDPR" */
const ACT_FURTHER_BEHIND = /^\s+\p{Ll}+\s+(?:of|under)\s+(?:the\s+)?([^.,;:]*)/u;

function namedBehind(after: string, isOwn: (word: string) => boolean): boolean {
  const own = OWN_BEHIND.exec(after);
  // «настоящего Закона» occurs only in the Law itself.
  if (own) return /^\s*\p{L}*\s+(?:\p{L}+\s+)?(?:закона|кодекса|указа|приказа)(?!\p{L})/iu.test(after.slice(own[0].length));
  if (ACTS.test(ACT_FURTHER_BEHIND.exec(after)?.[1] ?? '')) return true;
  const english = ENGLISH_BEHIND.exec(after);
  const words = (english ? after.slice(english[0].length) : /^\s*[.,;:)]/u.test(after) ? '' : after.trimStart()).split(/[.,;:!?()]|\s[–—]\s/u)[0]!.split(/\s+/u).filter(Boolean);
  if (english) {
    const name = words.slice(0, 6);
    const noun = name.findIndex((word) => ACTS.test(word) || DOCUMENTS.test(word));
    // "the Cookie Policy" is not to a "Privacy Policy".
    if (noun !== -1) return !name.slice(0, noun + 1).every((word, k) => isOwn(word) || (k < noun && !/^\p{Lu}/u.test(word)));
    return /of|under/.test(english[0]) && /^[«"“\p{Lu}]/u.test(words[0] ?? '') && !isOwn(words[0]!);
  }
  // An abbreviation right after: «ст. 5 ГК РК», "Article 6 GDPR".
  if (/^[«"“]|^\p{Lu}{2,}(?:$|[^\p{Ll}])/u.test(words[0] ?? '')) return true;
  for (const [k, word] of words.slice(0, 4).entries()) {
    // Adjectives are part of the name: «п. 2.1 Пользовательского соглашения» is not to «Соглашение об обработке данных».
    if (RUSSIAN_GENITIVE.test(word)) {
      const name = words.slice(0, k + 1).filter((one) => !/^наш(?:ей|его|их)$/iu.test(one));
      const further = words[k + 1] ?? '';
      return !name.every(isOwn) || (TITLE_GOES_ON.test(words.slice(k + 1).join(' ')) && !isOwn(further));
    }
    if (!/(?:ого|его|ой|ей|ых|их|ому|ему)(?:ся)?$/iu.test(word)) return false;
  }
  return false;
}

/** «Заңның 5-бабы», «Пайдаланушы келісімінің 3.2-тармағы»; «осы Саясаттың» is this one. */
function namedBefore(before: string, isOwn: (word: string) => boolean): boolean {
  const [last = '', qualifier = ''] = before.split(/[.,;:!?()]/u).at(-1)!.trim().split(/\s+/u).toReversed();
  if (/осы\s+\S+\s*$/iu.test(before) || !KAZAKH_GENITIVE.test(last)) return false;
  if (!(ACTS.test(last) || DOCUMENTS.test(last) || /^[»”"]|^\p{Lu}/u.test(last))) return false;
  // «Cookie саясатының» is not «Құпиялық саясаты».
  return !isOwn(last) || (/^[«"“\p{Lu}]/u.test(qualifier) && !isOwn(qualifier));
}
