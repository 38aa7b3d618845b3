import { loadEvidence } from '../../../src/evidence/index.ts';
import { libraryOf } from '../../../src/extension/evidence-library.ts';
import type { Library, LibraryRecord } from '../../../src/ui/evidence/library.ts';

/** The bundled evidence as its browser shows it, on a day on which it is current. */
export const LIBRARY: Library = libraryOf(loadEvidence(), '2026-11-21T00:00:00Z');

/** A record that fits nothing but what `changes` say. */
export const record = (changes: Partial<LibraryRecord> = {}): LibraryRecord => ({
  id: 'test-2026-trial',
  kind: 'rct',
  citation: 'Test A. A trial. 2026.',
  label: 'Test, 2026',
  finding: 'No better than salt water.',
  figures: [],
  links: [{ label: 'DOI', url: 'https://doi.org/10.1000/1' }],
  asOf: '2026-10',
  therapies: ['prp'],
  conditions: ['knee-oa'],
  bearsOn: { 'symptom-relief': 'contradicts', safety: 'supports' },
  year: 2026,
  old: false,
  ...changes,
});
