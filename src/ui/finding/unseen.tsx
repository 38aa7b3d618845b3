import type { Finding, Unseen } from '../../model/index.ts';
import { useTranslator } from '../context.ts';
import type { MessageKey } from '../i18n.ts';

const PLACE: Record<Unseen, MessageKey> = {
  hidden: 'unseenHidden',
  'alt-text': 'unseenAltText',
  title: 'unseenTitle',
  description: 'unseenDescription',
  'structured-data': 'unseenStructuredData',
};

/** Says where a quote stands that is not open to the eye; nothing for any other. */
export function UnseenNote({ finding }: { finding: Pick<Finding, 'unseen'> }) {
  const t = useTranslator();
  return finding.unseen ? <p class="small">{t.text(PLACE[finding.unseen])}</p> : null;
}

/** True where the quote stands in the page's text and so can be scrolled to. */
export const isOnPage = ({ unseen }: Pick<Finding, 'unseen'>): boolean =>
  unseen === undefined || unseen === 'hidden';
