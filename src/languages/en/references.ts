import type { References } from '../references.ts';

export const references: References = {
  units: String.raw`(?<section>sections?|sec\.|articles?|art\.|§§?)|cl\.|paras?\.|(?:sub-?)?(?:clauses?|paragraphs?|sections?)`,
  openers: 'sub|sec|art|cl|para|§',
  plural: String.raw`^§§|[nehtsa]s\.?\s*$`,
  joints: { and: 'and|or', also: 'and/or', from: 'from', to: 'to|through', of: 'of' },
  documents: {
    acts: String.raw`(?<!\p{L})(?:act|law|statute|code|regulation|directive|constitution|gdpr|ccpa|dmca|u\.?s\.?c)(?!\p{L})`,
    documents: String.raw`(?<!\p{L})(?:polic(?:y|ies)|terms|conditions|agreements?|contracts?|rules|schedules?|annex|appendix|exhibits?|addend(?:um|a)|notices?)(?!\p{L})`,
    thisAfter: String.raw`(?:of\s+)?(?:this|these)\b|hereof|above|below`,
    thisBefore: 'this|these',
    named: {
      after: {
        preposition: String.raw`,?\s+(?:of|in|under|to)\s+(?:the\s+|that\s+|such\s+|our\s+)?`,
        proper: 'of|under',
        // "Article 49(1)(b) derogation under GDPR".
        further: String.raw`\s+\p{Ll}+\s+(?:of|under)\s+(?:the\s+)?`,
      },
    },
  },
};
