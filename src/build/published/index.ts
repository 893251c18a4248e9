/** What is published, by the data that the site gives everybody. */
import { z } from 'zod';
import { PUBLISHED } from '../words/published.ts';
import { Unreachable, type Place } from './place.ts';

export { placeOf, Unreachable, type Place } from './place.ts';

/** An edition as the site has it. */
export interface OnlineEdition {
  version: number;
  status: string;
  /** Instants with offset; null in a preview. */
  published: string | null;
  effective: string | null;
  languages: string[];
  /** Of the Markdown as it is published. */
  sourceSha256: string;
  /** Every seal of the lock that the site has told of it; empty where it was published without one. */
  seals: string[];
}

export interface OnlinePolicy {
  policy: string;
  asOf: string;
  inForce: number | null;
  editions: OnlineEdition[];
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** What is asked of `editions.json`; whatever else it holds is left alone. */
const schema = z.object({
  policy: z.string(), asOf: z.string(), inForce: z.int().nullable(),
  editions: z.array(z.looseObject({
    version: z.int(), status: z.string(), published: z.string().nullable(), effective: z.string().nullable(),
    languages: z.array(z.string()), source: z.object({ sha256: hash }),
  })),
});

/**
 * Reads the policies of a published site.
 * @param known policies that are asked for too, whatever the site says of itself
 * @returns none where really nothing is there
 * @throws Unreachable where something is there that cannot be read
 */
export async function readPublished(place: Place, known: readonly string[]): Promise<OnlinePolicy[]> {
  const named = await place.policies();
  const policies: OnlinePolicy[] = [];
  for (const name of new Set([...named ?? [], ...known])) {
    const path = `${name}/editions.json`;
    const text = await place.read(path);
    if (text !== null) policies.push(readPolicy(text, `${place.name} ${path}`));
    else if (named?.includes(name)) throw new Unreachable(PUBLISHED.noData(place.name, path));
  }
  if (named === null && policies.length === 0 && (await place.read('')) !== null) throw new Unreachable(PUBLISHED.foreign(place.name));
  return policies;
}

function readPolicy(text: string, name: string): OnlinePolicy {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Unreachable(PUBLISHED.notData(name, 'JSON'));
  }
  const read = schema.safeParse(data);
  if (!read.success) throw new Unreachable(PUBLISHED.notData(name, read.error.issues[0]!.path.join('.')));
  const { policy, asOf, inForce, editions } = read.data;
  return {
    policy, asOf, inForce,
    editions: editions.map((edition) => {
      const { version, status, published, effective, languages, source } = edition;
      return { version, status, published, effective, languages, sourceSha256: source.sha256, seals: sealsIn(edition) };
    }),
  };
}

/** The seals in a value, whatever the entries are of. */
function sealsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'seal' && hash.safeParse(inner).success ? [inner as string] : sealsIn(inner)));
}
