/** Something that keeps what is found out of it; its copies share the notes. */
export interface Noted {
  notes?: unknown[];
}

let kinds = 0;

/**
 * A function that notes its result with the thing that it is about, so that both go at once. A `WeakMap` would keep the
 * results until all memory is gone through, and every collection before that would copy them.
 */
export function noted<S extends Noted, T extends object>(make: (of: S) => T): (of: S) => T {
  const kind = kinds++;
  return (of) => {
    if (!of.notes) return make(of);
    of.notes[kind] ??= make(of);
    return of.notes[kind] as T;
  };
}
