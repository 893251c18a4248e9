/** What the site has published, as its data tells: every edition, its texts and the hashes of its files. */
export interface PublishedFile {
  url: string;
  sha256: string;
}

export interface ShownEdition {
  policy: string;
  version: number;
  status: string;
  published: string | null;
  effective: string | null;
  languages: string[];
  translations?: Record<string, object>;
  changes?: object;
  seals?: { sealed: string; seal: string }[];
}

export interface SiteData {
  base: string;
  url: string;
  first: string;
  policies: { name: string; title: string; edition: string }[];
}

export async function publishedEditions({ base, policies }: SiteData): Promise<ShownEdition[]> {
  const all = await Promise.all(policies.map(async ({ name }) => {
    const { editions } = JSON.parse(await read(`${base}/${name}/editions.json`)) as { editions: Omit<ShownEdition, 'policy'>[] };
    return editions.map((edition) => ({ ...edition, policy: name }));
  }));
  return all.flat();
}

/** The edition whose file has a hash, and whether that file is its comparison with the one before. */
export function editionWith(editions: readonly ShownEdition[], hash: string): { edition: ShownEdition; changes: boolean } | null {
  // Each output is under a key of its own, or in the list of the others.
  const has = (facts: object): boolean => Object.values(facts).flat().some((file) => (file as PublishedFile | null)?.sha256 === hash);
  for (const edition of editions) {
    if ([edition, ...Object.values(edition.translations ?? {})].some(has)) return { edition, changes: false };
    if (has(edition.changes ?? {})) return { edition, changes: true };
  }
  return null;
}

/** The path of a text of an edition. */
export function sourcePath({ base, first }: SiteData, { policy, version }: ShownEdition, lang: string): string {
  return `${base}/${lang === first ? '' : `${lang}/`}${policy}/${version}.md`;
}

/** @throws Error where it cannot be had */
export async function ask(path: string): Promise<Response> {
  // What is checked is what the site has now.
  const response = await fetch(path, { cache: 'no-cache' });
  if (!response.ok) throw new Error(String(response.status));
  return response;
}

/** The text at a path. @throws Error where it cannot be had */
export async function read(path: string): Promise<string> {
  return (await ask(path)).text();
}
