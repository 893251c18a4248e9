/** A chain held against an earlier one: entries may only be appended. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { branchRelation, compareChains } from '../../src/model/lock-history.ts';
import { appendEntry, EMPTY_LOCK, type Lock, type LockEntry } from '../../src/model/lock.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
/** A chain that seals these editions, one after the other. */
const chain = (versions: readonly number[], from: Lock = EMPTY_LOCK): Lock => versions.reduce((lock, version) => appendEntry(lock, {
  policy: 'rules', version, sealed: '2026-11-22T10:00:00+05:00', published: 'a', effective: 'b', correction: null, texts: { ru: { sha256: sha256(`${version}`), file: 'AAAA' } },
}, sha256), from);
const versions = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 6 });
const some = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
const of = (entries: readonly LockEntry[]) => entries.map(({ version }) => version);

test('an appended chain lacks nothing of the earlier one, and what was added is known', () => {
  fc.assert(fc.property(versions, versions, (first, more) => {
    const before = chain(first);
    const { missing, added } = compareChains(before.entries, chain(more, before).entries);
    expect([of(missing), of(added)]).toEqual([[], more]);
  }));
});

describe('something is missing after', () => {
  test('any entry changed, and all the entries that go on from it', () => {
    fc.assert(fc.property(some, fc.nat(), (all, pick) => {
      const at = pick % all.length;
      const { missing } = compareChains(chain(all).entries, chain(all.with(at, 99)).entries);
      expect(of(missing)).toEqual(all.slice(at));
    }));
  });

  test('entries removed from the end, or the whole chain rebuilt', () => {
    fc.assert(fc.property(some, fc.nat(), (all, pick) => {
      const { entries } = chain(all);
      const kept = pick % all.length;
      expect(of(compareChains(entries, entries.slice(0, kept)).missing)).toEqual(all.slice(kept));
      expect(of(compareChains(entries, []).missing)).toEqual(all);
    }));
  });

  test('two entries that changed places', () => {
    fc.assert(fc.property(some, fc.nat(), (all, pick) => {
      fc.pre(all.length > 1);
      const at = pick % (all.length - 1);
      const { entries } = chain(all);
      const moved = entries.with(at, entries[at + 1]!).with(at + 1, entries[at]!);
      expect(compareChains(entries, moved).missing).toEqual(entries.slice(at));
    }));
  });
});

describe('a branch', () => {
  test('that only lacks the newest entries, is up to date or has newer ones is sound', () => {
    fc.assert(fc.property(versions, versions, (first, more) => {
      const fork = chain(first);
      const ahead = chain(more, fork);
      for (const [tip, now] of [[fork, fork], [ahead, fork], [fork, ahead], [ahead, ahead]] as const) {
        expect(branchRelation(fork.entries, tip.entries, now.entries)).toEqual({ kind: 'sound' });
      }
    }));
  });

  test('that sealed something while the other did is forked', () => {
    fc.assert(fc.property(versions, some, some, (first, theirs, ours) => {
      fc.pre(theirs[0] !== ours[0]);
      const fork = chain(first);
      const relation = branchRelation(fork.entries, chain(theirs, fork).entries, chain(ours, fork).entries);
      expect(relation.kind).toBe('forked');
      if (relation.kind === 'forked') expect([of(relation.missing), of(relation.added)]).toEqual([theirs, ours]);
    }));
  });

  test('that no longer has what was there when it began is rewritten, even where the other lacks it too', () => {
    fc.assert(fc.property(some, fc.nat(), (first, pick) => {
      const { entries } = chain(first);
      const kept = entries.slice(0, pick % entries.length);
      for (const tip of [entries, kept]) expect(branchRelation(entries, tip, kept).kind).toBe('rewritten');
    }));
  });
});
