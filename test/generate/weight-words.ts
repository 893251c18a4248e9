/**
 * Sentences of legal texts with places for facts, and phrases that fill them, by language. Written from the usage of
 * contracts and policies, not from what the engine knows. `{p}` is the place of the fact, `{x}` of a neutral word.
 */
export type Kind = 'amount' | 'period' | 'duty' | 'negation' | 'party';

export interface WeightWords {
  frames: Record<Kind, readonly string[]>;
  /** Phrases whose facts differ from each other; after a bar the fact alone, where the phrase has more. */
  phrases: Record<Kind, readonly string[]>;
  /** What may be put before the last stop of a sentence, or before it (`^`), and the exception in it. */
  exceptions: readonly (readonly [words: string, fact: string])[];
  /** Words that deny, by which the truth of a changed duty is counted. */
  denies: RegExp;
  /** Ways to write one fact: a change between two of a row is none of its kind. */
  equal: Record<Kind, readonly (readonly string[])[]>;
  /** Neutral words, two of which may replace each other without a fact. */
  neutral: readonly string[];
  /** Sentences without any fact, old and new, that look as if they had one. */
  nearMisses: readonly (readonly [string, string])[];
  definitions: { term: string; meaning: readonly [string, string]; use: string }[];
  /** Pairs of terms, and sentences with the forms of both, in the same order. */
  terms: { sentences: readonly (readonly [string, string])[]; from: string; to: string }[];
}

const ru: WeightWords = {
  frames: {
    amount: [
      'За нарушение этого условия {x} сторона уплачивает {p} за каждый случай.', 'Стоимость {x} услуг составляет {p}.', 'Размер {x} вознаграждения равен {p} и указан в счёте.',
      'При просрочке начисляется неустойка: {p}.', 'Общий размер {x} ответственности ограничен величиной {p}.', 'Комиссия ({p}) удерживается при {x} переводе.', 'Администрация возвращает {p} на счёт Пользователя.',
    ],
    period: [
      'Администрация отвечает на {x} обращение в срок: {p}.', 'Настоящие {x} правила действуют {p}.', 'Возврат {x} средств осуществляется в срок {p} с момента обращения.',
      'Сведения хранятся {p}, а затем уничтожаются {x} комиссией.', 'Срок рассмотрения {x} претензии ({p}) исчисляется с момента её получения.', 'Уведомление об {x} изменении условий направляется {p}.',
    ],
    duty: [
      'Администрация {p} проверить {x} сведения.', 'В таких случаях Пользователь {p} обратиться в {x} службу поддержки.', 'Оператор {p} передать {x} данные по запросу суда.',
      'Если условия изменились, Исполнитель {p} известить Заказчика {x} письмом.', 'Получив {x} запрос, Сторона {p} предоставить копии документов.',
    ],
    negation: [
      'Администрация {p} передаёт {x} сведения третьим лицам.', 'Эти условия {p} распространяются на {x} отношения сторон.', 'Заказчик {p} отвечает за {x} действия своих работников.',
      'Данные {p} хранятся на {x} серверах в Казахстане.', 'Такой {x} отказ {p} влечёт прекращения договора.',
    ],
    party: [
      'Услуги оказывает {p} на основании {x} договора.', 'Оператором {x} данных является {p}, далее – Оператор.', 'Стороной договора выступает {p} в {x} лице директора.', 'Права на {x} сайт принадлежат правообладателю: {p}.',
    ],
  },
  phrases: {
    amount: ['10 000 тенге', '25 000 тенге', '1 000 000 ₸', '5 %', '7,5 %', '10 процентов', '0,1 %', '500 рублей', '1,5 млн тенге', '100 долларов США', '50 МРП', '20 МРП', 'двадцать тысяч тенге', '3 500,50 ₸', 'не более 15 %', '200 евро', '12 000 (двенадцать тысяч) тенге'],
    period: ['10 рабочих дней', '30 рабочих дней', '30 календарных дней', '3 месяца', '5 лет', 'один год', '72 часа', '14 дней', 'пятнадцать дней', 'два месяца', '6 (шесть) месяцев', '48 часов', '7 (семь) календарных дней', 'сорок пять дней', 'не более 20 дней', 'до 60 дней', '2 недели', '1 квартал', 'до 22 ноября 2026 г.|22 ноября 2026 г.', 'до 1 марта 2027 года|1 марта 2027 года', 'до 31.12.2026|31.12.2026'],
    duty: ['обязана', 'вправе', 'может', 'должна', 'не вправе', 'не может', 'имеет право', 'обязуется', 'не обязана', 'не должна', 'не имеет права'],
    negation: ['', 'не'],
    party: ['ТОО «Ромашка»', 'ТОО «Василёк»', 'АО «Народный банк»', 'ООО «Ландыш»', 'ИП Иванов И.И.', 'ИП Сериков А.Б.', 'товарищество с ограниченной ответственностью «Астра»', 'ПАО «Северный ветер»', 'Acme Holdings LLC', 'АО «Каспий Тех»'],
  },
  exceptions: [[', кроме указанных случаев', 'кроме'], [', за исключением споров о праве', 'за исключением'], [' без согласия владельца', 'без'], [', если стороны не договорились иначе', 'не'], [' кроме выходных', 'кроме']],
  denies: /(?:^|\s)не\s/u,
  equal: {
    amount: [['5 %', '5%', '5 (пять) процентов', 'пять процентов'], ['10 000 тенге', '10\u00a0000 ₸', '10 000 (десять тысяч) тенге', 'десять тысяч тенге', '10 тысяч тенге'], ['1 500 000 рублей', '1,5 млн рублей', '1\u202f500\u202f000 руб.']],
    period: [['10 рабочих дней', 'десять рабочих дней', '10 (десять) рабочих дней', '10 (десяти) рабочих дней'], ['30 дней', '30 (тридцать) дней', 'тридцать дней'], ['22.11.2026', '22 ноября 2026 г.', '22 ноября 2026 года', '«22» ноября 2026 года']],
    duty: [['может', 'могла', 'могут'], ['обязана', 'обязано', 'обязан'], ['должна', 'должен', 'должны'], ['имеет право', 'имеют право']],
    negation: [], party: [['ТОО «Ромашка»', 'товарищество с ограниченной ответственностью «Ромашка»', 'ТОО "Ромашка"'], ['АО «Астра»', 'акционерное общество «Астра»']],
  },
  neutral: ['соответствующие', 'указанные', 'прочие', 'дополнительные', 'письменные', 'типовые', 'основные', 'договорные', 'внутренние', 'предыдущие'],
  nearMisses: [
    ['Правила применяются с мая и далее.', 'Правила применяются с марта и далее.'],
    ['Приказ подписывает должностное лицо Администрации.', 'Приказ утверждает ответственное лицо Администрации.'],
    ['Работы выполняются должным образом по заданию.', 'Работы выполняются надлежащим образом по заданию.'],
    ['Порядок описан в п. 3.2 Правил.', 'Порядок описан в п. 3.5 Правил.'],
    ['Порядок установлен статьёй 12 Закона.', 'Порядок установлен статьёй 15 Закона.'],
    ['Телефон службы: +7 727 250 10 10.', 'Телефон службы: +7 727 311 20 20.'],
    ['Приложение работает в версии 2.0 и выше.', 'Приложение работает в версии 3.1 и выше.'],
    ['Кроме того, данные нужны для отчётов.', 'Помимо этого, данные нужны для отчётов.'],
    ['Сведения собираются в том числе на сайте.', 'Сведения собираются не только на сайте, но и в приложении.'],
    ['Тем не менее стороны стремятся к согласию.', 'Однако стороны стремятся к согласию.'],
    ['Форма приведена в приложении № 5.', 'Форма приведена в приложении № 7.'],
    ['Обязательства сторон описаны ниже.', 'Обязанности сторон описаны ниже.'],
    ['Право собственности переходит к Заказчику.', 'Право владения переходит к Заказчику.'],
    ['Адрес: ул. Абая, 10.', 'Адрес: ул. Абая, 12.'],
    ['В городе Алматы действует отделение.', 'В городе Астане действует отделение.'],
    ['Это следует из договора сторон.', 'Это вытекает из договора сторон.'],
    ['Безопасность данных обеспечивает Оператор.', 'Сохранность данных обеспечивает Оператор.'],
    ['Должник передаёт имущество кредитору.', 'Плательщик передаёт имущество кредитору.'],
    ['Недостаток устраняет поставщик.', 'Дефект устраняет поставщик.'],
    ['Участвует 5 представителей сторон.', 'Участвует 7 представителей сторон.'],
  ],
  definitions: [
    { term: 'Сайт', meaning: ['совокупность страниц в сети Интернет по адресу владельца', 'совокупность программ и страниц в сети Интернет по адресу владельца'], use: 'Пользователь посещает Сайт самостоятельно.' },
    { term: 'Пользователь', meaning: ['физическое лицо, которое зарегистрировалось в системе', 'физическое или юридическое лицо, которое зарегистрировалось в системе'], use: 'Доступ Пользователя к системе предоставляется бесплатно.' },
    { term: 'Персональные данные', meaning: ['сведения о лице, переданные им при регистрации', 'любые сведения о лице, переданные им при регистрации или позднее'], use: 'Обработка персональных данных ведётся оператором.' },
    { term: 'Услуги', meaning: ['консультации по вопросам права', 'консультации и представительство по вопросам права'], use: 'Заказчик оплачивает Услуги по счёту.' },
  ],
  terms: [
    { from: 'Сайт', to: 'Платформа', sentences: [['Пользователь посещает Сайт по своему желанию.', 'Пользователь посещает Платформу по своему желанию.'], ['Работа Сайта обеспечивается владельцем.', 'Работа Платформы обеспечивается владельцем.'], ['На Сайте размещаются объявления.', 'На Платформе размещаются объявления.'], ['Доступ к Сайту открыт всем.', 'Доступ к Платформе открыт всем.'], ['Владелец управляет Сайтом через панель.', 'Владелец управляет Платформой через панель.']] },
    { from: 'Клиент', to: 'Заказчик', sentences: [['Клиент оплачивает счёт банковским переводом.', 'Заказчик оплачивает счёт банковским переводом.'], ['Обращения Клиента рассматривает менеджер.', 'Обращения Заказчика рассматривает менеджер.'], ['Клиенту направляется отчёт.', 'Заказчику направляется отчёт.'], ['Договор с Клиентом заключается письменно.', 'Договор с Заказчиком заключается письменно.']] },
    { from: 'Исполнитель', to: 'Цифровой оператор', sentences: [['Исполнитель ведёт журнал доступа.', 'Цифровой оператор ведёт журнал доступа.'], ['Заявки Исполнителя учитываются отдельно.', 'Заявки Цифрового оператора учитываются отдельно.'], ['Отчёт Исполнителю передаётся на бумаге.', 'Отчёт Цифровому оператору передаётся на бумаге.'], ['Переписка с Исполнителем хранится в архиве.', 'Переписка с Цифровым оператором хранится в архиве.']] },
  ],
};

const en: WeightWords = {
  frames: {
    amount: [
      'For each breach the {x} party pays {p} as liquidated damages.', 'The {x} fee is {p} and is shown on the invoice.', 'Late payments bear {x} interest: {p}.', 'The aggregate {x} liability of the Company is limited to {p}.',
      'A deposit ({p}) is held for the {x} term of the lease.', 'We charge {p} for {x} support.', 'The Customer receives a {x} credit equal to {p}.',
    ],
    period: [
      'We answer a {x} request in {p}.', 'The {x} licence lasts {p} from the date of the order.', 'Notice of a {x} change is given {p} in advance.', 'Records are kept {p} and then destroyed by the {x} team.', 'The {x} cure period ({p}) starts when notice is received.',
    ],
    duty: [
      'The Company {p} verify the {x} information.', 'In that case the Customer {p} contact the {x} support desk.', 'The Processor {p} disclose {x} data to a court.', 'On receipt of a {x} request, each party {p} provide copies.', 'The {x} Supplier {p} assign this Agreement.',
    ],
    negation: [
      'These {x} terms do {p} apply to the resellers.', 'The Company is {p} liable for the {x} acts of users.', 'A {x} delay is {p} a waiver of rights.', 'The {x} data are {p} stored on our servers.', 'The Supplier has {p} relied on {x} statements.',
    ],
    party: ['This Agreement is made with {p} as the {x} provider.', 'The {x} controller of your data is {p}.', 'All {x} trademarks belong to {p} in full.', 'Our {x} partner, {p}, provides the hosting.'],
  },
  phrases: {
    amount: ['$1,000', '$1,000.50', '$25,000', '5%', '7.5%', '10 percent', '1.5 million dollars', 'USD 500', '€200', '£50', 'one hundred dollars', 'twenty-five percent', 'up to $5,000', 'fifty dollars ($50)', 'US$ 300', 'two percent (2%)'],
    period: ['10 business days', '30 business days', '30 calendar days', 'three months', '5 years', 'one year', '72 hours', 'fourteen days', 'sixty (60) days', 'two weeks', '48 hours', 'at least 20 days', 'forty-five days', '6 months', 'ninety (90) days', 'until November 22, 2026|November 22, 2026', 'until 1 March 2027|1 March 2027', 'until May 5, 2027|May 5, 2027'],
    duty: ['may', 'must', 'shall', 'will', 'can', 'should', 'may not', 'must not', 'shall not', 'is entitled to', 'has the right to', 'is required to', 'agrees to', 'is not required to', 'cannot'],
    negation: ['', 'not'],
    party: ['Acme Holdings, Inc.', 'Beta Systems LLC', 'Gamma Networks Ltd', 'Delta GmbH', 'Northern Light Corporation', 'Omega Partners LLP', 'Sigma Data, Inc.', 'Kappa Limited', 'Zeta Foods LLC'],
  },
  exceptions: [[', except as described below', 'except'], [' unless the parties agree otherwise', 'unless'], [' without prior consent', 'without'], [', excluding weekends', 'excluding'], [' other than the resellers', 'other than'], [', save for disputes about title', 'save for']],
  denies: /not\b/u,
  equal: {
    amount: [['5%', '5 %', '5 percent', 'five percent', 'five percent (5%)'], ['$1,000', '$1000', 'one thousand dollars', '$1,000.00', 'USD 1,000'], ['1.5 million dollars', '$1,500,000', '$1.5 million']],
    period: [['10 business days', 'ten business days', 'ten (10) business days'], ['30 days', 'thirty days', 'thirty (30) days'], ['November 22, 2026', '22 November 2026', 'November 22nd, 2026']],
    duty: [['is required to', 'are required to'], ['has the right to', 'have the right to'], ['is entitled to', 'are entitled to'], ['agrees to', 'agree to']],
    negation: [], party: [['Acme Holdings, Inc.', 'Acme Holdings Inc.', 'Acme Holdings, Inc'], ['Beta Systems LLC', 'Beta Systems, LLC', 'Beta Systems, L.L.C.']],
  },
  neutral: ['relevant', 'respective', 'additional', 'written', 'standard', 'applicable', 'previous', 'internal', 'particular', 'current'],
  nearMisses: [
    ['The festival takes place in May every spring.', 'The festival takes place in June every spring.'],
    ['The procedure is described in Section 3.2 of the Policy.', 'The procedure is described in Section 3.5 of the Policy.'],
    ['Call the support line: +1 212 555 1234.', 'Call the support line: +1 212 555 9876.'],
    ['The application works with version 2.0 of the interface.', 'The application works with version 3.1 of the interface.'],
    ['The list includes, but is not limited to, names.', 'The list includes, without limitation, names.'],
    ['We collect data on the site.', 'We collect data not only on the site but also in the app.'],
    ['See invoice No. 5 of the series.', 'See invoice No. 7 of the series.'],
    ['Either party ends the contract at will.', 'Either party ends the contract freely.'],
    ['The last will of the owner is respected.', 'The last wish of the owner is respected.'],
    ['Duties and taxes are shown separately.', 'Levies and taxes are shown separately.'],
    ['The right of ownership passes to the buyer.', 'The title of ownership passes to the buyer.'],
    ['Article 12 governs disputes between the parties.', 'Article 15 governs disputes between the parties.'],
    ['The office is at 10 Baker Street.', 'The office is at 12 Baker Street.'],
    ['A mustard factory operates on the site.', 'A vinegar factory operates on the site.'],
    ['The canned goods are delivered by rail.', 'The frozen goods are delivered by rail.'],
    ['Notable customers are named on the site.', 'Important customers are named on the site.'],
    ['Should you have questions, write to us.', 'If you have questions, write to us.'],
    ['Use ticket number 4501 in your letters.', 'Use ticket number 5602 in your letters.'],
    ['Exceptional results are shown in the report.', 'Outstanding results are shown in the report.'],
  ],
  definitions: [
    { term: 'Service', meaning: ['the software that we offer on our site', 'the software and support that we offer on our site'], use: 'You use the Service at your own risk.' },
    { term: 'Confidential Information', meaning: ['the plans disclosed by a party in writing', 'the plans and prices disclosed by a party in writing'], use: 'Each party protects Confidential Information with care.' },
    { term: 'Affiliate', meaning: ['a company under common control with a party', 'a company under common ownership or control with a party'], use: 'Orders of an Affiliate are treated as own orders.' },
    { term: 'Customer', meaning: ['the person that orders the products', 'the person or entity that orders the products'], use: 'Invoices are sent to the Customer by mail.' },
  ],
  terms: [
    { from: 'Site', to: 'Platform', sentences: [['The user visits the Site freely.', 'The user visits the Platform freely.'], ['The operation of the Site is secured by us.', 'The operation of the Platform is secured by us.'], ['Notices appear on the Site first.', 'Notices appear on the Platform first.'], ['Access to the Site is open to all.', 'Access to the Platform is open to all.']] },
    { from: 'Client', to: 'Customer', sentences: [['The Client pays by bank transfer.', 'The Customer pays by bank transfer.'], ['Complaints of the Client are handled by a manager.', 'Complaints of the Customer are handled by a manager.'], ['A report is sent to the Client by mail.', 'A report is sent to the Customer by mail.'], ['The contract with the Client is in writing.', 'The contract with the Customer is in writing.']] },
    { from: 'Vendor', to: 'Service Provider', sentences: [['The Vendor keeps a log of access.', 'The Service Provider keeps a log of access.'], ['Orders of the Vendor are counted apart.', 'Orders of the Service Provider are counted apart.'], ['The report goes to the Vendor on paper.', 'The report goes to the Service Provider on paper.']] },
  ],
};

const kk: WeightWords = {
  frames: {
    amount: [
      'Осы шарт бұзылса, {x} тарап {p} көлемінде өсімпұл төлейді.', 'Қызметтің {x} құны: {p}.', 'Сыйақының {x} мөлшері {p} құрайды.', 'Кепіл ({p}) {x} шотта сақталады.', 'Әкімшілік Пайдаланушыға {p} қайтарады.', 'Жауапкершіліктің {x} шегі – {p}.',
    ],
    period: [
      'Әкімшілік {x} өтінішке {p} ішінде жауап береді.', 'Деректер {p} сақталады, кейін {x} комиссия жояды.', 'Қаражатты қайтарудың {x} мерзімі: {p}.', 'Шағымды қараудың {x} мерзімі ({p}) алынған сәттен есептеледі.', 'Лицензия {x} тапсырыстан бастап {p} қолданылады.',
    ],
    duty: ['Әкімшілік {x} мәліметтерді тексеруге {p}.', 'Пайдаланушы {x} қолдау қызметіне жүгінуге {p}.', 'Оператор {x} деректерді сотқа беруге {p}, бұл жазылады.', 'Тараптар {x} көшірмелерді ұсынуға {p}.'],
    negation: ['Әкімшілік {x} мәліметтерді үшінші тұлғаларға {p}.', 'Осы талаптар {x} қатынастарға {p}.', 'Тапсырыс беруші {x} әрекеттер үшін {p}.'],
    party: ['Қызметті {p} {x} шарт негізінде көрсетеді.', 'Деректердің {x} операторы – {p}, бұдан әрі Оператор.', 'Сайтқа {x} құқықтар мына иеленушіге тиесілі: {p}.'],
  },
  phrases: {
    amount: ['10 000 теңге', '25 000 теңге', '1 000 000 ₸', '5 %', '7,5 %', '10 пайыз', '0,1 %', '1,5 млн теңге', '100 АҚШ доллары', '50 АЕК', '20 АЕК', 'жиырма мың теңге', '3 500,50 ₸', '12 000 (он екі мың) теңге', '200 еуро', 'он бес пайыз', '20 пайыздан кем емес', '30 000 теңгеден аспайтын'],
    period: ['10 жұмыс күні', '30 жұмыс күні', '30 күнтізбелік күн', '3 ай', '5 жыл', 'бір жыл', '72 сағат', '14 күн', 'он бес күн', 'екі ай', '6 (алты) ай', '48 сағат', '7 (жеті) күнтізбелік күн', 'қырық бес күн', '2 апта', 'үш тәулік', '11 күннен кем емес', '5 жұмыс күнінен аспайтын', '4 күннен кешіктірмей', '2026 жылғы 22 қараша', '2027 жылғы 1 наурыз', '31.12.2026'],
    duty: ['міндетті', 'құқылы', 'тиіс', 'міндеттенеді', 'құқығы бар', 'құқылы емес', 'құқығы жоқ', 'міндетті емес'],
    negation: ['береді|бермейді', 'қолданылады|қолданылмайды', 'жауап береді|жауап бермейді', 'таралады|таралмайды', 'ашады|ашпайды', 'өткізеді|өткізбейді', 'сатады|сатпайды', 'жатады|жатпайды'],
    party: ['«Ромашка» ЖШС', '«Бәйтерек» ЖШС', '«Халық банкі» АҚ', '«Каспий» АҚ', 'ЖК Серіков А.Б.', 'ЖК Омаров Д.Е.', '«Алатау» ЖШС', 'Acme Holdings LLC'],
  },
  exceptions: [['^Заңда көрсетілген жағдайларды қоспағанда, ', 'қоспағанда'], ['^Демалыстан басқа күндері: ', 'басқа'], ['^Иесінің келісімінсіз ', 'келісімінсіз'], ['^Егер тараптар басқаша келіспесе, ', 'келіспесе']],
  denies: /емес|жоқ/u,
  equal: {
    amount: [['5 %', '5%', '5 пайыз', 'бес пайыз'], ['10 000 теңге', '10\u00a0000 ₸', '10 000 (он мың) теңге', 'он мың теңге']],
    period: [['10 жұмыс күні', 'он жұмыс күні', '10 (он) жұмыс күні'], ['30 күн', '30 (отыз) күн', 'отыз күн'], ['2026 жылғы 22 қараша', '22.11.2026', '22 қараша 2026 жыл']],
    duty: [['тиіс', 'тиіспіз'], ['құқылы', 'құқылымыз'], ['міндетті', 'міндеттіміз']],
    negation: [], party: [['«Ромашка» ЖШС', '"Ромашка" ЖШС', '«Ромашка» жауапкершілігі шектеулі серіктестігі'], ['«Астра» АҚ', '«Астра» акционерлік қоғамы']],
  },
  neutral: ['тиісті', 'аталған', 'өзге', 'қосымша', 'жазбаша', 'үлгілік', 'негізгі', 'шарттық', 'ішкі', 'алдыңғы'],
  nearMisses: [
    ['Тәртіп Ережелердің 3.2-тармағында жазылған.', 'Тәртіп Ережелердің 3.5-тармағында жазылған.'],
    ['Асхана қызметкерлерге тамақ әзірлейді.', 'Асхана қызметкерлерге ас әзірлейді.'],
    ['Деректерді сайт не қосымша жинайды.', 'Деректерді сайт немесе қосымша жинайды.'],
    ['Сіз хат аласыз және оны сақтайсыз.', 'Сіз хабарлама аласыз және оны сақтайсыз.'],
    ['Байланыс телефоны: +7 727 250 10 10.', 'Байланыс телефоны: +7 727 311 20 20.'],
    ['Қосымша 2.0 нұсқасында жұмыс істейді.', 'Қосымша 3.1 нұсқасында жұмыс істейді.'],
    ['Мәселе тараптардың келіссөзінде шешіледі.', 'Дау тараптардың келіссөзінде шешіледі.'],
    ['Деректер басқа серверлерге көшіріледі.', 'Деректер жаңа серверлерге көшіріледі.'],
    ['Бұдан басқа, есептер архивте тұрады.', 'Сонымен қатар, есептер архивте тұрады.'],
    ['Нысан № 5 қосымшада келтірілген.', 'Нысан № 7 қосымшада келтірілген.'],
    ['Тараптардың міндеттемелері төменде жазылған.', 'Тараптардың міндеттері төменде жазылған.'],
    ['Меншік құқығы сатып алушыға өтеді.', 'Иелену құқығы сатып алушыға өтеді.'],
    ['Хабарлама электрондық поштаға келеді.', 'Хат электрондық поштаға келеді.'],
    ['Мекенжайы: Абай көшесі, 10.', 'Мекенжайы: Абай көшесі, 12.'],
    ['Мемлекет органдары сұрау жібереді.', 'Сот органдары сұрау жібереді.'],
    ['Кеңсе Алматы қаласында орналасқан.', 'Кеңсе Астана қаласында орналасқан.'],
  ],
  definitions: [
    { term: 'Сайт', meaning: ['иесінің мекенжайындағы беттер жиынтығы', 'иесінің мекенжайындағы беттер мен бағдарламалар жиынтығы'], use: 'Пайдаланушы Сайтқа өз еркімен кіреді.' },
    { term: 'Пайдаланушы', meaning: ['жүйеде тіркелген жеке тұлға', 'жүйеде тіркелген жеке немесе заңды тұлға'], use: 'Пайдаланушының өтініші журналға жазылады.' },
    { term: 'Қызметтер', meaning: ['құқық саласындағы кеңестер', 'құқық саласындағы кеңестер мен өкілдік'], use: 'Тапсырыс беруші Қызметтерді шот бойынша төлейді.' },
  ],
  terms: [
    { from: 'Сайт', to: 'Платформа', sentences: [['Пайдаланушы Сайтқа өз еркімен кіреді.', 'Пайдаланушы Платформаға өз еркімен кіреді.'], ['Сайттың жұмысын иесі қамтамасыз етеді.', 'Платформаның жұмысын иесі қамтамасыз етеді.'], ['Хабарландырулар Сайтта орналасады.', 'Хабарландырулар Платформада орналасады.'], ['Иесі Сайтты басқарады.', 'Иесі Платформаны басқарады.']] },
    { from: 'Клиент', to: 'Тапсырысшы', sentences: [['Шотты Клиент банк арқылы төлейді.', 'Шотты Тапсырысшы банк арқылы төлейді.'], ['Өтінішті Клиентке менеджер түсіндіреді.', 'Өтінішті Тапсырысшыға менеджер түсіндіреді.'], ['Есеп Клиенттің атына жіберіледі.', 'Есеп Тапсырысшының атына жіберіледі.']] },
  ],
};

export const WEIGHT_WORDS = { ru, kk, en };
