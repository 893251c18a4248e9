import { changes } from './changes-kk.ts';
import type { Strings } from './ru.ts';

// Months in the cases that dates take: nominative, ablative («қарашадан бастап»), locative («қарашада»).
const MONTHS = [
  ['қаңтар', 'қаңтардан', 'қаңтарда'], ['ақпан', 'ақпаннан', 'ақпанда'], ['наурыз', 'наурыздан', 'наурызда'],
  ['сәуір', 'сәуірден', 'сәуірде'], ['мамыр', 'мамырдан', 'мамырда'], ['маусым', 'маусымнан', 'маусымда'],
  ['шілде', 'шілдеден', 'шілдеде'], ['тамыз', 'тамыздан', 'тамызда'], ['қыркүйек', 'қыркүйектен', 'қыркүйекте'],
  ['қазан', 'қазаннан', 'қазанда'], ['қараша', 'қарашадан', 'қарашада'], ['желтоқсан', 'желтоқсаннан', 'желтоқсанда'],
] as const;
const clock = (at: Temporal.ZonedDateTime): string =>
  at.startOfDay().equals(at) ? '' : ` (сағат ${at.toPlainTime().toString({ smallestUnit: 'minute' })})`;
const inCase = (grammar: 0 | 1 | 2) => (at: Temporal.ZonedDateTime): string =>
  `${at.year}\u00a0жылғы ${at.day}\u00a0${MONTHS[at.month - 1]![grammar]}${clock(at)}`;
// «24:00» as on the pages of days: a time at the start of the day is the day's own beginning or end.
const hours = (from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): string => {
  const [begin, end] = [from, to].map((at) => at.toPlainTime().toString({ smallestUnit: 'minute' }));
  return begin === '00:00' && end === '00:00' ? '' : ` (сағат ${begin} – ${end === '00:00' ? '24:00' : end} аралығында)`;
};

/** The interface in Kazakh. */
export const kk: Strings = {
  language: { code: 'kk', own: 'Қазақша', inWhich: { ru: 'орыс тілінде', kk: 'қазақ тілінде', en: 'ағылшын тілінде' } },
  date: {
    on: inCase(0),
    since: inCase(1),
    happensOn: inCase(2),
    range: (from, to) => `${inCase(0)(from)} – ${inCase(0)(to)} аралығында`,
    within: (from, to) => `${inCase(2)(from.startOfDay())}${hours(from, to)}`,
    and: ' және ',
  },
  sentence: {
    draft: 'Жоба. Қолданыста емес',
    scheduled: (on) => `${on} жариялануы жоспарланған`,
    upcoming: (on) => `${on} күшіне енеді`,
    overtaken: (since, version) => `Күшіне енбейді: ${since} бастап ${version}-редакция қолданыста болады`,
    withdrawnBefore: (on) => `Күшіне енбейді: ${on} кері қайтарып алынады`,
    inForce: (since) => `${since} бастап қолданыста`,
    wasInForce: (ranges) => `${ranges} қолданыста болды`,
    neverInForce: 'Күшіне енген жоқ',
    withdrawn: (on) => `${on} кері қайтарып алынды`,
    again: (ranges) => `Бұған дейін ${ranges} қолданыста болды`,
  },
  edition: {
    name: (version) => `${version}-редакция`,
    lastUpdate: 'Соңғы жаңартылған күні',
    published: 'Жарияланды',
    effective: 'Күшіне енуі',
    permanent: 'Қолданыстағы редакцияның тұрақты мекенжайы',
    ownAddress: 'Осы редакцияның мекенжайы',
    previous: 'Алдыңғы редакция',
    next: 'Келесі редакция',
    contents: 'Мазмұны',
    neighbours: 'Көршілес редакциялар',
    kilobytes: (n) => `${n}\u00a0КБ`,
    changes: 'Не өзгерді',
    changesSince: (version) => `${version}-редакциямен салыстырғанда не өзгерді`,
    history: 'Редакциялар тарихы',
    clause: (number) => `${number}-тармақ`,
    reason: 'Себебі',
  },
  notice: {
    draft: 'Бұл – жоба. Ол жарияланбаған және заңды күші жоқ.',
    scheduled: 'Бұл редакция әлі жарияланбаған және заңды күші жоқ.',
    upcoming: 'Бұл редакция жарияланған, бірақ әлі күшіне енген жоқ.',
    never: 'Бұл редакция жарияланған, бірақ күшіне енбейді.',
    superseded: 'Бұл редакция қолданыста емес: оны кейінгі редакция алмастырды.',
    withdrawn: 'Бұл редакция кері қайтарып алынған және қолданыста емес.',
    nowInForce: (version) => `Қазір ${version}-редакция қолданыста`,
    noneInForce: 'Қазір құжаттың бірде-бір редакциясы қолданыста емес.',
    notYet: 'Құжат әлі күшіне енген жоқ.',
    repealed: 'Құжат күшін жойды: оның барлық редакциялары кері қайтарып алынған.',
    announced: (version, sentence) => `${version}-редакция жарияланды. ${sentence}`,
    draftExists: (version) => `Жоба дайындалды: ${version}-редакция`,
    preview: 'Алдын ала қарау. Жарияланған сайтта жоқ жобалар мен жоспарланған редакциялар көрсетілген.',
    textOnlyIn: (language) => `Құжат ${language} жарияланған, қазақша аудармасы жоқ.`,
    translation: (language) => `Бұл – аударма. Заңды күші бар мәтін ${language} жарияланған.`,
    otherLanguage: 'Заңды күші бар мәтінді оқу',
  },
  changes: {
    ...changes,
    summary: 'Қысқаша',
    list: 'Өзгерген тармақтар',
    redline: 'Мәтіндерді салыстыру',
    legend: 'Белгілер',
    views: 'Көрініс',
    view: { inline: 'бір жолда', side: 'қатар', only: 'тек өзгерістер', before: 'бұрынғысы', after: 'кейінгісі' },
    cut: (n) => `Салыстыру мұнда толық сыймайды: ${n}\u00a0бөлігі көрсетілген жоқ. Толық мәтіні алдын ала қарауда бар.`,
    hideMinor: 'белгілер мен безендіруді жасыру',
    previous: 'Алдыңғы өзгеріс', next: 'Келесі өзгеріс',
    position: (n, of) => `${n} / ${of}`,
    keys: 'J және K – келесі және алдыңғы өзгеріс',
  },
  compare: {
    title: 'Редакцияларды салыстыру',
    from: 'Бұрынғысы', to: 'Кейінгісі', show: 'Салыстыру', swap: 'Орнын ауыстыру',
    loading: 'Салыстырылуда…',
    same: 'Бір редакция таңдалған: салыстыратын ештеңе жоқ.',
    unknown: (version) => `«${version}» редакциясы жоқ. Тізімнен таңдаңыз.`,
    choose: 'Екі редакцияны таңдаңыз.',
    failed: 'Мәтіндерді жүктеу мүмкін болмады. Байланысты тексеріп, қайталап көріңіз.',
    noScript: 'Кез келген екі редакцияны салыстыру үшін JavaScript қажет. Онсыз көршілес редакциялардың салыстырулары қолжетімді:',
    any: 'Кез келген екі редакцияны салыстыру',
  },
  mark: {
    changed: (version) => `${version}-редакцияда өзгертілді`,
    added: (version) => `${version}-редакцияда қосылды`,
    was: 'Бұрынғы мәтіні',
  },
  since: {
    title: 'Мен келіскеннен бері не өзгерді?',
    label: 'Құжатты қабылдаған күніңіз', show: 'Көрсету',
    none: 'Бұл күні құжат әлі қолданыста болмаған.',
    noneNow: 'Қазір бірде-бір редакция қолданыста емес.',
    same: (edition) => `Бұл күні ${edition} қолданыста болды. Ол қазір де қолданыста: содан бері ештеңе өзгерген жоқ.`,
    was: (edition, now) => `Бұл күні ${edition} қолданыста болды. Қазір ${now} қолданыста.`,
    redline: 'Осы редакцияларды салыстыру',
    between: 'Осы уақыт ішінде не өзгерді',
    future: 'Бұл күн әлі келген жоқ.',
    lower: (version) => `${version}-редакция`,
    againstInForce: (version) => `Қолданыстағы ${version}-редакциямен салыстыру`,
  },
  history: {
    title: 'Редакциялар тарихы',
    description: (title) => `«${title.replaceAll('«', '„').replaceAll('»', '“')}» құжатының барлық редакциялары: әрқайсысы қашан жарияланды және қолданыста болды, онда не өзгерді, таңдалған күні қайсысы қолданыста болды.`,
    published: 'Жарияланды',
    first: 'Бірінші редакция',
    years: 'Жылдар', more: 'Толығырақ',
    feed: 'Жаңа редакциялар таспасы (Atom)',
    data: 'Деректер (JSON)',
  },
  index: {
    title: 'Құқықтық құжаттар',
    none: 'Құжаттар әлі жарияланбаған.',
    intro: (brand) => `${brand} құжаттары: қолданыстағы редакциялары, олардың тарихы және салыстырылуы.`,
  },
  search: {
    title: 'Құжаттардан іздеу',
    label: 'Сөздер, тырнақшадағы сөз тіркесі немесе тармақ нөмірі',
    button: 'Іздеу',
    loading: 'Ізделуде…',
    none: (query) => `«${query}» сұрауы бойынша ештеңе табылмады.`,
    found: (n) => `Табылды: ${n}\u00a0жер`,
    more: 'Тағы көрсету',
    failed: 'Іздеу қазір қолжетімсіз. Құжатты ашып, браузердің іздеуін пайдаланыңыз.',
    noScript: 'Іздеу үшін JavaScript қажет. Онсыз құжатты ашып, браузердің іздеуін пайдаланыңыз (Ctrl+F).',
  },
  site: {
    skip: 'Мәтінге өту',
    navigation: 'Негізгі навигация',
    documents: 'Құжаттар',
    search: 'Іздеу',
    languages: 'Интерфейс тілі',
    notFound: 'Мұндай бет жоқ',
    notFoundText: 'Мекенжай қате терілген немесе бет әлі жарияланбаған. Қолданыстағы құжаттар төменде көрсетілген.',
    noPage: 'Бұл мекенжайда жеке бет жоқ',
    noPageText: 'Мекенжай күнмен аяқталса: жеке бет тек құжат өзгерген күндерге арналған; басқа күні қай редакция қолданыста болғанын редакциялар тарихы көрсетеді. Өзге жағдайда мекенжай қате терілген немесе бет әлі жарияланбаған. Құжаттар төменде көрсетілген.',
  },
  pdf: {
    page: (page, of) => `${page}-бет, барлығы ${of}`,
    subject: (version, sentence) => `${version}-редакция. ${sentence}`,
  },
  feed: {
    all: (brand) => `${brand}: құжаттардың редакциялары`,
    one: (title) => `${title}: редакциялары`,
    entry: (title, version) => `${title}. ${version}-редакция`,
  },
};
