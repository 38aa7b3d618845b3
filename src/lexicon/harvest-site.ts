const GAP = String.raw`[\s,-]{1,3}`;
const MATERIAL = '(?:cells?|marrow|aspirate|concentrate|bmac|fat|grafts?)';
/** Between what is taken and where from: "cells that are carefully drawn from". */
const LINK = String.raw`(?:that|which|we|is|are|was|were|be|been|being|comes?|came|took|take[ns]?|gathered|obtained|collected|removed|sourced|derived|isolated|concentrated|drawn|withdrawn|harvested|extracted|aspirated|straight|\w{1,20}ly)`;
const DRAW = String.raw`(?:draws?|drew|drawn|drawing|withdraw\w{0,5}|harvest\w{0,4}|extract\w{0,4}|aspirat\w{0,4})`;
/** Between "from" and the bone: "the back of your own hip". */
const PLACE =
  "(?:the|an?|your|his|her|their|our|own|one|each|both|[a-z]{1,12}['’]s|back|rear|side|top|front|inside|part|area|of|left|right|same|large|outer|upper|posterior|bones?|crest|pelvi[cs]|iliac|marrow|fat|and|or|belly|abdomen|stomach|thighs?|flanks?|waist|buttocks?)";

/** Words right before a part of the body that say that something is taken there. */
const TAKEN_FROM = String.raw`(?:\b(?:(?:${MATERIAL}(?:${GAP}${LINK}){0,4}|${DRAW}(?:${GAP}(?!pain|aches?)[\w'’]{1,20}){0,4})${GAP}(?:from|out of)|marrow of)(?:${GAP}${PLACE}){0,6}${GAP}|\b(?:marrow|fat|aspirate) \((?:[a-z]{1,12}[ ,/]{1,2}){0,4})`;
/** Words right after it that make it what is treated: "stem cells keep you from hip surgery". */
const TREATED = String.raw`${GAP}(?:pain|aches?|(?:osteo)?arthritis|arthrosis|replacements?|surger(?:y|ies)|operations?|problems?|conditions?|injur(?:y|ies)|patients?|trials?|stud(?:y|ies)|data)\b`;
const MARROW = String.raw`${GAP}(?:bones?${GAP})?marrow\b`;

/**
 * Pattern of a hip that is treated: not one that marrow or fat is taken from, which says nothing of what it is given for.
 * A source to build patterns with, for the flag `i`.
 */
export const TREATED_HIP = String.raw`\bhips?\b(?!${MARROW})(?:(?=${TREATED})|(?<!${TAKEN_FROM}hips?))`;

const BEFORE = new RegExp(`${TAKEN_FROM}$`, 'i');
const AFTER_MARROW = new RegExp(`^${MARROW}`, 'i');
const AFTER_TREATED = new RegExp(`^${TREATED}`, 'i');

/**
 * True for a part of the body from which marrow or fat is taken, and which is not treated.
 *
 * @param before words before it, with a space at the end
 * @param after words after it, with a space in front
 */
export const isHarvestSite = (before: string, after: string): boolean =>
  AFTER_MARROW.test(after) || (BEFORE.test(before) && !AFTER_TREATED.test(after));
