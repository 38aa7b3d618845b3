import type { PageSnapshot } from '../model/index.ts';
import { InputError } from './input-error.ts';

/** Characters that the notice of a frame set has at most. */
const NOTICE_LENGTH = 500;

/** @throws InputError for a page whose text is not in its HTML: a frame set, an empty shell filled by a script. */
export function refuseEmptyPage(snapshot: PageSnapshot, html: string): void {
  const text = snapshot.blocks.filter(({ region }) => region !== 'head').map((block) => block.text);
  // What a frame set says to browsers without frames is not its text.
  const isFrameSet = /<frameset\b/i.test(html) && text.join(' ').length < NOTICE_LENGTH;
  if (text.length && !isFrameSet) return;
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
