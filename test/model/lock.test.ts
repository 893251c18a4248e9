/** The chain of the lock: whatever happens to an entry is found, and named. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendEntry, chainFaults, EMPTY_LOCK, entrySeal, recordsOf, textEntries, type Lock, type LockEntry, type NewEntry, type PublicationEntry } from '../../src/model/lock.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const entry = (version: number): NewEntry & Pick<PublicationEntry, 'texts'> => ({
  policy: 'rules', version, sealed: '2026-11-22T10:00:00+05:00', published: 'a', effective: 'b', correction: null, texts: { ru: { sha256: sha256(`${version}`), file: 'AAAA' } },
});
const chain = (length: number): Lock => Array.from({ length }, (_, i) => entry(i + 1)).reduce((lock, one) => appendEntry(lock, one, sha256), EMPTY_LOCK);
/** One entry of each kind that is no publication. */
const link = { policy: 'rules', version: 1, sealed: '2026-11-22T10:00:00+05:00' };
const KINDS: NewEntry[] = [
  { ...link, kind: 'summary', summary: ['a', 'b'] },
  { ...link, kind: 'withdrawal', date: 'd', reason: 'r', backdate: null },
  { ...link, kind: 'reinstatement', date: 'd', reason: 'r' },
  { ...link, kind: 'dates', published: 'a', effective: 'c', reason: null, texts: {} },
  { ...link, kind: 'cancellation', reason: 'r' },
];
const append = (entries: readonly NewEntry[]): Lock => entries.reduce((lock, one) => appendEntry(lock, one, sha256), EMPTY_LOCK);
const faults = (lock: Lock) => chainFaults(lock, sha256);
const sizes = fc.integer({ min: 2, max: 8 });

test('a chain as it was made is whole, whatever the order of its keys', () => {
  const lock = chain(4);
  expect(faults(lock)).toEqual([]);
  expect(faults({ ...lock, entries: lock.entries.map((one) => Object.fromEntries(Object.entries(one).toReversed()) as unknown as LockEntry) })).toEqual([]);
  expect(faults(EMPTY_LOCK)).toEqual([]);
});

test('appending changes no entry that is there', () => {
  const before = chain(3);
  const after = appendEntry(before, entry(9), sha256);
  expect(after.entries.slice(0, 3)).toEqual(before.entries);
  expect(after.entries[3]!.previous).toBe(before.entries[2]!.seal);
});

test('the seal of an entry without a kind is made as it always was: over its keys in order', () => {
  const old = { ...entry(1), previous: null };
  const text = `{"correction":null,"effective":"b","policy":"rules","previous":null,"published":"a","sealed":"2026-11-22T10:00:00+05:00","texts":{"ru":{"file":"AAAA","sha256":"${old.texts.ru!.sha256}"}},"version":1}`;
  expect(entrySeal(old, sha256)).toBe(sha256(text));
});

test('an entry is hashed as RFC 8785 writes it: lists as lists, keys by their characters', () => {
  const said = { ...link, kind: 'summary' as const, summary: ['б', 'a'], previous: null };
  expect(entrySeal(said, sha256)).toBe(sha256('{"kind":"summary","policy":"rules","previous":null,"sealed":"2026-11-22T10:00:00+05:00","summary":["б","a"],"version":1}'));
  const numbered = { ...entry(1), texts: { '2': { sha256: 'x', file: 'A' }, '10': { sha256: 'y', file: 'B' } }, previous: null };
  expect(entrySeal(numbered, sha256)).toBe(sha256('{"correction":null,"effective":"b","policy":"rules","previous":null,"published":"a","sealed":"2026-11-22T10:00:00+05:00","texts":{"10":{"file":"B","sha256":"y"},"2":{"file":"A","sha256":"x"}},"version":1}'));
});

test('of whatever kinds a chain is made, any value of any entry that changes is found', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(entry(1), ...KINDS), { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (entries, pick, key) => {
    const lock = append(entries);
    expect(faults(lock)).toEqual([]);
    const at = pick % entries.length;
    const names = Object.keys(lock.entries[at]!).filter((name) => name !== 'seal');
    const changed = { ...lock.entries[at]!, [names[key % names.length]!]: 'changed' } as LockEntry;
    expect(faults({ ...lock, entries: lock.entries.with(at, changed) })).toContainEqual({ kind: 'edited', index: at });
  }));
});

test('a record is what was said since the last cancellation', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(entry(1), ...KINDS), { minLength: 1, maxLength: 12 }), (entries) => {
    const { entries: all } = append(entries);
    const live = all.slice(all.findLastIndex(({ kind }) => kind === 'cancellation') + 1);
    const record = recordsOf(all).get('rules/1')!;
    expect(record.entries).toEqual(live);
    expect(textEntries(record)).toEqual(live.filter((one) => 'texts' in one));
  }));
});

describe('found', () => {
  test('an entry that was edited, in any of its values', () => {
    const edits: ((one: PublicationEntry) => LockEntry)[] = [
      (one) => ({ ...one, version: 77 }), (one) => ({ ...one, published: 'c' }), (one) => ({ ...one, sealed: 'x' }),
      (one) => ({ ...one, texts: { ru: { ...one.texts.ru!, file: 'BBBB' } } }), (one) => ({ ...one, texts: {} }), (one) => ({ ...one, correction: { date: 'd', note: 'n' } }),
    ];
    fc.assert(fc.property(sizes, fc.nat(), fc.constantFrom(...edits), (size, pick, edit) => {
      const { last, entries } = chain(size);
      const at = pick % size;
      expect(faults({ last, entries: entries.with(at, edit(entries[at] as PublicationEntry)) })).toEqual([{ kind: 'edited', index: at }]);
    }));
  });

  test('an entry that was taken out: the one after it follows no other; off the end, by the last seal', () => {
    fc.assert(fc.property(sizes, fc.nat(), (size, pick) => {
      const { last, entries } = chain(size);
      const at = pick % size;
      const kind = at === size - 1 ? { kind: 'cut', index: at - 1 } : { kind: 'broken', index: at };
      expect(faults({ last, entries: entries.toSpliced(at, 1) })).toEqual([kind]);
    }));
  });

  test('entries that changed places', () => {
    fc.assert(fc.property(sizes, fc.nat(), (size, pick) => {
      const { last, entries } = chain(size);
      const at = pick % (size - 1);
      const moved = entries.with(at, entries[at + 1]!).with(at + 1, entries[at]!);
      expect(faults({ last, entries: moved })).toContainEqual({ kind: 'broken', index: at });
    }));
  });

  test('an entry put in between, its own seal sound', () => {
    const { last, entries } = chain(3);
    const stranger = appendEntry(EMPTY_LOCK, entry(9), sha256).entries[0]!;
    expect(faults({ last, entries: entries.toSpliced(1, 0, stranger) })).toEqual([{ kind: 'broken', index: 1 }, { kind: 'broken', index: 2 }]);
  });

  test('all entries taken out', () => {
    expect(faults({ last: chain(2).last, entries: [] })).toEqual([{ kind: 'cut', index: -1 }]);
  });
});
