import type { TherapyId } from '../model/index.ts';
import { capitalised, type MessageKey, type Translator } from './i18n.ts';
import { placeName, statusText } from './places.ts';
import type { Approval, RegulatoryLine } from './popup-data.ts';
import { THERAPY_TEXT } from './questions.ts';

const APPROVAL_TEXT: Record<Approval, MessageKey> = {
  no: 'approvalNo',
  'not-joints': 'approvalNotJoints',
  'yes-knee': 'approvalYesKnee',
  'yes-cartilage': 'approvalYesCartilage',
  depends: 'approvalDepends',
  unknown: 'approvalUnknown',
};

const WITHOUT_JOINTS: readonly Approval[] = ['no', 'not-joints'];

/** The answer to "Is it approved?" in a few words: "No.", "Not for joints.", "European Union: not approved." */
export function approvalAnswer(lines: readonly [RegulatoryLine, ...RegulatoryLine[]], t: Translator): string {
  const [{ place }] = lines;
  if (place) {
    const alike = lines.every((line) => !line.place || line.place.status === place.status);
    const status = t.text(alike ? statusText(place.status) : 'approvalVaries');
    return `${placeName(place.jurisdiction, t)}: ${asSentence(status.toLocaleLowerCase(t.language))}`;
  }
  return t.text(jointAnswer(lines.map(({ approval }) => approval)));
}

/** What is true of all: the answer they share, or that none is approved for joints; else that they differ. */
function jointAnswer(approvals: readonly Approval[]): MessageKey {
  const [first] = approvals;
  if (first && approvals.every((approval) => approval === first)) return APPROVAL_TEXT[first];
  return approvals.every((approval) => WITHOUT_JOINTS.includes(approval))
    ? 'approvalNotJoints'
    : 'approvalVaries';
}

/** A line by itself: "Stem cells: no.", "Platelet-rich plasma (PRP): not for joints." */
export function lineAnswer(line: RegulatoryLine, t: Translator): string {
  const answer = t.text(line.place ? statusText(line.place.status) : APPROVAL_TEXT[line.approval]);
  const names = t.list(line.therapies.map((therapy) => t.text(THERAPY_TEXT[therapy])));
  return asSentence(`${capitalised(names, t)}: ${lowered(answer, t)}`);
}

/** Therapies that the United States answers for and the chosen place does not; none where that place is not chosen. */
export function unansweredAbroad(lines: readonly RegulatoryLine[]): TherapyId[] {
  const abroad = lines.filter(({ place }) => place).flatMap(({ therapies }) => therapies);
  if (abroad.length === 0) return [];
  return lines.flatMap(({ therapies }) => therapies).filter((therapy) => !abroad.includes(therapy));
}

/** The first sentence of a line answers; the rest is there for those who want it. */
export const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;

const lowered = (text: string, { language }: Pick<Translator, 'language'>): string =>
  text.charAt(0).toLocaleLowerCase(language) + text.slice(1);

const asSentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);
