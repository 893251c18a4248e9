/**
 * The only inline script of a page: a reader's choice of letters and colours, and of how to look at
 * redlines, must be known before the first paint, or the page flashes and jumps; a file would block the page, a
 * deferred one would come too late.
 */
export const earlyScript = 'try{const l=localStorage,d=document.documentElement.dataset,[s,c]=l.vision||"",v=/view=([a-z-]+)/.exec(location)?.[1]||l.redline;s&&Object.assign(d,{size:s,scheme:c});v&&(d.view=v)}catch{}';
