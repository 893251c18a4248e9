/** The package has no types of its own. */
declare module 'subset-font' {
  export default function subsetFont(font: Uint8Array, text: string, options: { targetFormat: 'woff2'; keepFeatures: readonly string[]; preserveNameIds: readonly number[]; noHinting: boolean }): Promise<Uint8Array>;
}
