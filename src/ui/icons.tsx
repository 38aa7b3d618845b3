import { type ComponentChildren, h } from 'preact';
import { MARK_SHAPES } from '../report/marks.ts';
import type { Mark } from './questions.ts';

/** Icons: 20 × 20 grid, in the colour of the text. */
const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

function Svg({ name, children }: { name?: string; children: ComponentChildren }) {
  return (
    <svg class={name} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** The silhouette of a verdict. Never stands alone: its word is always beside it. */
export function VerdictMark({ mark }: { mark: Mark }) {
  return <Svg name="mark">{MARK_SHAPES[mark].map(([name, attributes]) => h(name, attributes))}</Svg>;
}

export function Logo() {
  return (
    <Svg>
      <path {...stroke} stroke-width="2" d="M3 17h14" />
      <path
        fill="currentColor"
        d="M8.7 3.2C5.6 4.2 3.6 6.5 3.6 9.4c0 2 1.2 3.4 2.9 3.4 1.5 0 2.6-1.1 2.6-2.6 0-1.4-1-2.5-2.4-2.5-.2 0-.4 0-.5.1.3-1.3 1.4-2.5 2.9-3.1zm8 0c-3.1 1-5.1 3.3-5.1 6.2 0 2 1.2 3.4 2.9 3.4 1.5 0 2.6-1.1 2.6-2.6 0-1.4-1-2.5-2.4-2.5-.2 0-.4 0-.5.1.3-1.3 1.4-2.5 2.9-3.1z"
      />
    </Svg>
  );
}

export function Chevron() {
  return (
    <Svg name="chevron">
      <path {...stroke} stroke-width="2" d="m5 7.5 5 5 5-5" />
    </Svg>
  );
}

export function Outward() {
  return (
    <Svg name="outward">
      <path {...stroke} stroke-width="1.7" d="M8 4H4.5v11.5H16V12M11.5 3.5h5v5M16.2 3.8 9.5 10.5" />
    </Svg>
  );
}

export function Close() {
  return (
    <Svg>
      <path {...stroke} stroke-width="2" d="m5 5 10 10M15 5 5 15" />
    </Svg>
  );
}
