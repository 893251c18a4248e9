/** What is published, from the site's public data. */
import { parsePublished, type OnlinePolicy } from '../../content/published-editions.ts';
import { tool } from '../../languages/tool.ts';
import { Unreachable, type Place } from './published-place.ts';

export { placeOf, Unreachable, type Place } from './published-place.ts';

/**
 * Reads the policies of a published site.
 * @param known policies to read too, whatever the site lists
 * @returns none where nothing exists there
 * @throws Unreachable where something exists that cannot be read
 */
export async function readPublished(place: Place, known: readonly string[]): Promise<OnlinePolicy[]> {
  const named = await place.policies();
  const policies: OnlinePolicy[] = [];
  for (const name of new Set([...named ?? [], ...known])) {
    const path = `${name}/editions.json`;
    const text = await place.read(path);
    if (text !== null) {
      const read = parsePublished(text);
      if ('reason' in read) throw new Unreachable(tool.published.notData({ name: `${place.name} ${path}`, where: read.reason }));
      policies.push(read);
    } else if (named?.includes(name)) throw new Unreachable(tool.published.noData({ site: place.name, path }));
  }
  if (named === null && policies.length === 0 && (await place.read('')) !== null) throw new Unreachable(tool.published.foreign({ site: place.name }));
  return policies;
}
