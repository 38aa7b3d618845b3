/**
 * A function of an object that remembers what it found for as long as the object is there. The result may depend on
 * nothing but the object, which must not change, and is shared by all that ask.
 */
export function onceFor<K extends object, T>(make: (of: K) => T & {}): (of: K) => T {
  const known = new WeakMap<K, T & {}>();
  return (of) => {
    let found = known.get(of);
    if (found === undefined) {
      found = make(of);
      known.set(of, found);
    }
    return found;
  };
}
