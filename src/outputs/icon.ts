import { PALETTE, type Theme } from '../model/theme.ts';

/** The icon of a browser's tab as SVG: a paragraph sign in the owner's colour. */
export function iconSvg({ accent: [colour] }: Theme): string {
  const [paper] = PALETTE.paper;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="${colour}"/><path d="M9 6h3v17h11v3H9z" fill="${paper}"/><path d="M16 8h7v2h-7zm0 5h7v2h-7zm0 5h5v2h-5z" fill="${paper}" opacity=".6"/></svg>\n`;
}
