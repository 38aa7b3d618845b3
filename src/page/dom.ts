/**
 * Reading the DOM without trusting the page. A form or a document can hide its own properties behind elements of
 * that name (`<input name="firstChild">`), so the browser's own getters are used; where there is no browser (the
 * command line's DOM shim), plain properties are.
 */
type Owner = 'Node' | 'Element' | 'CharacterData';

/** A method that takes its object as first argument. Bound, it costs less than a function of ours that calls it. */
function bound<T, A extends unknown[], R>(method: (this: T, ...args: A) => R): (object: T, ...args: A) => R {
  return Function.prototype.call.bind(method) as (object: T, ...args: A) => R;
}

function reader<T>(owner: Owner, name: string): (node: Node) => T {
  const owningClass = (globalThis as Record<string, unknown>)[owner] as { prototype: object } | undefined;
  const getter = owningClass && Object.getOwnPropertyDescriptor(owningClass.prototype, name)?.get;
  return getter
    ? bound(getter as (this: Node) => T)
    : (node) => (node as unknown as Record<string, T>)[name] as T;
}

export const firstChild = reader<Node | null>('Node', 'firstChild');
export const nextSibling = reader<Node | null>('Node', 'nextSibling');
export const parentNode = reader<Node | null>('Node', 'parentNode');
export const nodeType = reader<number>('Node', 'nodeType');
export const localName = reader<string>('Element', 'localName');
export const shadowRoot = reader<ShadowRoot | null | undefined>('Element', 'shadowRoot');
export const textData = reader<string>('CharacterData', 'data');

const native = (globalThis as { Element?: typeof Element }).Element?.prototype;

/** The attribute's value, or null. */
export const attribute: (element: Element, name: string) => string | null = native
  ? bound(native.getAttribute)
  : (element, name) => element.getAttribute(name);

/** False for elements of which no attribute need be asked: most of a page's. */
export const hasAttributes: (element: Element) => boolean = native
  ? bound(native.hasAttributes)
  : (element) => element.hasAttributes();

/** True if something below the element matches the selector. */
export const contains = (element: Element, selector: string): boolean =>
  (native ? native.querySelector.call(element, selector) : element.querySelector(selector)) !== null;

/** Text of the element's own text nodes, children not included; enough for title, script and option elements. */
export function ownText(element: Element): string {
  let text = '';
  for (let child = firstChild(element); child; child = nextSibling(child)) {
    if (nodeType(child) === 3) text += textData(child);
  }
  return text;
}
