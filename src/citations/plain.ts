/**
 * Text for the patterns of this room: dashes, quotes and spaces of every kind as their plain forms, one for one, so
 * that offsets stay those of the page.
 */
export const plain = (text: string): string => (NOT_PLAIN.test(text) ? folded(text) : text);

/** Most sentences hold nothing to fold, and each is folded by several rules. */
const NOT_PLAIN = /[\u00A0\u00AB\u00BB\u02BC\u2007-\u2212]/;

const folded = (text: string): string =>
  text
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\u2018\u2019\u02BC]/g, "'")
    .replaceAll(/[\u201C\u201D\u00AB\u00BB]/g, '"')
    .replaceAll(/[\u00A0\u2007\u2009\u202F]/g, ' ');
