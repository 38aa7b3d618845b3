/** Something that keeps what is found out of it; its copies share the notes. */
export interface Noted {
  notes?: unknown[];
}

let kinds = 0;

/**
 * A function that notes its result with the sentence or page that it is about, so that all who ask within an audit share
 * it and both go at once. The result may depend on nothing but the thing; what hangs on its surroundings too, or is kept
 * from one audit of a page to the next, is for `keptFor`; what hangs on another object, a list of tags or a word is for `onceFor`, `byTags` and `byWord`.
 */
export function noted<S extends Noted, T extends object>(make: (of: S) => T): (of: S) => T {
  const kind = kinds++;
  return (of) => {
    if (!of.notes) return make(of);
    of.notes[kind] ??= make(of);
    return of.notes[kind] as T;
  };
}
