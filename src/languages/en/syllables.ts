import { syllables } from '@react-pdf/hyphenate/en';
import type { Hyphenation } from '../hyphenation.ts';

export const hyphenation: Hyphenation = { letters: /^\p{Script=Latin}+$/u, syllables };
