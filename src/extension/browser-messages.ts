import { browser } from 'wxt/browser';
import type { MessageSource } from '../ui/i18n.ts';

/** Messages in the browser's own language. The generated type of getMessage knows no plural stems. */
export const browserMessages: MessageSource = (key, values) =>
  (browser.i18n as { getMessage: MessageSource }).getMessage(key, values);
