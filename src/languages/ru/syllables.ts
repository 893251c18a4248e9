import { syllables } from '@react-pdf/hyphenate/ru';
import type { Hyphenation } from '../hyphenation.ts';

export const hyphenation: Hyphenation = { letters: /^\p{Script=Cyrillic}+$/u, syllables };
