import * as v from 'valibot';

/** Parts of a notice that a law may ask for. */
export const NOTICE_ELEMENTS = ['not-approved', 'state-law', 'ask-own-doctor'] as const;
export type NoticeElement = (typeof NOTICE_ELEMENTS)[number];

/** Whether a place asks for its notice on web pages; `unclear` where only a draft of the law was read. */
export const NOTICE_DUTIES = ['required', 'unclear', 'not-required'] as const;

/** What a page shows of the notice that a place asks for. */
export const NoticeCheckSchema = v.strictObject({
  id: v.string(),
  /** Name of the place, "Florida". */
  place: v.string(),
  /** Why the place is looked at: the reviewer chose it, or an address on the page states it. */
  applies: v.picklist(['chosen', 'stated']),
  /** The address as the page has it, where it states the place. */
  stated: v.optional(v.string()),
  onPages: v.picklist(NOTICE_DUTIES),
  since: v.string(),
  duty: v.string(),
  /** What of the law was not read. */
  unread: v.optional(v.string()),
  /** Official address of the law. */
  official: v.optional(v.string()),
  /** Ids of evidence records. */
  records: v.array(v.string()),
  outcome: v.picklist(['found', 'partly', 'not-found']),
  /** Sentences of the page that carry a part of the notice. */
  quotes: v.array(v.string()),
  missing: v.array(v.picklist(NOTICE_ELEMENTS)),
});
export type NoticeCheck = v.InferOutput<typeof NoticeCheckSchema>;
