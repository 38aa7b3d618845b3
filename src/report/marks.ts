import type { Verdict } from '../model/index.ts';

/** One element of a drawing: its name and its attributes. */
export type Shape = readonly [name: 'path' | 'rect' | 'circle', attributes: Record<string, string>];

const line = (d: string, width: string, more: Record<string, string> = {}): Shape => [
  'path',
  {
    d,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  },
];
const filled: Record<string, string> = { fill: 'currentColor' };

/** The silhouette of each verdict, and of an unsure finding, on a grid of 20 by 20. `--hole` is what is seen through. */
export const MARK_SHAPES: Record<Verdict | 'review', readonly Shape[]> = {
  contradicted: [
    ['rect', { x: '1', y: '1', width: '18', height: '18', rx: '2.5', ...filled }],
    line('M5 7.8h10M5 12.2h10M12.6 4.4 7.4 15.6', '1.9', { stroke: 'var(--hole)' }),
  ],
  unsupported: [
    [
      'circle',
      {
        cx: '10',
        cy: '10',
        r: '7.8',
        fill: 'none',
        stroke: 'currentColor',
        'stroke-width': '2.2',
        'stroke-dasharray': '3.6 2.526',
      },
    ],
  ],
  overstated: [
    line('M1.5 13.2h17', '2.2', { 'stroke-dasharray': '5.4 6.2 5.4' }),
    line('M10 18.4V3M5.2 7.6 10 2.6l4.8 5', '2.2'),
  ],
  'missing-context': [
    line('M5.2 2.4H1.8v15.2h3.4M14.8 2.4h3.4v15.2h-3.4', '2'),
    ...['6.1', '10', '13.9'].map((cx): Shape => ['circle', { cx, cy: '12.6', r: '1.45', ...filled }]),
  ],
  consistent: [
    ['circle', { cx: '10', cy: '10', r: '9', ...filled }],
    line('m5.6 10.4 3 3 5.8-6.6', '2.1', { stroke: 'var(--hole)' }),
  ],
  review: [
    [
      'rect',
      {
        x: '1.5',
        y: '1.5',
        width: '17',
        height: '17',
        rx: '2',
        fill: 'none',
        stroke: 'currentColor',
        'stroke-width': '1.6',
      },
    ],
    line('M7.4 7.8c0-1.6 1.1-2.6 2.7-2.6 1.5 0 2.6.9 2.6 2.3 0 1.2-.7 1.8-1.5 2.4-.8.5-1.1.9-1.1 1.9', '1.9'),
    ['circle', { cx: '10', cy: '14.8', r: '1.2', ...filled }],
  ],
};
