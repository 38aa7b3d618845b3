import type { PageSnapshot } from '../model/index.ts';
import { type Collection, type CollectOptions, Collector } from './collector.ts';

export type { BlockSource } from './block-writer.ts';
export type { Collection, CollectOptions } from './collector.ts';

/** What a visitor can read on the page, as plain JSON. Reads the document, changes nothing, forces no layout. */
export function collectSnapshot(document: Document, options: CollectOptions = {}): PageSnapshot {
  return collect(document, options).snapshot;
}

/** `collectSnapshot` with the places of the blocks in the document. Linear in nodes and characters. */
export function collect(document: Document, options: CollectOptions = {}): Collection {
  const collector = new Collector(document, options);
  const steps = collector.steps();
  while (!steps.next().done);
  return collector.result();
}

/** Longest stretch of work before the page gets its turn, in milliseconds. */
const SLICE = 8;

/**
 * `collect` in slices of a few milliseconds, so that a large page stays responsive. What the page changes meanwhile may
 * be read or missed.
 */
export async function collectInSlices(document: Document, options: CollectOptions = {}): Promise<Collection> {
  const collector = new Collector(document, options);
  const steps = collector.steps();
  let end = performance.now() + SLICE;
  while (!steps.next().done) {
    if (performance.now() < end) continue;
    await new Promise((resolve) => setTimeout(resolve));
    end = performance.now() + SLICE;
  }
  return collector.result();
}
