/** Milliseconds a pointer rests before what lies under it is looked up. */
const REST = 150;

export interface GestureOptions {
  /** True for nodes of our own. */
  isOwn(node: Node): boolean;
  /** The pointer rests at a point of a window. */
  onRest(view: Window, x: number, y: number): void;
  /** A tap or click where the page does nothing itself. */
  onTap(view: Window, x: number, y: number): void;
  /** A pointer is put down on something of our own. */
  onUse(): void;
  /** The focus has come to a control of the page; `byKeyboard` where the browser shows it. */
  onFocus(element: Element, byKeyboard: boolean): void;
  /** Escape; true where it was meant for us and the page is not to have it. */
  onEscape(): boolean;
  /** The page was scrolled or has another size. */
  onMoved(): void;
}

/** What a reader does on the page, as far as marks and cards take note of it, in the windows that are listened to. */
export class Gestures {
  private readonly views = new Set<Window>();
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: GestureOptions) {}

  listen(view: Window): void {
    if (this.views.has(view)) return;
    this.views.add(view);
    for (const [type, listener, passive] of this.listeners()) {
      addListener.call(view, type, listener, { capture: true, passive });
    }
  }

  end(): void {
    clearTimeout(this.rest);
    for (const view of this.views) {
      for (const [type, listener] of this.listeners()) {
        removeListener.call(view, type, listener, { capture: true });
      }
    }
    this.views.clear();
  }

  private listeners(): [string, (event: Event) => void, boolean][] {
    return [
      ['pointermove', this.pointed, true],
      ['pointerdown', this.pointed, true],
      ['click', this.pointed, true],
      ['focusin', this.focused, true],
      ['keydown', this.keyed, false],
      ['scroll', this.options.onMoved, true],
      ['resize', this.options.onMoved, true],
    ];
  }

  private readonly pointed = (event: Event): void => {
    const { clientX, clientY, target, type } = event as PointerEvent;
    const view = (event.currentTarget ?? window) as Window;
    clearTimeout(this.rest);
    if (this.options.isOwn(target as Node)) {
      if (type === 'pointerdown') this.options.onUse();
    } else if (type === 'click') {
      if (!isUsedByPage(target as Node)) this.options.onTap(view, clientX, clientY);
    } else if (type === 'pointermove') {
      this.rest = setTimeout(() => this.options.onRest(view, clientX, clientY), REST);
    }
  };

  private readonly focused = ({ target }: Event): void => {
    const element = target as Element;
    if (element.nodeType !== 1 || this.options.isOwn(element)) return;
    if (!element.matches('a,button,summary,[tabindex],input,select,textarea')) return;
    this.options.onFocus(element, element.matches(':focus-visible'));
  };

  private readonly keyed = (event: Event): void => {
    if ((event as KeyboardEvent).key !== 'Escape' || !this.options.onEscape()) return;
    event.stopPropagation();
    event.preventDefault();
  };
}

/** True where a click does something in the page itself. */
function isUsedByPage(target: Node): boolean {
  const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
  return Boolean(element?.closest('a[href],button,summary,input,select,textarea,[onclick],[role=button]'));
}

/** A page can hide its window's own methods behind variables of that name; these it cannot reach. */
const { addEventListener: addListener, removeEventListener: removeListener } = EventTarget.prototype;
