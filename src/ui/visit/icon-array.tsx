import type { Words } from '../i18n.ts';

/** Icons in a row. */
const ROW = 20;
const WIDTH = 12;
const HEIGHT = 20;

/** A person on a grid of 12 × 20, as a path that starts at a place. */
const person = (index: number): string => {
  const x = (index % ROW) * WIDTH;
  const y = Math.floor(index / ROW) * HEIGHT;
  return `M${x + 3.4} ${y + 4.6}a2.6 2.6 0 1 1 5.2 0a2.6 2.6 0 1 1-5.2 0M${x + 2.4} ${y + 18}v-6.4a3.2 3.2 0 0 1 3.2-3.2h.8a3.2 3.2 0 0 1 3.2 3.2v6.4z`;
};

const people = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => person(from + index)).join('');

export interface IconArrayProps {
  /** So many of the people drawn are filled. */
  count: number;
  /** People drawn, 100 at most. */
  of: number;
  /** The same in words, for those who do not see it. */
  label: Words;
}

/** So many people of so many, each drawn: filled where it happened, in outline where it did not. */
export function IconArray({ count, of, label }: IconArrayProps) {
  const rows = Math.ceil(of / ROW);
  return (
    <svg
      class="icon-array"
      viewBox={`0 0 ${ROW * WIDTH} ${rows * HEIGHT}`}
      role="img"
      aria-label={label.text}
      lang={label.lang}
    >
      <path d={people(0, count)} fill="currentColor" />
      <path d={people(count, of)} fill="none" stroke="currentColor" stroke-width="0.8" opacity="0.75" />
    </svg>
  );
}
