import { useTranslator } from '../context.ts';
import { KIND_TEXT } from '../record-words.ts';
import type { LibraryRecord } from './library.ts';
import { hashOfRecord } from './route.ts';

/** The records that fit, each a link to its own address. */
export function RecordList({
  records,
  current,
}: {
  records: readonly LibraryRecord[];
  current: string | undefined;
}) {
  const t = useTranslator();
  return (
    <ul class="records">
      {records.map(({ id, kind, label, finding, old }) => (
        <li key={id}>
          <a href={hashOfRecord(id)} aria-current={id === current ? 'true' : undefined}>
            <span class="kind">
              {t.text(KIND_TEXT[kind])}
              {old && ` · ${t.text('oldShort')}`}
            </span>
            <b lang="en">{label}</b>
            <span class="finding-line" lang="en">
              {finding}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
