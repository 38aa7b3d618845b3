/** Words that set one part of a sentence against another; sources to build patterns with, for the flag `i`. */
export const CONTRAST = 'but|however|although|though|while|whereas|despite|even so';
const SETS_APART = new RegExp(String.raw`\b(?:${CONTRAST}|yet)\b`, 'i');

/** True where one part of a text is set against another. */
export const setsApart = (text: string): boolean => SETS_APART.test(text);

/** Where a seller goes on to what is sold: "It is not approved, our cells rebuild the joint". */
export const GOES_ON_TO_OFFER = String.raw`;|,(?= (?:our|ours|we|they|it|stem cells?|prp|exosomes?)\b(?![^,]{0,30} included\b))`;
