import type { NoticeCheck } from '../model/index.ts';

const ELEMENT_WORDS = {
  'not-approved': 'that the treatment is not FDA approved',
  'state-law': "that it is given under the state's law",
  'ask-own-doctor': 'to ask one’s own doctor first',
} as const;

/** What the page shows of a notice, without a word on whether the law is kept. */
export function noticeSentence(check: NoticeCheck): string {
  if (check.onPages === 'not-required') return 'Nothing is missing from this page by that law.';
  const missing = check.missing.map((element) => ELEMENT_WORDS[element]).join(' and ');
  switch (check.outcome) {
    case 'found':
      return 'The page shows words of such a notice.';
    case 'partly':
      return `The page shows a part of such a notice; these words were not found: ${missing}.`;
    case 'not-found':
      return 'No words of such a notice were found in the text of this page.';
  }
}
