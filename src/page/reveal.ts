import { localName, nodeType, parentNode } from './dom.ts';

/** True where the range has a box: it is displayed and not of zero size. */
export function isRendered(range: Range): boolean {
  const { width, height } = range.getBoundingClientRect();
  const element = range.startContainer.parentElement;
  if (width === 0 || height === 0 || !element) return false;
  return !isClippedAway(element) && element.checkVisibility?.({ visibilityProperty: true }) !== false;
}

/** Accordions often fold by height: the text keeps its size, a parent of no height cuts it off. */
function isClippedAway(element: Element): boolean {
  for (const ancestor of ancestors(element)) {
    if (ancestor.clientHeight === 0 && getComputedStyle(ancestor).overflowY === 'hidden') return true;
  }
  return false;
}

/** Opens, from the outside in, whatever keeps a range from being seen: details, accordions, tabs, find-in-page folds. */
export function reveal(range: Range): void {
  const element = range.startContainer.parentElement;
  if (!element) return;
  for (const ancestor of ancestors(element).reverse()) {
    openDetails(ancestor, element);
    openUntilFound(ancestor);
    if (isClosedPanel(ancestor)) openByControl(ancestor);
  }
}

/**
 * The element and all above it, shadow hosts included. Forms are left out: they open nothing, and their properties may
 * be hidden behind fields of the same name.
 */
function ancestors(element: Element): Element[] {
  const list: Element[] = [];
  for (
    let at: Node | null = element;
    at;
    at = parentNode(at) ?? (at instanceof ShadowRoot ? at.host : null)
  ) {
    if (nodeType(at) === 1 && localName(at) !== 'form') list.push(at as Element);
  }
  return list;
}

function openDetails(ancestor: Element, element: Element): void {
  if (ancestor.localName !== 'details' || ancestor.hasAttribute('open')) return;
  const summary = ancestor.querySelector(':scope > summary');
  if (!summary?.contains(element)) ancestor.setAttribute('open', '');
}

/** As the browser does when find-in-page hits such text. */
function openUntilFound(ancestor: Element): void {
  if (ancestor.getAttribute('hidden') !== 'until-found') return;
  ancestor.dispatchEvent(new Event('beforematch', { bubbles: true }));
  ancestor.removeAttribute('hidden');
}

function isClosedPanel(element: Element): boolean {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return true;
  return element.clientHeight === 0 && style.overflowY === 'hidden' && element.scrollHeight > 0;
}

/** Uses the control that a visitor would use: named by ARIA, by Bootstrap's attributes, by a link, or standing before. */
function openByControl(panel: Element): void {
  for (const control of [...namedControls(panel), panel.previousElementSibling]) {
    if (control && isSafeToClick(control, panel)) {
      (control as HTMLElement).click();
      return;
    }
  }
}

function namedControls(panel: Element): Element[] {
  const root = panel.getRootNode() as ParentNode;
  const id = CSS.escape(panel.id);
  const controls = panel.id
    ? [
        ...root.querySelectorAll(
          `[aria-controls~="${id}"],[data-bs-target="#${id}"],[data-target="#${id}"],a[href="#${id}"]`,
        ),
      ]
    : [];
  const label = panel.getAttribute('aria-labelledby')?.trim().split(/\s+/)[0];
  const labelled = label ? root.querySelector(`#${CSS.escape(label)}`) : null;
  if (labelled) controls.push(labelled.querySelector('button,[aria-expanded]') ?? labelled);
  return controls;
}

/** Never a link that leads away, a button that sends a form, or something a visitor would not take for a control. */
function isSafeToClick(control: Element, panel: Element): boolean {
  if (panel.contains(control)) return false;
  if (control instanceof HTMLButtonElement && control.form && control.type === 'submit') return false;
  const link = control.closest('a[href]') ?? control.querySelector('a[href]');
  if (link && !/^#/.test(link.getAttribute('href') ?? '')) return false;
  if (control.querySelector('form,input')) return false;
  return (
    control.localName === 'button' ||
    control.hasAttribute('aria-controls') ||
    control.hasAttribute('aria-expanded') ||
    link !== null ||
    getComputedStyle(control).cursor === 'pointer'
  );
}
