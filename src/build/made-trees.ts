import type { ClauseTree } from '../model/clause.ts';
import type { KnownTrees } from '../content/known-trees.ts';
import { MadeValues } from './made-values.ts';

/** The trees of texts in a cache. @param folder see `MadeValues` */
export function madeTrees(folder: string): KnownTrees {
  const trees = new MadeValues<ClauseTree>(folder);
  return { has: (source) => trees.has(source), load: (source) => trees.find(source), keep: (source, tree) => trees.keep(tree, source) };
}
