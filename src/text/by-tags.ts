/**
 * A function of a term's tags that remembers what it found: terms of a form share one list of tags, so that there are
 * few. The result may depend on nothing but the tags, and is shared by all that ask.
 */
export function byTags<T>(make: (tags: readonly string[]) => T & {}): (tags: readonly string[]) => T {
  const known = new WeakMap<readonly string[], T & {}>();
  return (tags) => {
    let found = known.get(tags);
    if (found === undefined) {
      found = make(tags);
      known.set(tags, found);
    }
    return found;
  };
}
