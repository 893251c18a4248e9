/** The help that a text gives to its reader: the card of a clause, and what a reference or a term refers to, shown in place. */
import './cite.ts';
import './reference-card.ts';
import './term-keys.ts';
