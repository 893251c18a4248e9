/** The intermediate result of the reference readers: a unit with the numbers that it names. */

/** One number of a group, `from` being where its words begin, the unit included for the first. */
export interface Numbered {
  from: number;
  end: number;
  number: string;
  opensRange: boolean;
}

export interface Group {
  /** A «часть» is a paragraph without a number: it only joins what surrounds it. */
  unit: 'section' | 'clause' | 'part';
  start: number;
  end: number;
  numbers: Numbered[];
}

/** Whether a hyphen between two numbers is that of a range, «3.2.1-3.2.9», and not of one name, «статья 5-1». */
export function isAscending(from: string, to: string): boolean {
  const [low, high] = [from.split('.'), to.split('.')];
  return low.length === high.length && Number(low.at(-1)) < Number(high.at(-1));
}
