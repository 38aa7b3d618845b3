import { useTranslator } from './context.ts';
import { Outward } from './icons.tsx';

/** A longer word than this may break: with the arrow tied to it, it would not fit a narrow screen with large text. */
const LONG_WORD = 16;

/**
 * A link out of the extension. Says that it opens a new tab, keeps the arrow with the last word, and tells the
 * other side nothing about where the reader came from. Anything but http(s) is shown as plain text.
 */
export function ExternalLink({ href, text }: { href: string; text: string }) {
  const t = useTranslator();
  if (!/^https?:\/\//i.test(href)) return <>{text}</>;
  const at = text.lastIndexOf(' ') + 1;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {text.slice(0, at)}
      <span class={text.length - at > LONG_WORD ? undefined : 'nowrap'}>
        {text.slice(at)}
        <Outward />
      </span>
      <span class="visually-hidden"> {t.text('opensNewTab')}</span>
    </a>
  );
}

export interface OwnPageLinkProps {
  address: string;
  text: string;
  /** Style of a link that stands among buttons and looks like them. */
  class?: string;
}

/** A link to another page of the extension, opened beside what the reader is looking at. */
export function OwnPageLink({ address, text, class: name }: OwnPageLinkProps) {
  const t = useTranslator();
  return (
    <a class={name} href={address} target="_blank" rel="noopener noreferrer" lang={t.language}>
      {text}
      <span class="visually-hidden"> {t.text('opensNewTab')}</span>
    </a>
  );
}
