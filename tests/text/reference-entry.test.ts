import { describe, expect, test } from 'vitest';
import { auditSnapshot } from '../../src/audit/audit-snapshot.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import { isReferenceEntry } from '../../src/text/reference-entry.ts';

const ENTRIES = [
  'Marwick TP, Olden BR, de Groot J, et al. Marrow cells improve tendon healing and prevent tears: a cohort study. Int Orthop 2014; 38:1811-1818.',
  '12. Marwick, T.P., Olden, B. Stem cells regenerate cartilage in worn knees. Am J Sports Med. 2017;45(1):82-90. doi:10.1177/0363546516662455',
  '[3] da Rosa L, Quill A. PRP relieves pain of the knee. J Pain Res 2015 Jan 4;8:269-76. PMID: 26113735.',
  'Marwick TP, et al. Wear stops after PRP. Knee 7(3):691-699, 2012. Available from: https://example.test/a',
  'Reference: Marwick,T, et al: Journal of Knees, Vol. 1, pages 82-90, Jan. 2017.',
  'Olden B, Marwick T. Stem cells regenerate cartilage in osteoarthritis of the knee. Cartilage. 2014.',
  'Olden et al. (2014). Stem cell therapy reverses osteoarthritis of the knee.',
  '1. PRP regenerates tendon tissue. Marwick T, Olden B. J Orthop Res. 2013 Mar;31(3):451-8',
  'Int Orthop. 2014 Sep;38(9):1811-8. Injection of stem cells avoids hip replacement. Olden B, et al.',
  'Marwick TP, Olden B. Stem cells for osteoarthritis: where are we now? Int Orthop 2014;38:1811-8.',
  'Marwick TP, Olden B. Type I collagen in tendons of the US population: a Phase I/II trial. Knee 2014;38:11-8.',
  'Olden I, Marwick T. PRP relieves pain of the knee. J Pain Res 2015;8:269-76. doi:10.1000/xyz123',
  'J Clin Orthobiol. 2022 Mar 4;14(2):88–97. doi: 10.5555/jco.2022.0088',
];
/** Without authors: entries in a list only. */
const TITLES = [
  'PRP relieves pain in worn knees: a randomized controlled trial. Am J Sports Med. 2016;44(3):792-800.',
  '“Stem cells repair cartilage in the knee”, Journal of Knee Surgery, 2015.',
  'Stem cell therapy is safe and effective: a systematic review. Int Orthop 2017',
  'Stem cells regenerate meniscus in a randomised trial. PMID: 25123456',
  'https://pubmed.ncbi.nlm.nih.gov/25123456/ Stem cells regenerate meniscus',
];
const PROSE = [
  'Stem cells regrow knee cartilage and end the pain for good. They are safer than surgery. doi:10.1000/xyz123',
  'https://pubmed.ncbi.nlm.nih.gov/25123456/ Stem cells regrow knee cartilage. They are safer than surgery.',
  'Stem cells regrow knee cartilage. They end the pain for good. Cell Stem Cell, 2014',
  'Olden et al. (2014). Stem cells regrow knee cartilage. They are safer than surgery.',
  'Marwick TP et al. showed that marrow cells prevent tears (Int Orthop 2014;38:1811-8).',
  'Marwick et al. (2014) found that PRP relieves pain.',
  'Our stem cells regenerate cartilage (Int Orthop 2014;38:1811-8).',
  'Marwick TP. PRP relieves pain. Knee 2014;38:11-8. We offer this treatment to every patient with worn knees.',
  'Dr. Olden B. treats knees with PRP since 2014.',
  'Call us on 2014; 38 people improved.',
  'Stem cells regenerate cartilage (Olden et al., 2014).',
  'PRP relieves pain in nine of ten people (Am J Sports Med 2016;44(3):792-800).',
  'Our PRP relieves pain. PMID: 25123456',
  'PRP relieves knee pain. It was first used in Olden in 2015.',
  'Stem cells rebuild worn knees. In May 2015 a new clinic opened.',
];

describe('isReferenceEntry', () => {
  test.each(ENTRIES)('an entry: %s', (text) => expect(isReferenceEntry(text)).toBe(true));
  test.each(TITLES)('an entry of a list only: %s', (text) => {
    expect(isReferenceEntry(text, true)).toBe(true);
    expect(isReferenceEntry(text)).toBe(false);
  });
  test.each(PROSE)('no entry, listed or not: %s', (text) => {
    expect([isReferenceEntry(text), isReferenceEntry(text, true)]).toEqual([false, false]);
  });
});

const auditOf = (html: string) =>
  auditSnapshot(
    snapshotFromHtml(
      `<title>Marrow cells</title><h1>Stem cell therapy at our clinic</h1><p>Our stem cells relieve your knee pain.</p>${html}`,
      'https://clinic.test/',
    ),
    loadEvidence(),
    { auditedAt: '2026-01-01T00:00:00Z', toolVersion: '0.0.0' },
  ).findings.map(({ quote }) => quote);

test('the title of a paper is a claim where it sells, and none in a list of papers', () => {
  const title = 'Stem cells regenerate cartilage in the knee';
  const listed = (heading: string) =>
    auditOf(`<h2>${heading}</h2><ul><li>${title} (Olden et al., 2014)</li><li>Parking</li></ul>`);
  expect(listed('Published papers')).not.toContain(`${title} (Olden et al., 2014)`);
  expect(listed('What it does for you')).toContain(`${title} (Olden et al., 2014)`);
  expect(auditOf(`<h2>${title}</h2><p>Olden et al., 2014</p>`)).toContain(title);
  expect(auditOf(`<h2>${title}. Cartilage. 2014.</h2><p>Call us.</p>`).join()).toContain(title);
});

test.each([
  'Stem cells regrow knee cartilage and end the pain for good. They are safer than surgery. doi:10.1000/xyz123',
  'Stem cells regrow knee cartilage and end the pain for good. Cell Stem Cell, 2014',
  'https://pubmed.ncbi.nlm.nih.gov/25123456/ Stem cells regrow knee cartilage',
])('what is promised with a source is a claim: %s', (text) => {
  expect(auditOf(`<p>${text}</p>`).join(' ')).toContain('Stem cells regrow knee cartilage');
});

test('titles of a list of literature are not claims of the clinic, whatever stands above the list', () => {
  const html = `<title>Marrow cells</title><h1>Stem cell therapy at our clinic</h1>
    <p>Our stem cells regenerate cartilage and relieve your knee pain.</p>
    <p>Dr. Olden has put together some reading.</p><ul>${[...ENTRIES, ...TITLES].map((one) => `<li>${one}</li>`).join('')}</ul>`;
  const { findings } = auditSnapshot(snapshotFromHtml(html, 'https://clinic.test/'), loadEvidence(), {
    auditedAt: '2026-01-01T00:00:00Z',
    toolVersion: '0.0.0',
  });
  expect(new Set(findings.map(({ quote }) => quote))).toEqual(
    new Set(['Our stem cells regenerate cartilage and relieve your knee pain.']),
  );
});
