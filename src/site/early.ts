/**
 * The one script that stands in the page itself: a reader's choice of letters and colours has to be known before the
 * first paint, or the page flashes in other colours; a file would hold the page up, a deferred one come too late.
 */
export const earlyScript = `try{const[s,c]=localStorage.vision||"";s&&Object.assign(document.documentElement.dataset,{size:s,scheme:c})}catch{}`;
