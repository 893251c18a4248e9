/** Bookmarks: Word allows letters, digits and underscores, at most forty, and ignores case. */
const LONGEST = 40;
const PREFIX = 'clause_';

/** Issues names; each only once. */
export class BookmarkNames {
  readonly #taken = new Set<string>();
  readonly #wishes = new Map<string, number>();

  /** @param id of a clause: `3.2.5` gives `clause_3_2_5` */
  take(id: string): string {
    const wish = PREFIX + id.replace(/[^\p{L}\p{N}]+/gu, '_');
    let name = wish.slice(0, LONGEST);
    let n = this.#wishes.get(name.toLowerCase()) ?? 1;
    const first = name;
    while (this.#taken.has(name.toLowerCase())) {
      const end = `_${++n}`;
      name = first.slice(0, LONGEST - end.length) + end;
    }
    this.#wishes.set(first.toLowerCase(), n);
    this.#taken.add(name.toLowerCase());
    return name;
  }
}
