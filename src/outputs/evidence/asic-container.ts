/**
 * Containers of ETSI EN 319 162-1, ASiC-E with a time-stamp: a ZIP of files, a manifest with the hash of each, and the token of
 * an authority (RFC 3161) over the manifest. Any program for such containers opens it, and so does any for ZIP.
 */
import { createHash } from 'node:crypto';
import { zipSync, type Zippable } from 'fflate';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { ZIP_TIME } from '../../model/time.ts';
import { toBase64 } from '../../proof/base64.ts';

export interface ContainerFile {
  /** Path in the container, of characters that no address has to escape. */
  path: string;
  bytes: Uint8Array;
  /** Media type. */
  type: string;
}

export const MEDIA_TYPE = 'application/vnd.etsi.asic-e+zip';
export const MANIFEST = 'META-INF/ASiCManifest1.xml';
export const TOKEN = 'META-INF/timestamp.tst';

/** The text that is stamped: the hash of every file (section A.4). */
export function asicManifest(files: readonly ContainerFile[]): string {
  const references = files.map(({ path, bytes, type }) => x('asic:DataObjectReference', { URI: path, MimeType: type }, [
    x('ds:DigestMethod', { Algorithm: 'http://www.w3.org/2001/04/xmlenc#sha256' }),
    x('ds:DigestValue', toBase64(createHash('sha256').update(bytes).digest())),
  ]));
  return toXml([
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
    x('asic:ASiCManifest', { 'xmlns:asic': 'http://uri.etsi.org/02918/v1.2.1#', 'xmlns:ds': 'http://www.w3.org/2000/09/xmldsig#' }, [
      x('asic:SigReference', { URI: TOKEN, MimeType: 'application/vnd.etsi.timestamp-token' }), ...references,
    ]),
  ]);
}

/**
 * Equal input gives equal bytes.
 * @param token over the manifest, DER; without one the container is a plain ZIP of the same files
 */
export function asicContainer(files: readonly ContainerFile[], token: Uint8Array | null): Uint8Array {
  const stamped = token ? [{ path: MANIFEST, bytes: new TextEncoder().encode(asicManifest(files)) }, { path: TOKEN, bytes: token }] : [];
  // The type is the first file and not compressed, so that programs find it at a known place (section A.1).
  const zip: Zippable = token ? { mimetype: [new TextEncoder().encode(MEDIA_TYPE), { mtime: ZIP_TIME, level: 0 }] } : {};
  for (const { path, bytes } of [...files, ...stamped]) zip[path] = [bytes, { mtime: ZIP_TIME, level: 9 }];
  return zipSync(zip);
}
