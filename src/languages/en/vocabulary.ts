/** How English writes sums, periods, duties, negations and parties, in all word forms. */
import type { Vocabulary } from '../../redline/vocabulary.ts';

const BE = '(?:is|are|am|be|been|being|was|were|(?<=\\p{L})[\'’](?:s|re|m))';
const APOSTROPHE = "['’]";
const NOT = `(?:\\s+not|n${APOSTROPHE}t)`;
/** Between a modal word and what belongs to it: «is also entitled to». */
const ADVERB = '(?:\\s+(?:also|only|hereby|each|all|both|always|otherwise|fully|solely|\\p{L}+ly))?';

export const vocabulary: Vocabulary = {
  decimal: '.',
  numbers: [
    [1, 'one'], [2, 'two'], [3, 'three'], [4, 'four'], [5, 'five'], [6, 'six'], [7, 'seven'], [8, 'eight'], [9, 'nine'], [10, 'ten'], [11, 'eleven'], [12, 'twelve'],
    [13, 'thirteen'], [14, 'fourteen'], [15, 'fifteen'], [16, 'sixteen'], [17, 'seventeen'], [18, 'eighteen'], [19, 'nineteen'],
    [20, 'twenty'], [30, 'thirty'], [40, 'forty'], [50, 'fifty'], [60, 'sixty'], [70, 'seventy'], [80, 'eighty'], [90, 'ninety'],
    [100, 'hundreds?'], [1000, 'thousands?|k'], [1e6, 'millions?|mn|m'], [1e9, 'billions?|bn'],
  ],
  range: 'to',
  months: ['January|Jan\\.?', 'February|Feb\\.?', 'March', 'April|Apr\\.?', 'May', 'June', 'July', 'August|Aug\\.?', 'September|Sept?\\.?', 'October|Oct\\.?', 'November|Nov\\.?', 'December|Dec\\.?'],
  capitalMonths: true,
  dates: ['{m}\\s+{d}(?:st|nd|rd|th)?(?:,?\\s+{y})?', '{d}(?:st|nd|rd|th)?(?:\\s+day)?(?:\\s+of)?\\s+{m},?(?:\\s+{y})?', '{m},?\\s+{y}'],
  time: [
    ['day', "days?(?:['’]s?)?"], ['week', "weeks?(?:['’]s?)?"], ['month', "months?(?:['’]s?)?"], ['quarter', 'quarters?'], ['year', "years?(?:['’]s?)?"], ['hour', "hours?(?:['’]s?)?"], ['minute', 'minutes?'],
  ],
  dayKinds: [['working', 'business|working'], ['calendar', 'calendar'], ['banking', 'banking'], ['full', 'full|complete|consecutive']],
  within: '(?:within|after|for|in|every|than|of|per)\\s+(?:a|an)|(?:a|an)(?=\\s+(?:calendar|business|working))',
  rhythms: [
    ['daily', 'daily'], ['weekly', 'weekly'], ['monthly', 'monthly'], ['quarterly', 'quarterly'], ['yearly', 'annual(?:ly)?|yearly'],
    ['at once', 'immediately'], ['prompt', 'promptly|without\\s+(?:undue\\s+)?delay|as\\s+soon\\s+as\\s+(?:reasonably\\s+)?(?:practicable|possible)'], ['for ever', 'indefinitely|perpetual(?:ly)?|for\\s*ever'],
  ],
  timeAdjectives: [['day', 'day'], ['week', 'week'], ['month', 'month'], ['year', 'year'], ['hour', 'hour']],
  bounds: [
    ['at most', 'up\\s+to|at\\s+most|(?:not|no)\\s+more\\s+than|not\\s+(?:to\\s+)?exceed(?:ing)?|a\\s+maximum\\s+of'], ['at least', 'at\\s+least|(?:not|no)\\s+(?:less|fewer)\\s+than|a\\s+minimum\\s+of'],
    ['over', 'more\\s+than|over|greater\\s+than|exceeding'], ['under', '(?:less|fewer)\\s+than|under'],
    ['not later', '(?:not|no)\\s+later\\s+than'], ['not earlier', '(?:not|no)\\s+(?:earlier|sooner)\\s+than'],
  ],
  boundsAfter: [],
  money: [
    ['USD', "U\\.?S\\.?\\s?\\$|\\$|USD|(?:U\\.?S\\.?\\s+)?dollars?"], ['EUR', '€|EUR|euros?'], ['GBP', '£|GBP|pounds?(?:\\s+sterling)?'], ['KZT', '₸|KZT|tenge'], ['RUB', '₽|RUB|rou?bles?'], ['cent', 'cents?'],
  ],
  percent: 'percent|per\\s+cent',
  duty: [
    ['freedom', 'need not', `${BE}${NOT}${ADVERB}\\s+(?:required|obliged|obligated|bound)\\s+to|need\\s+not|(?:do|does|did)${NOT}\\s+(?:have|need)\\s+to|ha(?:s|ve)\\s+no\\s+(?:obligation|duty)(?:\\s+to)?|under\\s+no\\s+obligation(?:\\s+to)?`],
    ['ban', 'may not', 'may\\s+not'], ['ban', 'cannot', 'cannot|can\\s+not|can[\'’]t'], ['ban', 'shall not', 'shall\\s+not|shan[\'’]t'], ['ban', 'must not', `must${NOT}`],
    ['ban', 'will not', 'will\\s+not|won[\'’]t'], ['ban', 'should not', `should${NOT}`],
    ['ban', 'not allowed', `${BE}${NOT}${ADVERB}\\s+(?:entitled|permitted|allowed|authori[sz]ed)(?:\\s+to)?|(?:do|does)${NOT}\\s+have\\s+the\\s+right\\s+to|ha(?:s|ve)\\s+no\\s+right\\s+to`],
    ['ban', 'prohibited', `(?:${BE}\\s+)?(?:strictly\\s+)?(?:prohibited|forbidden)(?:\\s+from)?|agrees?\\s+not\\s+to`],
    ['right', 'entitled', `${BE}${ADVERB}\\s+entitled\\s+to`], ['right', 'allowed', `${BE}${ADVERB}\\s+(?:permitted|allowed|authori[sz]ed)\\s+to`],
    ['right', 'has the right', 'ha(?:s|ve)\\s+(?:the|a)\\s+(?:\\p{L}+\\s+)?right\\s+to|reserves?\\s+the\\s+right(?:\\s+to)?'],
    ['right', 'may', 'may'], ['right', 'can', 'can'],
    ['duty', 'required', `${BE}${ADVERB}\\s+(?:required|obliged|obligated)\\s+to`], ['duty', 'undertakes', '(?:agrees?|undertakes?|covenants?)\\s+to(?!\\s+(?:an?|the|our|your|their|its|this|that|these|those|any|all|such)\\s)'],
    ['duty', 'has to', '(?:ha(?:s|ve)|needs?)\\s+to(?!\\s+do\\s+with)'], ['duty', 'must', 'must'], ['duty', 'shall', 'shall'], ['duty', 'will', '(?<!(?:at|the|free|good|ill|own|their|its|a|and|last|of|by)\\s)will(?!\\s+of)'], ['duty', 'should', 'should'],
  ],
  negation: [
    ['not', `not|(?<=n${APOSTROPHE}t)|\\p{L}+n${APOSTROPHE}t|cannot`], ['not', 'no(?!\\.?\\s*\\d)'], ['never', 'never'], ['nor', 'nor|neither'], ['not', 'none'], ['without', 'without'],
  ],
  exception: [['except', 'except(?:\\s+(?:for|as|that|where|when|in|to))?|with\\s+the\\s+exception\\s+of'], ['unless', 'unless'], ['other than', 'other\\s+than'], ['excluding', 'excluding'], ['save', 'save\\s+(?:for|as|that)']],
  misleading: 'not\\s+only|not\\s+limited\\s+to|without\\s+limit(?:ation|ing)|whether\\s+or\\s+not|no\\s+(?:longer|matter)|(?:not|no)\\s+(?:later|earlier|sooner|less|fewer|more)\\s+than|not\\s+(?:to\\s+)?exceed(?:ing)?|without\\s+(?:undue\\s+)?delay',
  legalForms: [
    ['llp', 'LLP'], ['llc', 'LLC|limited\\s+liability\\s+company'], ['jsc', 'JSC|joint[\\s-]stock\\s+company'],
  ],
  traders: '',
  openers: 'The|This|By|Of|With|And|Our|We|For|Between|To|From|If|In|At',
  patronymic: '',
  defines: 'means?|refers?\\s+to|shall\\s+mean|ha(?:s|ve)\\s+the\\s+meaning',
  cites: 'sections?|sec\\.|articles?|art\\.|clauses?|paragraphs?|chapters?|parts?',
};
