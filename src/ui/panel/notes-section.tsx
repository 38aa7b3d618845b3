import { useTranslator } from '../context.ts';
import { Quote } from '../finding/quote.tsx';
import { NoteField } from './note-field.tsx';
import { type Notes, PAGE_NOTE } from './notes.ts';

export interface NotesSectionProps {
  notes: Notes;
  /** Keys of the statements of the page as it is now. */
  statements: readonly string[];
  pageLanguage: string;
  onNote(statement: string, text: string): void;
}

/** All notes on this page, also those on sentences that are not there any more, and one on the page as a whole. */
export function NotesSection({ notes, statements, pageLanguage, onNote }: NotesSectionProps) {
  const t = useTranslator();
  const kept = Object.entries(notes).filter(([statement, text]) => statement !== PAGE_NOTE && text.trim());
  return (
    <section id="notes">
      <h2>{t.text('jumpNotes')}</h2>
      <p class="small">{t.text('notesKept')}</p>
      {kept.map(([statement, text]) => (
        <div key={statement} class="note">
          <Quote class="one-line" quote={statement} language={pageLanguage} />
          <p>{text}</p>
          {!statements.includes(statement) && <p class="small">{t.text('noteOrphan')}</p>}
          <button class="btn quiet compact" type="button" onClick={() => onNote(statement, '')}>
            {t.text('noteDelete')}
          </button>
        </div>
      ))}
      <NoteField
        label={t.text('notePage')}
        rows={2}
        text={notes[PAGE_NOTE] ?? ''}
        onNote={(text) => onNote(PAGE_NOTE, text)}
      />
    </section>
  );
}
