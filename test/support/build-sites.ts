/** Builds the sites named in its argument, one after the other in one process. */
import { closeAll, renderThreads } from '../../src/build/document/index.ts';
import { buildSite, type BuildOptions } from '../../src/build/whole-site.ts';

const silent = { step() {}, end() {} };
const threads = renderThreads();
for (const job of JSON.parse(process.argv[2]!) as BuildOptions[]) await buildSite({ ...job, threads }, silent);
await closeAll(threads);
