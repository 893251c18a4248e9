/** The editions of a policy for its history: all in one list, or by the year of publication where they are many. */
import type { PublishedPolicy } from '../model/publication.ts';
import { MANY } from './many.ts';
import { editionView, type EditionView } from './edition-view.ts';

export interface HistoryYear {
  /** `2026`; null for what is not published, and where years are not distinguished. */
  year: string | null;
  /** Newest first. */
  views: EditionView[];
}

/** Newest first; one group without a year where the editions are few. */
export function historyYears(policy: PublishedPolicy, lang: string): HistoryYear[] {
  const views = policy.editions.toReversed().map((edition) => editionView(policy, edition, lang));
  if (views.length <= MANY) return [{ year: null, views }];
  const groups = Map.groupBy(views, ({ lastUpdate }) => lastUpdate?.iso.slice(0, 4) ?? null);
  return Array.from(groups, ([year, of]) => ({ year, views: of }));
}
