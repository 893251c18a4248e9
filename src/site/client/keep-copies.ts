/** Keeps copies of what was read, for when there is no network (offline-worker.js): after everything else, and for those who stay. */
import { workerFile } from '../../model/address.ts';

const STAYED = 3000;

async function keepCopies(): Promise<void> {
  const { serviceWorker } = navigator;
  await serviceWorker.register(workerFile({ base: import.meta.env.BASE_URL.replace(/\/$/, '') }), { updateViaCache: 'none' });
  (await serviceWorker.ready).active?.postMessage(location.pathname);
}

if ('serviceWorker' in navigator) {
  // A browser that refuses, as private windows may, has the site as it is.
  addEventListener('load', () => setTimeout(() => void keepCopies().catch(() => {}), STAYED));
}
