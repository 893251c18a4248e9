/** A small site that is edited at random, as a legal team does over the years, and looked at from one moment or another. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../generate/random.ts';

interface ChangingEdition {
  title: string;
  published: Temporal.PlainDate | null;
  effective: Temporal.PlainDate | null;
  withdrawn: Temporal.PlainDate | null;
  corrected: Temporal.PlainDate | null;
  clauses: string[];
  kazakh: string[] | null;
}

const WORDS = ['срок', 'заявление', 'сторона', 'пользователь', 'оплата', 'возврат', 'письменно', 'сервис', 'данные', 'согласие'];
/** One that needs no number of its own to be changed, and one that names another document. */
const LINK = 'См. [Правила](rules).';

export class ChangingSite {
  readonly #folder: string;
  readonly #random: Random;
  readonly #policies = new Map<string, ChangingEdition[]>();
  #brand = 'Пример';
  asOf = Temporal.PlainDate.from('2026-05-01');
  preview = false;

  constructor(folder: string, random: Random) {
    this.#folder = folder;
    this.#random = random;
    for (const name of ['rules', 'terms']) {
      const first = this.#edition(Array.from({ length: 5 }, () => this.#clause()), Temporal.PlainDate.from('2026-01-10'));
      const second = this.#edition([...first.clauses.slice(1), this.#clause(), LINK], Temporal.PlainDate.from('2026-04-20'));
      second.effective = Temporal.PlainDate.from('2026-05-20');
      this.#policies.set(name, [first, second]);
    }
  }

  /** The edits by name; each returns whether it could be made. */
  readonly #edits: Record<string, () => boolean> = {
    'a new draft': () => {
      const editions = this.#some();
      const { clauses, published } = editions.at(-1)!;
      if (published) editions.push(this.#edition([...clauses.slice(1), this.#clause()], null));
      return published !== null;
    },
    'other words in a draft': () => this.#draft((draft) => void draft.clauses.splice(this.#random.whole(0, draft.clauses.length - 1), 1, this.#clause())),
    'another title of a draft': () => this.#draft((draft) => void (draft.title = `Документ ${this.#random.whole(10, 99)}`)),
    'a draft is published': () => this.#draft((draft, before) => {
      const day = this.asOf.add({ days: this.#random.pick([0, 0, 3]) });
      draft.published = Temporal.PlainDate.compare(day, before!.published!) < 0 ? before!.published : day;
      draft.effective = this.#random.chance(0.5) ? draft.published!.add({ days: this.#random.whole(1, 20) }) : null;
    }),
    'a draft is given up': () => {
      const editions = this.#some();
      return editions.at(-1)!.published === null && editions.pop() !== undefined;
    },
    'an edition is withdrawn': () => this.#published((edition) => void (edition.withdrawn = this.#from(edition))),
    'a withdrawal is gone': () => this.#published((edition) => void (edition.withdrawn = null)),
    'a correction': () => this.#published((edition) => {
      edition.corrected = this.#from(edition);
      edition.clauses[0] = this.#clause();
    }),
    'a translation': () => {
      const edition = this.#random.pick(this.#some());
      edition.kazakh = edition.clauses.map(() => this.#clause());
      return true;
    },
    'another brand': () => {
      this.#brand = `Пример ${this.#random.whole(10, 99)}`;
      return true;
    },
    'the preview, or no longer': () => {
      this.preview = !this.preview;
      return true;
    },
    'a midnight': () => this.#pass(1),
    'some weeks': () => this.#pass(this.#random.whole(2, 40)),
    'an earlier moment': () => this.#pass(-this.#random.whole(1, 40)),
  };

  /** Makes an edit, any that can be made by default. @returns its name */
  edit(name?: string): string {
    for (;;) {
      const chosen = name ?? this.#random.pick(Object.keys(this.#edits));
      if (this.#edits[chosen]!()) return chosen;
    }
  }

  /** Writes the content folder. */
  write(): void {
    rmSync(this.#folder, { recursive: true, force: true });
    const write = (file: string, text: string): void => {
      mkdirSync(join(this.#folder, file, '..'), { recursive: true });
      writeFileSync(join(this.#folder, file), text);
    };
    write('site.yaml', `organisation: Пример\nbrand: ${this.#brand}\nurl: https://example.kz\ntimeZone: Asia/Almaty\nlanguages: [ru, kk]\npolicies: [${[...this.#policies.keys()].join(', ')}]\n`);
    for (const [name, editions] of this.#policies) {
      for (const [i, { title, published, effective, withdrawn, corrected, clauses, kazakh }] of editions.entries()) {
        const text = (words: readonly string[]): string => words.map((clause, k) => `${k + 1}. ${clause}\n`).join('\n');
        const head = [
          `version: ${i + 1}`, `title: ${title}`, ...(published ? [`published: ${published}`] : []), ...(effective ? [`effective: ${effective}`] : []),
          ...(i > 0 ? ['summary: Изменены условия.'] : []), ...(withdrawn ? [`withdrawn: {date: ${withdrawn}, reason: Ошибка.}`] : []),
          ...(corrected ? [`corrections: [{date: ${corrected}, note: Опечатка.}]`] : []),
        ];
        write(`${name}/${i + 1}.md`, `---\n${head.join('\n')}\n---\n\n${text(clauses)}`);
        if (kazakh) write(`${name}/${i + 1}.kk.md`, `---\ntitle: ${title}\n---\n\n${text(kazakh)}`);
      }
    }
  }

  #edition(clauses: string[], published: Temporal.PlainDate | null): ChangingEdition {
    return { title: 'Правила', published, effective: null, withdrawn: null, corrected: null, clauses, kazakh: null };
  }

  #clause(): string {
    const words = Array.from({ length: this.#random.whole(4, 12) }, () => this.#random.pick(WORDS));
    return `${words.join(' ').replace(/^./, (first) => first.toUpperCase())}.`;
  }

  #some(): ChangingEdition[] {
    return this.#random.pick([...this.#policies.values()]);
  }

  #draft(change: (draft: ChangingEdition, before: ChangingEdition | undefined) => void): boolean {
    const editions = this.#some();
    const draft = editions.at(-1)!;
    if (draft.published) return false;
    change(draft, editions.at(-2));
    return true;
  }

  #published(change: (edition: ChangingEdition) => void): boolean {
    change(this.#random.pick(this.#some().filter(({ published }) => published)));
    return true;
  }

  /** A day near the moment, and not before the edition is published. */
  #from({ published }: ChangingEdition): Temporal.PlainDate {
    const day = this.asOf.add({ days: this.#random.whole(-3, 3) });
    return Temporal.PlainDate.compare(day, published!) < 0 ? published! : day;
  }

  #pass(days: number): boolean {
    this.asOf = this.asOf.add({ days });
    return true;
  }
}
