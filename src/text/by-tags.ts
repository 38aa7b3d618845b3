import { onceFor } from './once-for.ts';

/** A function of a term's tags that remembers what it found: terms of a form share one list of tags, so that there are few. */
export const byTags = <T>(make: (tags: readonly string[]) => T & {}): ((tags: readonly string[]) => T) =>
  onceFor(make);
