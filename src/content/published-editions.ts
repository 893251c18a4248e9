/** `editions.json` as a published site has it, read back. */
import { z } from 'zod';

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
  /** Every seal of the lock that the site has published about it; empty where it was published without one. */
  seals: string[];
}

export interface OnlinePolicy {
  policy: string;
  asOf: string;
  inForce: number | null;
  editions: OnlineEdition[];
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const moment = z.iso.datetime({ offset: true });
/** What is read of the file; anything else in it is ignored. */
const schema = z.object({
  policy: z.string(), asOf: moment, inForce: z.int().nullable(),
  editions: z.array(z.looseObject({
    version: z.int(), status: z.string(), published: moment.nullable(), effective: moment.nullable(),
    languages: z.array(z.string()), source: z.object({ sha256: hash }),
  })),
});

/** @returns null where the text is not such a file */
export function parsePublished(text: string): OnlinePolicy | { reason: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { reason: 'JSON' };
  }
  const read = schema.safeParse(data);
  if (!read.success) return { reason: read.error.issues[0]!.path.join('.') || 'JSON' };
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
