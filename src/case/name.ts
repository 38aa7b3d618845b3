/** Digits of the case id that stand in a file's name. */
const ID_DIGITS = 12;
/** Day and beginning of the id; browsers and people add "(1)" or "copy" behind. */
const NAME_ID = new RegExp(String.raw`-\d{4}-\d\d-\d\d-([\da-f]{${ID_DIGITS}})(?![\da-z])[^/\\]*$`, 'i');

/** Name of a case file: the beginning of the case id ties it to what is in it. */
export const caseFileName = (stem: string, caseId: string): string =>
  `${stem}-${caseId.slice(0, ID_DIGITS)}.zip`;

/**
 * The beginning of a case id that a file's name holds, where it is not that of the content: another case was put under
 * the name. Undefined where they agree, and for a name without an id.
 */
export function foreignIdIn(fileName: string, caseId: string): string | undefined {
  const id = NAME_ID.exec(fileName)?.[1]?.toLowerCase();
  return id === undefined || caseId.startsWith(id) ? undefined : id;
}
