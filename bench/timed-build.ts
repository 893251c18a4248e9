/** One build in a process of its own, for `scale`: prints as JSON what it took, step by step. */
import { buildSite } from '../src/build/whole-site.ts';

export interface Taken {
  /** Seconds of processor time, of all threads. */
  cpu: number;
  /** The same by what was being done, in the order of the steps. */
  steps: [step: string, cpu: number][];
  seconds: number;
  peakMb: number;
  /** Pages that were made, of how many. */
  made: number;
  pages: number;
}

const [content, out, cache, asOf] = process.argv.slice(2) as [string, string, string, string];
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const steps = new Map<string, number>();
let [step, since] = ['start', 0];
let pages = 0;
const next = (name: string): void => {
  const now = cpu();
  steps.set(step, (steps.get(step) ?? 0) + now - since);
  [step, since] = [name, now];
};
const started = performance.now();
const { made } = await buildSite({ content, out, cache, asOf, preview: true, pdf: false }, {
  step(what, _, total) {
    if (what !== step) next(what);
    pages = total ?? pages;
  },
  end: () => next('end'),
});
const taken: Taken = {
  cpu: cpu(), steps: [...steps], seconds: (performance.now() - started) / 1000, peakMb: process.resourceUsage().maxRSS / 1024, made: made.length, pages,
};
console.log(JSON.stringify(taken));
