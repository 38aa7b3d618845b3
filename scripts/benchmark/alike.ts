/** The words of a page are all that is looked at. */
interface Worded {
  sentences: readonly { text: string }[];
}

/** Cosine of the words of two pages, weighed by rarity, from which they tell the same. */
const SAME = 0.3;
/** Words on a larger share of the pages tell none of them apart. */
const EVERYWHERE = 0.3;

/** The words of each page with their weight (TF-IDF, Spärck Jones 1972), scaled to length 1. */
function wordWeights(pages: readonly Worded[]): Map<string, number>[] {
  const counts = pages.map(({ sentences }) => {
    const times = new Map<string, number>();
    for (const { text } of sentences)
      for (const word of text.toLowerCase().match(/[\p{L}\p{N}%]+/gu) ?? [])
        times.set(word, (times.get(word) ?? 0) + 1);
    return times;
  });
  const on = new Map<string, number>();
  for (const times of counts) for (const word of times.keys()) on.set(word, (on.get(word) ?? 0) + 1);
  return counts.map((times) => {
    const weights = new Map<string, number>();
    for (const [word, n] of times)
      weights.set(word, (1 + Math.log(n)) * Math.log(pages.length / (on.get(word) as number)));
    const length = Math.hypot(...weights.values()) || 1;
    for (const [word, weight] of weights) weights.set(word, weight / length);
    return weights;
  });
}

/**
 * By page, the places of the pages that tell the same, such as two paraphrases of one page: what is trained on the one would
 * be tested on the other.
 */
export function alike(pages: readonly Worded[]): number[][] {
  const weights = wordWeights(pages);
  const places = new Map<string, [page: number, weight: number][]>();
  weights.forEach((words, page) => {
    for (const [word, weight] of words) {
      const found = places.get(word);
      if (found) found.push([page, weight]);
      else places.set(word, [[page, weight]]);
    }
  });
  return weights.map((words, page) => {
    const cosines = new Float64Array(pages.length);
    for (const [word, weight] of words) {
      const found = places.get(word) as [number, number][];
      if (found.length > EVERYWHERE * pages.length) continue;
      for (const [other, its] of found) cosines[other] = (cosines[other] as number) + weight * its;
    }
    return [...pages.keys()].filter((other) => other !== page && (cosines[other] as number) >= SAME);
  });
}
