import type { Finding } from '../../src/model/index.ts';
import type { AuditEntry } from '../../src/report/entry.ts';
import { entryOf, finding, pageCitation } from './fixtures.ts';

/** What a page may put into its text to break out of a report. */
export const HOSTILE = `</script><img src=x onerror=alert(1)> "quoted" 'single' & &lt; \u202E\u0000 \uD800 =1+1 ]]> --> {{x}} \${y}`;

/** An audit in which every text of the page is hostile. */
export const hostileEntry = (changes: Partial<Finding> = {}): AuditEntry => {
  const entry = entryOf([
    finding({
      quote: HOSTILE,
      headingPath: [HOSTILE, HOSTILE],
      link: 'javascript:alert(1)',
      ...changes,
    }),
    finding({ id: 'f2', quote: `${HOSTILE} 2`, position: { block: 1, start: 0, end: 4 }, status: 'review' }),
    finding({ id: 'f3', position: { block: 2, start: 0, end: 4 }, status: 'in-line', verdict: 'consistent' }),
  ]);
  entry.audit.page.title = HOSTILE;
  entry.audit.page.url = `https://clinic.test/a b"><script>?x=${HOSTILE}`;
  entry.audit.page.language = '"><b>';
  entry.audit.notes.push({ code: 'note', message: HOSTILE });
  entry.audit.disclosures.push({
    quote: HOSTILE,
    topic: 'risk',
    position: { block: 3, start: 0, end: 4 },
    anchor: { type: 'TextQuoteSelector', exact: HOSTILE, prefix: '', suffix: '' },
  });
  const web = { type: 'web' as const, value: HOSTILE, url: `https://x.test/${HOSTILE}` };
  entry.audit.citations.push(
    pageCitation({
      mention: HOSTILE,
      quote: HOSTILE,
      why: HOSTILE,
      found: HOSTILE,
      link: 'javascript:alert(1)',
      identifiers: [web],
      links: [{ label: HOSTILE, url: web.url }],
    }),
    pageCitation({ id: 'c2', mention: '', result: 'not-judged', resolution: 'none', records: [], links: [] }),
  );
  return entry;
};
