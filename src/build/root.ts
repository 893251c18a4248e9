import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, wherever a command is called from. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Rendered PDFs by content hash, and temporary files of builds; safe to delete. */
export const CACHE = process.env.POLICY_CACHE ?? join(ROOT, '.cache');
