import type { MessageKey, Translator } from './i18n.ts';

const STATUS_TEXT: Record<string, MessageKey> = {
  approved: 'statusApproved',
  cleared: 'statusCleared',
  'off-label': 'statusOffLabel',
  unapproved: 'statusUnapproved',
  disputed: 'statusDisputed',
  'trial-only': 'statusTrialOnly',
  'permitted-by-notice': 'statusPermittedByNotice',
  exempt: 'statusExempt',
  'not-to-be-advertised': 'statusNotToBeAdvertised',
};

export const statusText = (status: string): MessageKey => STATUS_TEXT[status] ?? 'statusUnknown';

const REGIONS: Record<string, string> = {
  us: 'US',
  'european-union': 'EU',
  'united-kingdom': 'GB',
  canada: 'CA',
  australia: 'AU',
  japan: 'JP',
  india: 'IN',
  mexico: 'MX',
  korea: 'KR',
};

/** Name of a jurisdiction in the reader's language. */
export function placeName(jurisdiction: string, t: Translator): string {
  const region = REGIONS[jurisdiction];
  return (region && new Intl.DisplayNames(t.language, { type: 'region' }).of(region)) || jurisdiction;
}
