import type { PageSnapshot } from '../model/index.ts';
import { InputError } from './input-error.ts';

/** @throws InputError for a page whose text is not in its HTML: a frame set, an empty shell filled by a script. */
export function refuseEmptyPage(snapshot: PageSnapshot, html: string): void {
  if (snapshot.blocks.some(({ region }) => region !== 'head')) return;
  const frames = [...html.matchAll(/<(?:frame|iframe)\b[^>]*?\ssrc\s*=\s*["']?([^"'\s>]+)/gi)].map(
    ([, source]) => absolute(source ?? '', snapshot.url),
  );
  if (frames.length) {
    throw new InputError(
      'frame-set',
      `The text of this page stands in frames. Audit their pages instead: ${frames.slice(0, 5).join(' ')}`,
    );
  }
  throw new InputError(
    'empty-page',
    'There is no text in this page. If a script writes it, open the page in a browser, save it as a complete page and audit that file.',
  );
}

const absolute = (source: string, base: string): string =>
  URL.canParse(source, base) ? new URL(source, base).href : source;
