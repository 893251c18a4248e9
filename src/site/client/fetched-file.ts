/** Files of the site that a page asks for. */

/** @throws Error where there is none */
export async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return response;
}

/** Loads what has a name once; a failed load is tried again the next time. */
export function once<Value>(load: (name: string) => Promise<Value>): (name: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (name) => {
    let loading = known.get(name);
    if (!loading) {
      loading = load(name);
      loading.catch(() => known.delete(name));
      known.set(name, loading);
    }
    return loading;
  };
}

export const STYLES = /<style[^>]*>([^]*?)<\/style>/g;

/** Another page, without its styles: the content security policy of the page that asks knows only its own. */
export function pageOf(html: string): Document {
  return new DOMParser().parseFromString(html.replace(STYLES, ''), 'text/html');
}
