// @ts-check
/**
 * Keeps copies of the pages that a reader opened, and of what is in force, for when there is no network. Pages are always
 * asked for first, and a copy says above its text that it is one and of when: none passes for what is in force now.
 * This is the source of a file by itself (offline-script.ts): it imports nothing, and a browser runs it as it is.
 * @param {import('./offline-script.ts').WorkerScope} worker
 * @param {import('./offline-script.ts').OfflineFacts} facts
 */
function keepCopies(worker, { base, languages }) {
  /** Other names are of earlier versions of this file. */
  const CACHES = `copies ${base} `;
  const CACHE = `${CACHES}1`;
  const COPIED = 'copied-at';
  /** Copies of what is in force are renewed when a page is opened on another day. */
  const DAY = 86_400_000;
  /** The longest ago opened are forgotten. */
  const MAX_PAGES = 100;

  /** @param {string} path */
  const isPage = (path) => path.endsWith('/');
  /** Named by their content: what has the name has the bytes. @param {string} path */
  const isAsset = (path) => path.startsWith(`${base}/assets/`);
  /** What pages show besides, at addresses that stay. Documents are not kept: they could not say that they are copies. @param {string} path */
  const isShown = (path) => path.endsWith('/clauses.json') || path.startsWith(`${base}/logo.`);
  /** @param {{ url: string }} request */
  const pathOf = ({ url }) => new URL(url).pathname;
  /** @param {Response | undefined} copy */
  const copiedAt = (copy) => new Date(copy?.headers.get(COPIED) ?? 0);

  /** @param {string} path @param {Response} answer */
  async function keep(path, answer) {
    const headers = new Headers(answer.headers);
    headers.set(COPIED, new Date().toISOString());
    const body = await answer.arrayBuffer();
    await (await caches.open(CACHE)).put(path, new Response(body, { headers }));
  }

  /** @param {string} path */
  async function fetchAndKeep(path) {
    const answer = await fetch(path, { cache: 'no-cache' });
    if (answer.ok) await keep(path, answer);
  }

  /** @param {string} path */
  const languageAt = (path) => /** @type {import('./offline-script.ts').OfflineLanguage} */ (languages.findLast(({ home }) => path.startsWith(home)));
  /** @param {string} path */
  const find = async (path) => (await caches.open(CACHE)).match(path);

  /**
   * What the network has, else the copy. The browser's own cache is asked whether it is still right, or an overtaken edition
   * would be shown without a word for as long as that cache keeps a page.
   * @param {import('./offline-script.ts').WorkerEvents['fetch']} event
   * @param {(path: string) => Promise<Response | undefined>} copyOf
   */
  async function networkFirst(event, copyOf) {
    const path = pathOf(event.request);
    try {
      const answer = await fetch(event.request, { cache: 'no-cache' });
      if (answer.ok && !answer.redirected) event.waitUntil(keep(path, answer.clone()));
      return answer;
    } catch {
      return (await copyOf(path)) ?? Response.error();
    }
  }

  /** @param {Request} request */
  async function asset(request) {
    const path = pathOf(request);
    const copy = await find(path);
    if (copy) return copy;
    const answer = await fetch(request);
    if (answer.ok) await keep(path, answer.clone());
    return answer;
  }

  /** The copy of a page, or the list of documents with a word that there is none. @param {string} path */
  async function copyOfPage(path) {
    const { home, copied, missing, days } = languageAt(path);
    const own = await find(path);
    const copy = own ?? (await find(home));
    if (!copy) return undefined;
    const at = copiedAt(copy);
    const day = /** @type {string} */ (days[at.getMonth()]).replace('%d', String(at.getDate())).replace('%y', String(at.getFullYear()));
    const time = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
    const words = (own ? copied : missing).replace('%day', day).replace('%time', time).replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    const html = (await copy.text())
      .replaceAll('class="status in-force"', 'class="status"')
      .replace(/<main\b[^>]*>/, (main) => `${main}\n<p class="notice next copied" role="note"><strong>${words}</strong></p>`);
    return new Response(html, { headers: copy.headers });
  }

  /** Keeps the opened page and what is in force in its language. @param {string} opened */
  async function keepAll(opened) {
    const { home, kept } = languageAt(opened);
    let renewed = false;
    for (const path of new Set([opened, home, ...kept])) {
      if (Date.now() - copiedAt(await find(path)).getTime() < DAY) continue;
      await fetchAndKeep(path);
      renewed = true;
    }
    if (renewed) await tidy(await caches.open(CACHE));
  }

  /** Forgets the oldest pages, keeps the scripts of the others, and forgets those that no page names any more. @param {Cache} cache */
  async function tidy(cache) {
    const paths = (await cache.keys()).map(pathOf);
    const pages = await Promise.all(paths.filter(isPage).map(async (path) => ({ path, copy: /** @type {Response} */ (await cache.match(path)) })));
    pages.sort((a, b) => copiedAt(b.copy).getTime() - copiedAt(a.copy).getTime());
    for (const { path } of pages.splice(MAX_PAGES)) await cache.delete(path);
    /** @type {Set<string>} */
    const named = new Set();
    const texts = await Promise.all(pages.map(({ copy }) => copy.text()));
    for (const text of texts) {
      // In a page by its path, in a script beside it; what that loads only when it is needed is kept once it was.
      for (const [, name] of text.matchAll(/(?:\/assets|(?:from|import) ?["']\.)\/([\w.-]+\.\w+)/g)) {
        const path = `${base}/assets/${name}`;
        if (named.has(path)) continue;
        named.add(path);
        if (!paths.includes(path)) await fetchAndKeep(path);
        if (path.endsWith('.js')) texts.push((await (await cache.match(path))?.text()) ?? '');
      }
    }
    for (const path of paths) if (isAsset(path) && !named.has(path)) await cache.delete(path);
  }

  async function forgetEarlier() {
    for (const name of await caches.keys()) if (name.startsWith(CACHES) && name !== CACHE) await caches.delete(name);
    await worker.clients.claim();
  }

  worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
  worker.addEventListener('activate', (event) => event.waitUntil(forgetEarlier()));
  worker.addEventListener('message', (event) => event.waitUntil(keepAll(event.data)));
  worker.addEventListener('fetch', (event) => {
    const { method, url } = event.request;
    const path = pathOf(event.request);
    if (method !== 'GET' || new URL(url).origin !== worker.location.origin || !path.startsWith(`${base}/`)) return;
    if (isAsset(path)) event.respondWith(asset(event.request));
    else if (isPage(path)) event.respondWith(networkFirst(event, copyOfPage));
    else if (isShown(path)) event.respondWith(networkFirst(event, find));
  });
}
