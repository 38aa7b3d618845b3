/** Words remembered at most, and characters of each. */
const MOST = 20_000;
const LONGEST = 40;

/**
 * A function of a word that remembers what it found: most words stand on a page more than once, and on most pages. The
 * result may depend on nothing but the word, and is shared by all that ask.
 */
export function byWord<T>(make: (word: string) => T & {}): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      found = make(word);
      if (known.size >= MOST) known.clear();
      if (word.length <= LONGEST) known.set(word, found);
    }
    return found;
  };
}
