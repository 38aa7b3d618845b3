import {
  GenerateFragmentStatus,
  generateFragmentFromRange,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';

/**
 * Address that opens the page at a range of it, made unique by as much context as needed; null where none is unique or
 * the search takes longer than half a second. Forces layout, so it is for single links that a reader asks for.
 */
export function linkToRange(url: string, range: Range): string | null {
  const { status, fragment } = generateFragmentFromRange(range.cloneRange());
  if (status !== GenerateFragmentStatus.SUCCESS || !fragment) return null;
  const { prefix, textStart, textEnd, suffix } = fragment;
  const parts = [
    prefix && `${encode(prefix)}-`,
    textStart && encode(textStart),
    textEnd && encode(textEnd),
    suffix && `-${encode(suffix)}`,
  ];
  const base = url.split(':~:')[0] ?? url;
  return `${base}${base.includes('#') ? '' : '#'}:~:text=${parts.filter(Boolean).join(',')}`;
}

/** A dash is syntax in a text directive. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
