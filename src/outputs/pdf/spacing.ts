/**
 * Spaces at which a line must not end: between «п.» and its number, between initials and the name, between
 * a number and what it counts, before a dash. Where the text itself has no no-break space there, the line
 * breaker keeps the words together; the characters stay those of the text, so that what is copied from the
 * PDF is what the text says. The rules are those of Russian typesetting (А. Э. Мильчин, Л. К. Чельцова,
 * «Справочник издателя и автора»), useful in Kazakh and English texts too.
 */

/** Words that precede a number or a letter: «п. 6.1», «ст. 5», «№ 12», «§ 3», `No. 4`. */
const BEFORE_NUMBER = [
  'п', 'пп', 'подп', 'пунктам?и?', 'пункт[ауе]?', 'пунктом', 'пунктов', 'ст', 'стат(?:ья|ьи|ье|ью|ьей|ей|ьям)', 'ч', 'част[ьи]', 'частью', 'гл', 'глав[аеуы]', 'главой',
  'разд', 'раздел[ауе]?', 'разделом', 'абз', 'прил', 'приложени[ею]', 'приложением', 'редакци[яиюе]', 'редакцией', 'стр', 'с', 'т', 'рис', 'табл', 'д', 'кв', 'оф', 'каб', 'тел', 'ред', 'изм',
  '[Nn]o', '[Aa]rt', '[Aa]rticle', '[Ss]ection', '[Ss]ec', '[Cc]lause', '[Pp]aragraph', 'pp?', 'vol', 'edition', 'Edition',
].join('|');
/** Words that precede a name: «г. Алматы», «ул. Абая», `Mr. Smith`. */
const BEFORE_NAME = 'г|ул|пр|просп|пер|пл|обл|р-н|пос|им|проф|акад|гр|гос|[Mm]rs?|[Mm]s|[Dd]r|[Ss]t';
/** What a number counts or measures, and what follows a year. */
const UNITS = [
  '[%‰°₸₽€$£]', 'руб', 'тг', 'тенге', 'теңге', 'коп', 'тыс', 'млн', 'млрд', 'мың', 'г', 'гг', 'ж', 'жж', 'год[ау]?', 'годом', 'лет', 'жыл\\p{L}*',
  'кг', 'т', 'км', 'м', 'см', 'мм', 'л', 'га', 'ч', 'час(?:а|ов)?', 'мин', 'минут[аыу]?', 'с', 'сек', 'дн(?:я|ей)', 'день', 'сут(?:ок|ки)', 'күн\\p{L}*', 'месяц(?:а|ев)?', 'ай\\p{L}*',
  '(?:рабоч|календарн|банковск)\\p{L}+', 'КБ', 'МБ', 'ГБ', 'KB', 'MB', 'GB', 'KZT', 'RUB', 'USD', 'EUR', 'days?', 'months?', 'years?', 'hours?', 'minutes?', 'per cent', 'percent',
  'январ[ья]', 'феврал[ья]', 'марта?', 'апрел[ья]', 'ма[йя]', 'июн[ья]', 'июл[ья]', 'августа?', 'сентябр[ья]', 'октябр[ья]', 'ноябр[ья]', 'декабр[ья]',
  'қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан',
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
].join('|');

/** Each matches one space (or, where marked so, spaces) that must not break. */
const RULES: readonly RegExp[] = [
  new RegExp(`(?<=(?<![\\p{L}\\d])(?:${BEFORE_NUMBER})\\.?) (?=[«"(]?\\d|[IVXLC]+(?![\\p{L}])|\\p{L}\\))`, 'gui'),
  /(?<=[№§]) (?=[\p{L}\d])/gu,
  new RegExp(`(?<=(?<![\\p{L}\\d])(?:${BEFORE_NAME})\\.) (?=\\p{Lu})`, 'gu'),
  new RegExp(`(?<=\\d) (?=(?:${UNITS})(?!\\p{L}))`, 'gu'),
  // Groups of thousands.
  /(?<=(?<![\d.,])\d{1,3}(?: \d{3})*) (?=\d{3}(?!\d))/gu,
  // «И. И. Иванов», «Иванов И. И.».
  /(?<=(?<!\p{L})\p{Lu}\.) (?=\p{Lu}(?:\.|\p{Ll}))/gu,
  /(?<=\p{Lu}\p{Ll}+) (?=\p{Lu}\. ?\p{Lu}\.)/gu,
  // «и т. д.», «т. е.», «и др.».
  /(?<=(?<!\p{L})(?:и|т\.)) (?=т\. ?[дп]\.|др\.|пр\.|[деп]\.)/gu,
  // A line does not begin with a dash.
  /(?<=\S) (?=[–—](?: |$))/gu,
  // A line does not end in a word of one letter.
  /(?<=(?<![\p{L}\d.])[ВвКкОоСсУуИиАаЯя]) (?=[\p{L}\d«„"])/gu,
];

/** @returns the places in a text of the spaces at which a line must not end */
export function keptSpaces(text: string): Set<number> {
  const kept = new Set<number>();
  for (const rule of RULES) for (const { index } of text.matchAll(rule)) kept.add(index);
  return kept;
}
