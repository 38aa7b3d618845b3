import { DOMParser } from 'linkedom';
import { type DefaultTreeAdapterTypes, parse, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';

type Attributes = DefaultTreeAdapterTypes.Element['attrs'];
type Mode = DefaultTreeAdapterTypes.Document['mode'];
type Namespace = DefaultTreeAdapterTypes.Element['namespaceURI'];
type Dom = TreeAdapterTypeMap<
  Node,
  ParentNode & Node,
  ChildNode,
  Document,
  DocumentFragment,
  Element,
  Comment,
  Text,
  Element,
  ChildNode
>;

const newDocument = (): Document => {
  const document = new DOMParser().parseFromString('<html></html>', 'text/html') as unknown as Document;
  document.documentElement.remove();
  return document;
};

/**
 * Document of an HTML text, built as browsers build it: parse5 decides what broken markup means (HTML Standard, section
 * 13.2), the DOM shim holds the nodes. Open shadow roots declared in the markup are attached. Linear, never throws.
 */
export function parseDocument(html: string): Document {
  const builder = new DomBuilder();
  const document = parse<Dom>(html, { treeAdapter: builder });
  builder.attachShadowRoots();
  return document;
}

/** Attributes kept of one element: the shim goes through all of them for each it is given, and no honest page has more. */
const MOST_ATTRIBUTES = 1_000;

class DomBuilder implements TreeAdapter<Dom> {
  private readonly document = newDocument();
  private readonly namespaces = new WeakMap<Element, Namespace>();
  private readonly attributes = new WeakMap<Element, Attributes>();
  private readonly contents = new Map<Element, DocumentFragment>();
  private mode = 'no-quirks' as Mode;

  attachShadowRoots(): void {
    for (const [template, content] of this.contents) {
      const host = template.parentNode as Element | null;
      if (template.getAttribute('shadowrootmode') !== 'open' || host?.nodeType !== 1 || host.shadowRoot)
        continue;
      host.attachShadow({ mode: 'open' }).append(content);
      template.remove();
    }
  }

  createDocument(): Document {
    return this.document;
  }
  createDocumentFragment(): DocumentFragment {
    return this.document.createDocumentFragment();
  }
  createElement(tagName: string, namespace: Namespace, attributes: Attributes): Element {
    const element = this.document.createElement(tagName);
    this.namespaces.set(element, namespace);
    this.attributes.set(element, attributes);
    for (const { name, value } of attributes.slice(0, MOST_ATTRIBUTES)) element.setAttribute(name, value);
    return element;
  }
  createCommentNode(data: string): Comment {
    return this.document.createComment(data);
  }
  createTextNode(value: string): Text {
    return this.document.createTextNode(value);
  }
  adoptAttributes(element: Element, attributes: Attributes): void {
    for (const { name, value } of attributes.slice(0, MOST_ATTRIBUTES)) {
      if (!element.hasAttribute(name)) element.setAttribute(name, value);
    }
  }

  appendChild(parent: Node, node: Node): void {
    parent.appendChild(node);
  }
  insertBefore(parent: Node, node: Node, reference: Node): void {
    parent.insertBefore(node, reference);
  }
  insertText(parent: Node, text: string): void {
    this.addText(parent, text, parent.lastChild, null);
  }
  insertTextBefore(parent: Node, text: string, reference: Node): void {
    this.addText(parent, text, reference.previousSibling, reference);
  }
  private addText(parent: Node, text: string, neighbour: Node | null, before: Node | null): void {
    if (neighbour?.nodeType === 3) (neighbour as Text).data += text;
    else parent.insertBefore(this.document.createTextNode(text), before);
  }
  detachNode(node: ChildNode): void {
    node.remove();
  }
  getTemplateContent(template: Element): DocumentFragment {
    return this.contents.get(template) ?? this.createDocumentFragment();
  }
  setTemplateContent(template: Element, content: DocumentFragment): void {
    this.contents.set(template, content);
  }
  // The shim's document type has no siblings, and nothing here asks for it.
  setDocumentType(): void {}
  setDocumentMode(_document: Document, mode: Mode): void {
    this.mode = mode;
  }
  getDocumentMode(): Mode {
    return this.mode;
  }

  getFirstChild(node: Node): ChildNode | null {
    return node.firstChild;
  }
  getChildNodes(node: Node): ChildNode[] {
    return [...node.childNodes];
  }
  getParentNode(node: Node): (ParentNode & Node) | null {
    return node.parentNode;
  }
  getAttrList(element: Element): Attributes {
    return this.attributes.get(element) ?? [];
  }
  getTagName(element: Element): string {
    return element.localName;
  }
  getNamespaceURI(element: Element): Namespace {
    return this.namespaces.get(element) as Namespace;
  }
  getTextNodeContent(node: Text): string {
    return node.data;
  }
  getCommentNodeContent(node: Comment): string {
    return node.data;
  }
  getDocumentTypeNodeName(): string {
    return '';
  }
  getDocumentTypeNodePublicId(): string {
    return '';
  }
  getDocumentTypeNodeSystemId(): string {
    return '';
  }
  isTextNode(node: Node): node is Text {
    return node.nodeType === 3;
  }
  isCommentNode(node: Node): node is Comment {
    return node.nodeType === 8;
  }
  isDocumentTypeNode(node: Node): node is ChildNode {
    return node.nodeType === 10;
  }
  isElementNode(node: Node): node is Element {
    return node.nodeType === 1;
  }
  getNodeSourceCodeLocation(): null {
    return null;
  }
  setNodeSourceCodeLocation(): void {}
  updateNodeSourceCodeLocation(): void {}
}
