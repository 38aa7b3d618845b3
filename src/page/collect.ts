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
/** Milliseconds after which the rest is read in one go: a page that adds to itself without end could not be caught up with. */
const PATIENCE = 2_000;

/**
 * `collect` in slices of a few milliseconds, so that a large page stays responsive. What the page changes meanwhile may
 * be read or missed.
 */
export async function collectInSlices(document: Document, options: CollectOptions = {}): Promise<Collection> {
  const collector = new Collector(document, options);
  const steps = collector.steps();
  const last = performance.now() + PATIENCE;
  let end = performance.now() + SLICE;
  while (!steps.next().done) {
    const now = performance.now();
    if (now < end || now > last) continue;
    await nextTask();
    end = performance.now() + SLICE;
  }
  return collector.result();
}

/** Lets the page work. Unlike a timer, a message is not held back in a tab that is out of sight. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
