import type { Collection } from '../../page/collect.ts';
import type { FramePath } from '../protocol.ts';

/**
 * Where a frame stands in its tab. Addresses would not do: a page may hold the same one twice, and a frame may have gone
 * on to another. Windows tell this of each other whatever site they are from.
 */
export function pathOf(frame: Window): FramePath {
  const { parent } = frame;
  if (parent === frame) return [];
  let number = 0;
  while (number < parent.length && parent[number] !== frame) number++;
  return [...pathOf(parent), number < parent.length ? number : -1];
}

/** Where the frames of a document stand that could not be read with it; one entry a frame of the snapshot. */
export const pathsIn = ({ frameElements }: Collection): FramePath[] =>
  frameElements.map((element) => {
    const inner = (element as HTMLIFrameElement | HTMLFrameElement | undefined)?.contentWindow;
    return inner ? pathOf(inner) : [];
  });
