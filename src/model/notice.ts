/** Parts of a notice that a law may ask for. */
export const NOTICE_ELEMENTS = ['not-approved', 'state-law', 'ask-own-doctor'] as const;
export type NoticeElement = (typeof NOTICE_ELEMENTS)[number];

/** Whether a place asks for its notice on web pages; `unclear` where only a draft of the law was read. */
export const NOTICE_DUTIES = ['required', 'unclear', 'not-required'] as const;
type NoticeDutyKind = (typeof NOTICE_DUTIES)[number];

/** What a page shows of the notice that a place asks for. */
export interface NoticeCheck {
  id: string;
  /** Name of the place, "Florida". */
  place: string;
  /** Why the place is looked at: the reviewer chose it, or an address on the page states it. */
  applies: 'chosen' | 'stated';
  /** The address as the page has it, where it states the place. */
  stated?: string;
  onPages: NoticeDutyKind;
  since: string;
  duty: string;
  /** What of the law was not read. */
  unread?: string;
  /** Official address of the law. */
  official?: string;
  /** Ids of evidence records. */
  records: string[];
  outcome: 'found' | 'partly' | 'not-found';
  /** Sentences of the page that carry a part of the notice. */
  quotes: string[];
  missing: NoticeElement[];
}
