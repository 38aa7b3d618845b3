import type { ComponentChildren } from 'preact';
import type { Mark } from './questions.ts';

/** Marks and icons: 20 × 20 grid, in the colour of the text. `--hole` is the colour seen through a filled mark. */
const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

const SHAPES: Record<Mark, ComponentChildren> = {
  contradicted: (
    <>
      <rect x="1" y="1" width="18" height="18" rx="2.5" fill="currentColor" />
      <path {...stroke} stroke="var(--hole)" stroke-width="1.9" d="M5 7.8h10M5 12.2h10M12.6 4.4 7.4 15.6" />
    </>
  ),
  unsupported: (
    <circle
      cx="10"
      cy="10"
      r="7.8"
      fill="none"
      stroke="currentColor"
      stroke-width="2.2"
      stroke-dasharray="3.6 2.526"
    />
  ),
  overstated: (
    <>
      <path {...stroke} stroke-width="2.2" stroke-dasharray="5.4 6.2 5.4" d="M1.5 13.2h17" />
      <path {...stroke} stroke-width="2.2" d="M10 18.4V3M5.2 7.6 10 2.6l4.8 5" />
    </>
  ),
  'missing-context': (
    <>
      <path {...stroke} stroke-width="2" d="M5.2 2.4H1.8v15.2h3.4M14.8 2.4h3.4v15.2h-3.4" />
      <g fill="currentColor">
        <circle cx="6.1" cy="12.6" r="1.45" />
        <circle cx="10" cy="12.6" r="1.45" />
        <circle cx="13.9" cy="12.6" r="1.45" />
      </g>
    </>
  ),
  consistent: (
    <>
      <circle cx="10" cy="10" r="9" fill="currentColor" />
      <path {...stroke} stroke="var(--hole)" stroke-width="2.1" d="m5.6 10.4 3 3 5.8-6.6" />
    </>
  ),
  review: (
    <>
      <rect
        x="1.5"
        y="1.5"
        width="17"
        height="17"
        rx="2"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
      />
      <path
        {...stroke}
        stroke-width="1.9"
        d="M7.4 7.8c0-1.6 1.1-2.6 2.7-2.6 1.5 0 2.6.9 2.6 2.3 0 1.2-.7 1.8-1.5 2.4-.8.5-1.1.9-1.1 1.9"
      />
      <circle cx="10" cy="14.8" r="1.2" fill="currentColor" />
    </>
  ),
};

function Svg({ name, children }: { name?: string; children: ComponentChildren }) {
  return (
    <svg class={name} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** The silhouette of a verdict. Never stands alone: its word is always beside it. */
export function VerdictMark({ mark }: { mark: Mark }) {
  return <Svg name="mark">{SHAPES[mark]}</Svg>;
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
