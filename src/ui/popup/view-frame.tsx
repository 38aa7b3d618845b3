import type { ComponentChildren } from 'preact';
import { Brand } from '../brand.tsx';
import type { ViewState } from '../view-state.ts';
import { Answer } from './answer.tsx';

export interface ViewFrameProps {
  view: 'popup' | 'panel';
  state: ViewState;
  /** What stands beside the name at the head. */
  head?: ComponentChildren;
  children?: ComponentChildren;
}

/** Popup and panel alike: the name, then the answer, said aloud when it comes; below it what belongs to the view. */
export function ViewFrame({ view, state, head, children }: ViewFrameProps) {
  return (
    <main
      class={view}
      data-state={state.name}
      aria-busy={state.name === 'scanning' || state.name === 'waiting'}
    >
      <header class="top">
        <Brand />
        {head}
      </header>
      <div class="lead-in" role="status">
        <Answer state={state} />
      </div>
      {children}
    </main>
  );
}
