import type { Failure, PopupData } from './popup-data.ts';

/** What popup and side panel show. `waiting` is the first moments of a check, before it is worth a word. */
export type ViewState =
  | { name: 'waiting' }
  | { name: 'scanning' }
  | { name: 'result'; data: PopupData; marked: boolean; notice?: Notice }
  | { name: 'failed'; failure: Failure; detail?: string };

/** What to say where a statement could not be shown on the page. */
export type Notice = 'notFoundOnPage' | 'hiddenOnPage' | 'marksFailed';
