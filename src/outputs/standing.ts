/** What an edition is at a moment, in the words of its documents. */
import { statusAt, withdrawalAt, type Status } from '../model/calendar.ts';
import type { Withdrawal } from '../model/statement.ts';
import { wordsIn } from '../languages/words.ts';
import { statusSentence, type StatusView } from './status-words.ts';

export interface Standing {
  status: Status;
  /** The status in a sentence, «Действует с 22 ноября 2026 г.». */
  sentence: string;
  /** The withdrawal that holds. */
  withdrawal: Withdrawal | null;
}

/** @param lang of the sentence */
export function standingOf(view: StatusView, lang: string): Standing {
  return { status: statusAt(view.editions, view.edition, view.now), sentence: statusSentence(view, wordsIn(lang)), withdrawal: withdrawalAt(view.edition, view.now) };
}
