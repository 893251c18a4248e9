/** What the bar at the head of a text knows of the editions. */
export interface StepData {
  /** Path of an edition's page, with `/0/` for the version. */
  page: string;
  compare: string;
  /** «Редакция %version» */
  name: string;
  /** Of each edition, from the first: the day from which it is in force, in figures; empty for a draft. */
  days: string[];
  /** Before the links to a clause in other editions. */
  clause: string;
}
