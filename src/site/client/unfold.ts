/** Opens the history of the clause that an address leads to. */
import { fragmentId } from '../../model/address.ts';

function open(): void {
  const folded = document.getElementById(fragmentId(location.hash.slice(1)))?.querySelector<HTMLDetailsElement>(':scope > details');
  if (folded) folded.open = true;
}

addEventListener('hashchange', open);
open();
