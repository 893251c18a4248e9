/** The values that a PDF is made of (ISO 32000-1, 7.3). */
export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export class Ref {
  readonly id: number;
  constructor(id: number) {
    this.id = id;
  }
}

/** A string as its bytes, a character each. */
export class Bytes {
  readonly raw: string;
  constructor(raw: string) {
    this.raw = raw;
  }

  /** Read as a text string: UTF-16 with its mark, else bytes as they are. */
  get text(): string {
    if (!this.raw.startsWith('\xfe\xff')) return this.raw;
    return Buffer.from(this.raw.slice(2), 'latin1').swap16().toString('utf16le');
  }

  static of(text: string): Bytes {
    return new Bytes(`\xfe\xff${Buffer.from(text, 'utf16le').swap16().toString('latin1')}`);
  }
}

export type Dict = Map<string, Value>;

export class Stream {
  readonly dict: Dict;
  /** As it stands in the file, a character a byte. */
  raw: string;
  constructor(dict: Dict, raw: string) {
    this.dict = dict;
    this.raw = raw;
  }
}

export type Value = null | boolean | number | Name | Ref | Bytes | Value[] | Dict | Stream;

/** A word of a content stream that is no value. */
export class Operator {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
