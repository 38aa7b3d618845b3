import type { ChangeKind, Signal } from '../../report/compare.ts';
import type { MessageKey } from '../i18n.ts';
import type { HistoryFault } from '../popup-data.ts';

export const FAULT_TEXT: Record<HistoryFault, MessageKey> = {
  full: 'historyFull',
  newer: 'historyNewer',
  failed: 'historyFailed',
};

export const CHANGE_TEXT: Record<ChangeKind, MessageKey> = {
  added: 'changeAdded',
  strengthened: 'changeStrengthened',
  reworded: 'changeReworded',
  softened: 'changeSoftened',
  removed: 'changeRemoved',
  rejudged: 'changeRejudged',
  unchanged: 'changeUnchanged',
};

/** What a difference is called, where the later side claims less and where it claims more; the verdict shows itself. */
export const SIGNAL_TEXT: Partial<Record<Signal, { less: MessageKey; more: MessageKey }>> = {
  severity: { less: 'signalLessGrave', more: 'signalMoreGrave' },
  voice: { less: 'signalMoreCareful', more: 'signalLessCareful' },
  figures: { less: 'signalLowerFigures', more: 'signalHigherFigures' },
  claims: { less: 'signalClaimsLess', more: 'signalClaimsMore' },
  place: { less: 'signalHiddenNow', more: 'signalShownNow' },
};
