import { describe, expect, it, vi } from 'vitest';
import { AutomaticLine } from '../../src/ui/automatic/automatic-line.tsx';
import { AutomaticSettings } from '../../src/ui/automatic/automatic-settings.tsx';
import type { CardContent } from '../../src/ui/in-page/card.tsx';
import { Layer, type LayerProps } from '../../src/ui/in-page/layer.tsx';
import { draw } from './render.tsx';

const ignore = () => {};
const CARD: CardContent = {
  id: 'abc',
  mark: 'overstated',
  why: 'The 61.5 months are the time until the treatment failed.',
  source: { label: 'Zhang and others, 2022', kind: 'rct', participants: 126 },
  at: 4,
  of: 7,
};

const layer = (props: Partial<LayerProps>, language: 'en' | 'es' = 'en') =>
  draw(
    <Layer
      card={CARD}
      copied={undefined}
      legend={undefined}
      onClose={ignore}
      onOpenPanel={ignore}
      onCopyLink={ignore}
      onStep={ignore}
      {...props}
    />,
    language,
  ).root;

const pressIn = (root: HTMLElement, words: string): void => {
  [...root.querySelectorAll('button')].find((button) => button.textContent?.includes(words))?.click();
};

describe('the card of a statement', () => {
  it('tells English evidence from words of its own in Spanish', () => {
    const root = layer({}, 'es');
    expect(root.querySelector('.card')?.getAttribute('lang')).toBe('es');
    expect([...root.querySelectorAll('[lang=en]')].map(({ textContent }) => textContent)).toEqual([
      CARD.why,
      CARD.source?.label,
    ]);
    expect(root.querySelector('.small')?.textContent).toContain('en inglés');
  });

  it('says verdict, place, reason and source, and says them aloud', () => {
    const root = layer({});
    const status = root.querySelector('[role=status]')?.textContent ?? '';
    for (const words of ['4 of 7', CARD.why, 'Zhang and others, 2022', '126 people'])
      expect(status).toContain(words);
    expect(root.querySelector('[role=dialog]')?.getAttribute('aria-label')).toBeTruthy();
    expect(status).not.toContain('Open in panel');
  });

  it('asks for the panel, the next statement and the link of its own statement', () => {
    const asked: unknown[] = [];
    const root = layer({
      onOpenPanel: (id) => asked.push(['panel', id]),
      onStep: (by) => asked.push(['step', by]),
      onCopyLink: (id) => asked.push(['link', id]),
      onClose: () => asked.push(['close']),
    });
    for (const words of ['Open in panel', 'Next statement', 'Copy link']) pressIn(root, words);
    root.querySelector<HTMLElement>('.x')?.click();
    expect(asked).toEqual([['panel', 'abc'], ['step', 1], ['link', 'abc'], ['close']]);
  });

  it.each([
    [undefined, 'Copy link'],
    [true, 'Link copied'],
    [false, 'The browser did not let this be copied.'],
  ])('says whether its link was copied: %s', (copied, said) => {
    expect(layer({ copied }).querySelector('.plain')?.textContent).toContain(said);
  });

  it('has no next statement where it is the only one, and never a place of none', () => {
    const root = layer({ card: { ...CARD, at: 0, of: 1 } });
    expect(root.textContent).not.toContain('Next statement');
    expect(root.textContent).not.toMatch(/\d of \d/);
  });

  it('says in a note that silence is no approval', () => {
    const root = layer({ card: { note: 'Nothing here.' } });
    expect(root.querySelector('[role=status]')?.textContent).toContain('Nothing here.');
    expect(root.textContent).toContain('It does not mean right');
  });
});

describe('the legend', () => {
  const legend = {
    counts: { high: 5, medium: 0, low: 1 },
    credits: { count: 6, marked: false },
    folded: false,
    onCredits: ignore,
    onHideMarks: ignore,
  };

  it('explains the marks that are there', () => {
    const root = layer({ card: undefined, legend });
    expect(root.querySelector('h2')?.textContent).toContain('6 statements marked');
    expect([...root.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
      'wordsCheck first5',
      'wordsMinor1',
    ]);
    expect(root.textContent).toContain('(6)');
  });

  it('is its title alone where there is no room', () => {
    const root = layer({ card: undefined, legend: { ...legend, folded: true } });
    expect(root.querySelector('button')?.getAttribute('aria-expanded')).toBe('false');
    expect(root.querySelectorAll('li')).toHaveLength(0);
  });

  it('hides the marks', () => {
    const onHideMarks = vi.fn();
    pressIn(layer({ card: undefined, legend: { ...legend, onHideMarks } }), 'Hide marks');
    expect(onHideMarks).toHaveBeenCalledOnce();
  });
});

describe('automatic checks', () => {
  const NONE = { onSite: ignore, onEverywhere: ignore, onDecline: ignore };

  it('are offered in plain words: this site, all sites, or never again', () => {
    const asked: unknown[] = [];
    const { root } = draw(
      <AutomaticLine
        site="clinic.test"
        state="offered"
        onSite={(on) => asked.push(on)}
        onEverywhere={() => asked.push('all')}
        onDecline={() => asked.push('no')}
      />,
      'en',
    );
    expect(root.textContent).toContain('Nothing is sent anywhere');
    for (const words of ['On clinic.test', 'On all sites', 'No, thanks']) pressIn(root, words);
    expect(asked).toEqual([true, 'all', 'no']);
  });

  it.each([
    ['on', 'are checked automatically', 'Turn off for this site'],
    ['off', 'are not checked automatically', 'Turn on for this site'],
  ] as const)('can be switched where they are %s', (state, words, button) => {
    const { root } = draw(<AutomaticLine site="clinic.test" state={state} {...NONE} />, 'en');
    expect(root.textContent).toContain(words);
    expect(root.querySelector('button')?.textContent).toBe(button);
  });

  it('are listed site by site in the settings, each to be taken back', () => {
    const removed: string[] = [];
    const takenIn: string[] = [];
    const { root } = draw(
      <AutomaticSettings
        everywhere={false}
        sites={['*.clinic.test', 'knee.test']}
        off={['shop.test']}
        problem="not-a-site"
        onEverywhere={ignore}
        onAdd={ignore}
        onRemove={(site) => removed.push(site)}
        onTakeIn={(site) => takenIn.push(site)}
      />,
      'en',
    );
    expect(root.textContent).toContain('clinic.test and everything under it');
    expect(root.querySelector('[role=status]')?.textContent).toContain('not the address of a web site');
    for (const words of ['Stop checking clinic.test', 'Stop checking knee.test', 'Check shop.test again'])
      pressIn(root, words);
    expect(removed).toEqual(['*.clinic.test', 'knee.test']);
    expect(takenIn).toEqual(['shop.test']);
  });
});
