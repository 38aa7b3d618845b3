import htmlEncodingSniffer from 'html-encoding-sniffer';
import { InputError } from './input-error.ts';

const SAVE_AS_HTML = 'Open it in a browser, save the page as HTML and audit that file.';
/** Share of unreadable characters above which a text is not worth reading. */
const MAX_UNREADABLE = 0.02;

/**
 * Decodes the bytes of a page as a browser does: byte order mark, then the server's charset, then the page's own
 * `<meta charset>`; without any of them UTF-8 if the bytes are valid UTF-8, else windows-1252.
 * @throws InputError for what is no HTML text: PDF, web archive, other binary data, wrong encoding, nothing.
 */
export function decodeHtml(bytes: Uint8Array, serverCharset?: string): string {
  refuseForeignFormats(bytes);
  const encoding = htmlEncodingSniffer(bytes, {
    ...(serverCharset ? { transportLayerEncodingLabel: serverCharset } : {}),
    defaultEncoding: isUtf8(bytes) ? 'UTF-8' : 'windows-1252',
  });
  const text = new TextDecoder(encoding).decode(bytes);
  if (unreadableShare(text) > MAX_UNREADABLE) {
    throw new InputError(
      'bad-encoding',
      `The text cannot be read as ${encoding}, the encoding that the page declares. Save the page as UTF-8 and try again.`,
    );
  }
  if (!text.trim()) throw new InputError('empty-page', `There is nothing in it. ${SAVE_AS_HTML}`);
  if (/^(?:[\w-]+: .*\r?\n)*Content-Type: multipart\/related/im.test(text.slice(0, 2000))) {
    throw new InputError('web-archive', `This is a web archive (MHTML). ${SAVE_AS_HTML}`);
  }
  if (!/<[a-z!?]/i.test(text))
    throw new InputError('not-html', `This is plain text, not HTML. ${SAVE_AS_HTML}`);
  return text;
}

function refuseForeignFormats(bytes: Uint8Array): void {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) {
    throw new InputError(
      'pdf',
      'This is a PDF, which cannot be read. If the same text is on a web page, audit that page.',
    );
  }
  const isUtf16 = /^(?:\u00FF\u00FE|\u00FE\u00FF)/.test(start);
  if (!isUtf16 && start.includes('\0')) {
    throw new InputError('binary', `This is not text (an image, an archive or the like). ${SAVE_AS_HTML}`);
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const unreadableShare = (text: string): number => (text.match(/\uFFFD/g)?.length ?? 0) / (text.length || 1);
