/**
 * Live preview: a saved text shows at once, on its page and in its documents; an error in a text is shown in the page and
 * in the terminal, and affects only that text.
 */
import type { AstroIntegration } from 'astro';
import { join, resolve, sep } from 'node:path';
import { tool } from '../../languages/tool.ts';
import { searchIndex } from '../../model/address.ts';
import type { Lang } from '../../model/edition.ts';
import { ContentError, formatProblem, type Problem } from '../../model/problem.ts';
import type { Publication } from '../../model/publication.ts';
import { facesCss } from '../../outputs/web-face.ts';
import { contentType } from '../../outputs/output-definition.ts';
import { type Preview, readPreview } from '../../site/live-preview.ts';
import { pageInput, PageInput, type PageSource } from '../../site/page-input.ts';
import { renderDocumentAt } from '../documents.ts';
import { chosenOutputs, loadOutputs } from '../load-outputs.ts';
import { madeTrees } from '../made-values.ts';
import { CACHE } from '../root.ts';
import { searchIndexFiles } from '../search-index.ts';
import { say, toolLanguage } from '../tool-language.ts';
import { placeOf, reportPage } from './live-report.ts';

/** An editor saves in several steps: a file is read when it has not changed for this many milliseconds. */
const STILL = 40;

export function livePreview(): AstroIntegration {
  return {
    name: 'live-preview',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware }) => {
        if (command === 'dev') addMiddleware({ entrypoint: new URL('./middleware.ts', import.meta.url), order: 'pre' });
      },
      'astro:server:setup': ({ server }) => {
        const outputs = loadOutputs();
        const indexes = new Indexes();
        const folder = resolve(process.env.POLICY_CONTENT ?? 'content');
        const trees = madeTrees(join(CACHE, 'trees'));
        const read = (before: Preview | null): Preview => readPreview(folder, process.env.POLICY_AS_OF, before, trees);
        const inputOf = ({ publication }: Preview): PageInput | null =>
          publication && new PageInput({ publication, outputs: chosenOutputs(publication.site, outputs), files: { at: () => null }, faces: { css: facesCss(publication.site.theme), fonts: [] } });
        let state = read(null);
        let input = inputOf(state);
        let reported = report(state.problems, '');
        const refresh = (): void => {
          state = read(state);
          input = inputOf(state);
          reported = report(state.problems, reported);
          // Astro keeps what each page's routes returned until its own kind of content changes.
          for (const environment of Object.values(server.environments)) environment.hot.send('astro:content-changed', {});
          server.ws.send({ type: 'full-reload' });
        };
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.add(folder);
        server.watcher.on('all', (_event, file) => {
          if (!resolve(file).startsWith(folder + sep)) return;
          clearTimeout(waiting);
          waiting = setTimeout(refresh, STILL);
        });
        const source: PageSource = {
          input() {
            if (!input) throw new ContentError(state.problems);
            return input;
          },
          preview: () => state,
        };
        server.middlewares.use((_request, _response, next) => pageInput.run(source, next));
        server.middlewares.use((request, response, next) => {
          const address = (request.originalUrl ?? '').split('?')[0]!;
          if (!state.publication && (address.endsWith('/') || address.endsWith('.html'))) {
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            return void response.end(reportPage(state));
          }
          if (!input) return next();
          const { publication } = input;
          const lang = publication.site.languages.find((one) => address.startsWith(searchIndex(publication.site, one)));
          if (lang !== undefined) {
            const path = address.slice(searchIndex(publication.site, lang).length);
            return void indexes.files(publication, lang).then((files) => {
              const content = files.get(path);
              if (!content) return next();
              if (path.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript');
              response.end(content);
            }, next);
          }
          renderDocumentAt(publication, input.outputs, address, join(CACHE, 'documents')).then((document) => {
            if (document === null) return next();
            response.setHeader('Content-Type', contentType(document.output));
            response.end(document.bytes);
          }, next);
        });
      },
    },
  };
}

/** Prints the errors as `check` does, when they differ from those reported last. @returns what is reported now */
function report(problems: readonly Problem[], before: string): string {
  const lines = problems.map((problem) => `${formatProblem({ ...problem, file: placeOf(problem.file) }, toolLanguage())}\n`).join('');
  if (lines !== before) process.stderr.write(lines === '' ? `${say(tool.live.sound)}\n` : `\n${lines}`);
  return lines;
}

/** The search indexes of the content as it was last read, each made on first use. */
class Indexes {
  #publication: Publication | undefined;
  readonly #files = new Map<Lang, Promise<Map<string, Uint8Array>>>();

  files(publication: Publication, lang: Lang): Promise<Map<string, Uint8Array>> {
    if (publication !== this.#publication) this.#files.clear();
    this.#publication = publication;
    const files = this.#files.get(lang) ?? searchIndexFiles(publication, lang);
    this.#files.set(lang, files);
    return files;
  }
}
