import { REFERENCES_HEADING } from './markup.ts';

interface Heading {
  level: number;
  index: number;
  /** Running number of the emission; later than that of all text before it. */
  emission: number;
}

/** The headings in force while a page is read from top to bottom. */
export class Outline {
  private headings: Heading[] = [];
  private referencesLevel = 0;

  /** Blocks of the headings above what comes next, outermost first. */
  get path(): number[] {
    return this.headings.map(({ index }) => index);
  }

  /** True below a heading such as "References", until the next one of its rank. */
  get isReferences(): boolean {
    return this.referencesLevel > 0;
  }

  clear(): void {
    this.headings = [];
    this.referencesLevel = 0;
  }

  /** Ends what a heading of this level ends. Comes before `push`, as the new heading's own path does not hold them. */
  open(level: number, text: string, isMain: boolean): void {
    this.headings = this.headings.filter((heading) => heading.level < level);
    if (this.referencesLevel >= level) this.referencesLevel = 0;
    if (isMain && REFERENCES_HEADING.test(text)) this.referencesLevel = level;
  }

  push(level: number, index: number, emission: number): void {
    this.headings.push({ level, index, emission });
  }

  /** Takes back a heading that turned out to be the question of an accordion. */
  remove(index: number): void {
    this.headings = this.headings.filter((heading) => heading.index !== index);
  }

  /**
   * Level of the first heading opened since an emission, or 0 if there is none or if it stands there with nothing after
   * it: then it heads what follows outside.
   */
  levelSince(emission: number, now: number): number {
    const last = this.headings.at(-1);
    if (!last || last.emission <= emission || last.emission >= now) return 0;
    return this.headings.find((heading) => heading.emission > emission)?.level ?? 0;
  }

  /** Ends the headings opened since an emission; those of level 1 name the page and may be kept. */
  closeSince(emission: number, keepsFirst: boolean): void {
    this.headings = this.headings.filter(
      (heading) => heading.emission <= emission || (keepsFirst && heading.level === 1),
    );
  }
}
