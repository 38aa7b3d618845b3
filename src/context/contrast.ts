/** Words that set one part of a sentence against another; sources to build patterns with, for the flag `i`. */
export const CONTRAST = 'but|however|although|though|while|whereas|despite|even so';
const SETS_APART = new RegExp(String.raw`\b(?:${CONTRAST}|yet)\b`, 'i');

/** True where one part of a text is set against another. */
export const setsApart = (text: string): boolean => SETS_APART.test(text);

/** Where a seller goes on to what is sold: "It is not approved, our cells rebuild the joint". */
export const GOES_ON_TO_OFFER = String.raw`;|,(?= (?:our|ours|we|they|it|stem cells?|prp|exosomes?)\b(?![^,]{0,30} included\b))`;

const PRAISE = String.raw`(?:(?!\b(?:not|no|never|nor|still|need\w*|lack\w*|unclear|limited)\b|n['’]t)[^.;])*\b(?:positive|promising|encouraging|exciting|impressive|excellent|a (?:great )?deal of good|(?:shown|proven) to|offers? (?:(?:an?|new|novel|real|great) )*(?:hope|approach|option|way|alternative))\b(?![^.;]*(?:\b(?:not|unproven|but)\b|n['’]t))`;
const ENDS_IN_PRAISE = new RegExp(
  String.raw`(?:\b(?:but|however)|[,;] (?:and )?yet),? ${PRAISE}|^(?:even )?(?:although|though|while)\b[^,;]*, ${PRAISE}`,
  'i',
);

/** True where a doubt is set aside for praise: "the data are preliminary, but very positive". */
export const endsInPraise = (text: string): boolean => ENDS_IN_PRAISE.test(text);
