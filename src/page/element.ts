import type { BlockKind } from '../model/index.ts';
import { attribute } from './dom.ts';
import { isTelling } from './markup.ts';
import type { Tag } from './tag.ts';

export const BLOCK_ROLES = new Set([
  'heading',
  'button',
  'listitem',
  'list',
  'tab',
  'tabpanel',
  'row',
  'cell',
  'region',
]);

export const KIND_OF_ROLE: ReadonlyMap<string, BlockKind> = new Map([
  ['button', 'button'],
  ['tab', 'label'],
  ['listitem', 'list-item'],
  ['cell', 'table-cell'],
  ['gridcell', 'table-cell'],
  ['columnheader', 'table-cell'],
  ['rowheader', 'table-cell'],
]);

/** Marked up as a review for search engines. */
export const isReview = (itemType: string): boolean => /schema\.org\/(?:User)?Review$/i.test(itemType.trim());

/** Schema.org type named by an item's address, lower case. */
export const lastSegment = (address: string): string =>
  (address.trim().split(/[\s]/)[0] ?? '').split(/[/#]/).filter(Boolean).pop()?.toLowerCase() ?? '';

/** Class and id in lower case, as far as they may tell what part of the page it is; '' for most. */
export function tellingNames(element: Element): string {
  const classes = attribute(element, 'class');
  const id = attribute(element, 'id');
  if (!classes && !id) return '';
  const names = `${classes ?? ''} ${id ?? ''}`.toLowerCase().trim();
  return isTelling(names) ? names : '';
}

/** 1 to 6, or 0 for what is no heading. */
export function headingLevel(element: Element, tag: Tag, role: string): number {
  if (tag.headingLevel > 0 && role !== 'presentation' && role !== 'none') return tag.headingLevel;
  if (role !== 'heading') return 0;
  const level = Number(attribute(element, 'aria-level') ?? 2);
  return level >= 1 && level <= 6 ? Math.trunc(level) : 2;
}

/** Bold or large type by markup. */
export const isEmphasis = (element: Element, tag: Tag): boolean =>
  tag.isEmphasis ||
  (tag.name === 'font' && /^(?:\+[1-9]|[4-7])$/.test(attribute(element, 'size')?.trim() ?? ''));

/** Web address of a frame, or undefined for what is none (`about:blank`, `javascript:`). */
export function absolute(source: string, base: string): string | undefined {
  if (source === '') return undefined;
  try {
    const url = new URL(source, base || undefined);
    return /^(?:https?|file):$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The document in a frame, where origin and sandbox allow it. */
export function readableDocument(element: Element): Document | null {
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}
