/** The history of a clause that an address leads to is open. */
import { fragmentId } from '../../model/address.ts';

function open(): void {
  const folded = document.getElementById(fragmentId(location.hash.slice(1)))?.querySelector<HTMLDetailsElement>(':scope > details');
  if (folded) folded.open = true;
}

addEventListener('hashchange', open);
open();
