/** What was found out of a sentence from its words alone, by what it is. */
export type Kept = Map<string, unknown>;

/** The result of `make`, which may depend on nothing but the words of the sentence; made once where results are kept. */
export function keptOf<T>({ kept }: { kept?: Kept }, what: string, make: () => T): T {
  if (!kept) return make();
  const found = kept.get(what) as T | undefined;
  if (found !== undefined || kept.has(what)) return found as T;
  const result = make();
  kept.set(what, result);
  return result;
}

/**
 * The same for a result that hangs on more than the words: made anew where one of the inputs, which are compared by
 * identity and only asked for where results are kept, is another than at the last time. What they refer to must not change.
 */
export function keptFor<T>(
  { kept }: { kept?: Kept },
  what: string,
  inputsOf: () => readonly unknown[],
  make: () => T,
): T {
  if (!kept) return make();
  const inputs = inputsOf();
  const last = kept.get(what) as { inputs: readonly unknown[]; result: T } | undefined;
  if (last && last.inputs.length === inputs.length && inputs.every((input, i) => input === last.inputs[i]))
    return last.result;
  const result = make();
  kept.set(what, { inputs, result });
  return result;
}

/** Characters of text remembered at most: a few pages. */
const MOST = 200_000;

/**
 * What was found out of the texts of pages, for audits of the same page after a small change. Holds the texts used last;
 * what a cache remembers never changes a result, only what it costs.
 */
export class TextCache<T> {
  private readonly known = new Map<string, T>();
  private characters = 0;

  /** What is known of a text, or else what `make` finds out of it. */
  of(text: string, make: () => T): T {
    const found = this.known.get(text) ?? make();
    if (!this.known.delete(text)) this.characters += text.length;
    this.known.set(text, found);
    for (const oldest of this.known.keys()) {
      if (this.characters <= MOST) break;
      this.known.delete(oldest);
      this.characters -= oldest.length;
    }
    return found;
  }

  clear(): void {
    this.known.clear();
    this.characters = 0;
  }
}
