/** What the text under a heading is likely to do, by the heading's words; the first that fits counts. */
const ROLES: readonly [string, RegExp][] = [
  [
    'benefit',
    /\b(?:benefits?|advantages?|why|pros|results?|success|what .{1,60} can (?:do|help)|good for|helps?|relief|better|heal|regenerat\w*|power|solution)\b/i,
  ],
  [
    'definition',
    /\b(?:what (?:is|are|does)|what['’]s|definition|explained|about|understanding|basics|overview|introduction)\b/i,
  ],
  ['mechanism', /\bhow\b.{0,60}\b(?:works?|does|do)\b|mechanism|science/i],
  [
    'procedure',
    /\b(?:procedure|process|steps?|expect|preparation|recovery|after|before|during|aftercare|instructions|session|how (?:is|are|many|long|often))\b/i,
  ],
  ['candidates', /\b(?:candidates?|who|suitable|eligib\w*|right for)\b/i],
  ['conditions', /\b(?:conditions?|treats?|treated|indications?|uses|applications?|symptoms?|causes?)\b/i],
  ['risk', /\b(?:risks?|side effects?|safe|safety|complications?|hurt|painful|dangers?)\b/i],
  ['study', /\b(?:stud(?:y|ies)|trials?|research|evidence|abstract|methods?|conclusions?|literature)\b/i],
  [
    'story',
    /\b(?:story|stories|testimonials?|patients? (?:say|review)|case|letter|journey|experience|happened)\b/i,
  ],
  ['clinic', /\b(?:dr|doctor|team|clinic|center|centre|our|news|contact)\b/i],
];

/** A heading has said by then what it is about; what a page may put into one has no end, and every sentence below asks. */
const LONGEST = 200;

/** The role of the text under a heading: `benefit`, `definition`, `procedure` ..., or `other`; told by its beginning. */
export function headingRole(heading: string): string {
  const beginning = heading.slice(0, LONGEST);
  return ROLES.find(([, words]) => words.test(beginning))?.[0] ?? 'other';
}
