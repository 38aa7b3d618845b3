import { useEffect, useRef } from 'preact/hooks';

/** Things that take text themselves: there, a letter is a letter. */
const TAKES_TEXT = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';

/** Calls the action of a single key while no field has the focus and no modifier is held; nothing while off. */
export function useSingleKeys(on: boolean, actions: Readonly<Record<string, () => void>>): void {
  // Read when a key comes: an effect runs only after the next paint, and a key may come before it.
  const latest = useRef({ on, actions });
  latest.current = { on, actions };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!latest.current.on) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
        return;
      if (event.target instanceof Element && event.target.closest(TAKES_TEXT)) return;
      const action = latest.current.actions[event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
