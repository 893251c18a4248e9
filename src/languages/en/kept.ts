import type { KeptWords } from '../grammar.ts';

export const kept: KeptWords = {
  beforeNumber: 'no|art|article|section|sec|clause|paragraph|pp?|vol|edition',
  beforeName: '[Mm]rs?|[Mm]s|[Dd]r|[Ss]t',
  units: 'days?|months?|years?|hours?|minutes?|per cent|percent|January|February|March|April|May|June|July|August|September|October|November|December',
};
