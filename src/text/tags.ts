import { byTags } from './by-tags.ts';

/** The tag of steroids, which pages that sell something else name as what was tried before. */
export const STEROIDS = 'TherapyCorticosteroid';

/** True for the tag of a therapy, a general word for one too. */
export const isTherapyTag = (tag: string): boolean => tag.startsWith('Therapy');

/** True for the tag of a therapy other than steroids. */
export const isBiologicTag = (tag: string): boolean => isTherapyTag(tag) && tag !== STEROIDS;

/** True for the tags of a term for a therapy, a general word for one too. */
export const namesAnyTherapy = byTags((tags) => tags.some(isTherapyTag));

/** Tags that put a complaint in a joint, or in what moves or holds one. */
export const COMPLAINT_TAGS: readonly string[] = [
  'KneeWord',
  'HipWord',
  'SpineWord',
  'TendonWord',
  'ArthritisWord',
  'CartilageWord',
];

/** True for the tags of a term that puts a complaint in a joint. */
export const namesComplaint = byTags((tags) => tags.some((tag) => COMPLAINT_TAGS.includes(tag)));

/** Those tags, and that of a joint by its bare name. */
export const JOINT_TAGS: readonly string[] = [...COMPLAINT_TAGS, 'Joint'];

/** True for the tags of a term for a joint, its parts or its wear. */
export const namesJoint = byTags((tags) => tags.some((tag) => JOINT_TAGS.includes(tag)));
