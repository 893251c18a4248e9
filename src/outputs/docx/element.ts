/** Elements of Word's XML that the library has no class for, or writes with random ids. */
import { XmlComponent, type IContext } from 'docx';

type IXmlableObject = NonNullable<ReturnType<XmlComponent['prepForXml']>>;

/** Any element. */
export class Element extends XmlComponent {
  constructor(name: string, attributes: Record<string, string | number>, children: readonly (XmlComponent | string)[] = []) {
    super(name);
    if (Object.keys(attributes).length > 0) this.root.push({ _attr: attributes });
    this.root.push(...children);
  }
}

/** Addresses that a file links to, each declared once. */
export class Addresses {
  readonly #ids = new Map<string, string>();
  /** What has been declared in each part of the file, which may be written more than once. */
  readonly #declared = new WeakMap<object, Set<string>>();

  /** @returns the id by which the part refers to the address */
  tell({ viewWrapper: { Relationships: relationships } }: IContext, address: string): string {
    const id = this.#ids.get(address) ?? `Link${this.#ids.size + 1}`;
    this.#ids.set(address, id);
    const declared = this.#declared.get(relationships) ?? new Set();
    this.#declared.set(relationships, declared);
    if (!declared.has(id)) relationships.addRelationship(id, 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink', address, 'External');
    declared.add(id);
    return `rId${id}`;
  }
}

/** A link to an address, or within the file: `#` and a bookmark. */
export class Link extends XmlComponent {
  readonly #href: string;
  readonly #addresses: Addresses;

  constructor(href: string, addresses: Addresses, children: readonly XmlComponent[]) {
    super('w:hyperlink');
    this.#href = href;
    this.#addresses = addresses;
    this.root.push(...children);
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const internal = this.#href.startsWith('#');
    const attributes: Record<string, string> = internal ? { 'w:anchor': this.#href.slice(1) } : { 'r:id': this.#addresses.tell(context, this.#href) };
    return new Element('w:hyperlink', { ...attributes, 'w:history': 1 }, this.root as XmlComponent[]).prepForXml(context);
  }
}
