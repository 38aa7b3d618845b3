/** A joint that is worn, said of the disease or of the damage; what hurts tells no stage. */
const WORN = String.raw`(?:(?:\w*arthritis|\w*arthrosis|OA|arthritic|wear|disease|damage|degenerati(?:on|ve)|(?:cartilage|joint|bone) (?:loss|destruction))\b(?![ -](?:pain|symptoms?|discomfort|stiffness|flare)))`;
/** What may stand between a stage and the disease; a noun of its own ("severe pain from arthritis") may not. */
const BETWEEN =
  '(?:(?:,|and|or|to|of|in|the|your|their|his|her|my|very|moderate|mild|end|stage|stages|cases?|forms?|chronic|painful|bilateral|primary|degenerative|osteo|knees?|hips?|joints?|shoulders?|ankles?|hands?|thumbs?|medial|lateral|patellofemoral|tricompartmental|cartilage|kl|grades?|iii|iv|3|4)[ ,-]+)';
const ADVANCED = new RegExp(
  [
    String.raw`(?<!\b(?:how|less|not|n['’]t|yet) )\b(?:advanced|severe|late)(?:[- ]stages?\b|[ ,-]+${BETWEEN}{0,5}?${WORN}|(?: (?:and|or|to) [a-z]+)? (?:cases?|forms?)\b(?! of\b))`,
    String.raw`\b${WORN}(?: (?:of|in) (?:the|your) \w+)? (?:is|are|was|were|becomes?|became|gets?|got|has become)(?: (?:already|too|very|quite|more|so|even|considered|moderate|to|or|rather)){0,3} (?:severe|advanced)\b`,
    String.raw`\b(?:end[- ]stage|bone[- ]on[- ]bone|(?:grades?|KL|stage) ?(?:IV|III-IV|4|3-4))\b`,
  ].join('|'),
  'i',
);

/** True where a text tells that a joint is badly worn: "severe knee arthritis", but not "severe pain" or "advanced technique". */
export const namesAdvancedStage = (text: string): boolean => ADVANCED.test(text);
