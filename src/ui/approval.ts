import type { MessageKey, Translator } from './i18n.ts';
import { placeName, statusText } from './places.ts';
import type { Approval, RegulatoryLine } from './popup-data.ts';

const APPROVAL_TEXT: Record<Approval, MessageKey> = {
  no: 'approvalNo',
  'not-joints': 'approvalNotJoints',
  'yes-knee': 'approvalYesKnee',
  'yes-cartilage': 'approvalYesCartilage',
  depends: 'approvalDepends',
  unknown: 'approvalUnknown',
};

/** The answer to "Is it approved?" in a few words: "No.", "European Union: not approved." */
export function approvalAnswer(lines: readonly [RegulatoryLine, ...RegulatoryLine[]], t: Translator): string {
  const [{ place, approval }] = lines;
  if (place) {
    const status = t.text(statusText(place.status)).toLocaleLowerCase(t.language);
    return `${placeName(place.jurisdiction, t)}: ${status}.`;
  }
  const alike = lines.every((line) => line.approval === approval);
  return t.text(alike ? APPROVAL_TEXT[approval] : 'approvalVaries');
}

/** The first sentence of a line answers; the rest is there for those who want it. */
export const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
