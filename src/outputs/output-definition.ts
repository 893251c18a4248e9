/** What an output is: a form, besides the pages, in which an edition or its changes are published. */
import type { DocumentName } from '../model/address.ts';
import type { Edition, EditionText, Lang, Library, Site } from '../model/edition.ts';
import type { Message } from '../model/message.ts';
import type { Redline } from '../redline/index.ts';
import type { Standing } from './status-words.ts';

/** An edition itself, or the redline that led to it. */
export type OutputKind = DocumentName['kind'];

/** What a document is made of. */
export interface DocumentSubject {
  site: Site;
  /** The owner's logo in pixels, for an output that cannot draw `site.logo`; null where there is none. */
  logoPng(): Promise<Uint8Array | null>;
  edition: Edition;
  /** The edition's text in the language of the document. */
  text: EditionText;
  /** All that a document may say about the moment of the build: its bytes change when this does, and at no other time. */
  standing: Standing;
  /** The older edition of a redline; null for the edition itself. */
  before: { edition: Edition; text: EditionText; redline: Redline } | null;
}

interface OutputFacts {
  /** Permanent and unique. */
  id: string;
  /** The extension of its addresses, `…/privacy/1.<extension>` and `…/privacy/2/changes.<extension>`: as permanent as these. */
  extension: string;
  mediaType: string;
  of: readonly OutputKind[];
  /** It is served at the policy's own address too, `…/privacy.<extension>`, as the edition in force. Pages mention the first such output first. */
  permanent?: true;
  /** The name of a link to it, «Word с правками». @param lang of the page */
  label(lang: Lang, kind: OutputKind): string;
  /** The tool's name for such a file within a sentence, «документ Word (.docx)». */
  called: Message;
  /** Its key in `editions.json`; without one it is listed in `files`; null where the data mention it elsewhere. */
  dataKey?: string | null;
  /** Where else it is listed: in the feeds, as an encoding in the linked data, as an alternate in the head of the page. */
  namedIn: readonly ('feed' | 'linked data' | 'head')[];
  /** `verify`: whether a file is of this kind, whatever it is called. @param start its first bytes, each as one character */
  recognises?(start: string): boolean;
  /** `verify`: the documents that a file of this kind may be, by what it says about itself; none where it says nothing. */
  identify?(bytes: Uint8Array, library: Library): DocumentName[] | Promise<DocumentName[]>;
  /** `verify`: the text to show differences in, null where the file is damaged. A `text/…` file is its own. */
  words?(bytes: Uint8Array): string | null | Promise<string | null>;
  /** The folder of an external output, see `loadOutputs`. */
  folder?: string;
}

/**
 * How its bytes are made, equal for equal subjects: by `render`, in a separate thread and kept in the cache, or, where
 * they are the source text itself, by `text`. What rendering needs is loaded within `render` (`await import(…)`), and so is what `identify` and
 * `words` need: pages load every definition, for its label and its address.
 */
export type Output = OutputFacts & (
  | { render(subject: DocumentSubject): Promise<Uint8Array>; text?: undefined }
  | { text(text: EditionText): string; render?: undefined; of: readonly 'edition'[] }
);

/** Defines an output; the `index.ts` of its folder has it as its default export. */
export function defineOutput(output: Output): Output {
  return output;
}

export async function documentBytes({ text, render }: Output, subject: DocumentSubject): Promise<Uint8Array> {
  return text ? new TextEncoder().encode(text(subject.text)) : render(subject);
}

/** The extensions of the files at a policy's own address. */
export function permanentExtensions(outputs: readonly Output[]): string[] {
  return outputs.filter(({ permanent }) => permanent).map(({ extension }) => extension);
}

/** The media type for the HTTP header. */
export function contentType({ mediaType }: Output): string {
  return mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
}
