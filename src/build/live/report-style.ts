/** Styles of the report; it appears on pages with their own styles and on its own. */
import { PALETTE, type Shade } from '../../model/theme.ts';

const shade = ([light, dark]: Shade): string => `light-dark(${light},${dark})`;

export default `.live-report{--edge:${shade(PALETTE.bad)};--paper:light-dark(#fff6f4,#2a1d1d);--words:${shade(PALETTE.ink)};--quiet:light-dark(#6b4a44,#cfb1ab);
color-scheme:light dark;margin:1rem 0;padding:.75rem 1rem;border:1px solid var(--edge);border-left-width:.35rem;border-radius:.2rem;background:var(--paper);color:var(--words);font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
main.live-report{max-width:52rem;margin:2rem auto}
.live-report h1{margin:0 0 .5rem;font-size:1.4rem;font-family:inherit}
.live-report summary{cursor:pointer}
aside.live-report ol{max-height:50vh;overflow:auto}
.live-report ol{margin:.75rem 0 0;padding:0 0 0 1.5rem}
.live-report li{margin:0 0 1rem}
.live-report p{margin:.25rem 0}
.live-report .place{color:var(--quiet);font-size:.875rem}
.live-report li>p .place{display:block}
.live-report pre{margin:.4rem 0;padding:.5rem 0;border-block:1px solid light-dark(#e5cdc8,#4d3835);font:.875rem/1.5 ui-monospace,"SF Mono",Consolas,"Liberation Mono",monospace;white-space:pre-wrap}
.live-report pre .line{display:block;padding-left:6ch;text-indent:-6ch}
.live-report pre .number{color:var(--quiet);user-select:none}
.live-report pre mark{background:light-dark(#fbe1dc,#4a2723);color:inherit}
.live-report pre b{color:var(--edge);text-decoration:underline wavy;text-underline-offset:.25em}
.live-report details details{color:var(--quiet);font-size:.875rem}
@media print{aside.live-report{display:none}}`;
