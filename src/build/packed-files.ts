/** Several files as one, to be kept or found together: a line of JSON with their paths and lengths, then their bytes. */
export function packFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const head = JSON.stringify(Array.from(files, ([path, { length }]) => [path, length]));
  return Buffer.concat([Buffer.from(`${head}\n`), ...files.values()]);
}

export function unpackFiles(packed: Uint8Array): Map<string, Uint8Array> {
  let at = packed.indexOf(0x0a) + 1;
  const head = JSON.parse(Buffer.from(packed.subarray(0, at)).toString()) as [string, number][];
  return new Map(head.map(([path, length]) => [path, packed.subarray(at, (at += length))]));
}
