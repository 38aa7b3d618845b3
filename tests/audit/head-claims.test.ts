import { describe, expect, test } from 'vitest';
import { auditSnapshot } from '../../src/audit/audit-snapshot.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { loadEvidence } from '../../src/evidence/index.ts';

const evidence = loadEvidence();
const findingsOf = (head: string, body: string) =>
  auditSnapshot(
    snapshotFromHtml(`<html lang="en"><head>${head}</head><body>${body}</body>`, 'https://clinic.test/'),
    evidence,
    { auditedAt: '2026-01-01T00:00:00.000Z', toolVersion: '0.0.0' },
  ).findings.map(({ quote, unseen, status }) => ({ quote, unseen, status }));

const CLAIM = 'Our stem cell injections regenerate worn knee cartilage.';
const BODY =
  '<h1>Stem cell therapy for knees</h1><p>Our clinic treats patients with stem cell injections.</p><p>Call us today.</p>';
const warning = (unseen?: string) => ({ quote: CLAIM, unseen, status: 'warning' });
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('claims that are hidden from the eye are claims, marked as such', () => {
  test('in the description', () => {
    expect(findingsOf(`<meta name="description" content="${CLAIM}">`, BODY)).toContainEqual(
      warning('description'),
    );
  });

  test.each([
    ['a clinic', { '@type': 'MedicalClinic', name: 'X', description: CLAIM }],
    ['a review', { '@type': 'Review', reviewBody: CLAIM }],
    [
      'an answer',
      {
        '@type': 'FAQPage',
        mainEntity: {
          '@type': 'Question',
          name: 'Does it work?',
          acceptedAnswer: { '@type': 'Answer', text: `Yes. <b>${CLAIM}</b>` },
        },
      },
    ],
  ])('in the structured data of %s', (_, data) => {
    expect(findingsOf(ld(data), BODY)).toContainEqual(warning('structured-data'));
  });

  test('in the title, in the plainest words only', () => {
    const title = 'Stem cells heal worn cartilage | Knee clinic';
    expect(findingsOf(`<title>${title}</title>`, BODY)).toContainEqual({
      quote: 'Stem cells heal worn cartilage',
      unseen: 'title',
      status: 'warning',
    });
    const all = findingsOf('<title>Stem cell therapy for knee arthritis | Pain-free knees</title>', BODY);
    expect(all.filter(({ unseen }) => unseen)).toEqual([]);
  });

  test('where the text names no therapy at all', () => {
    const all = findingsOf(ld({ '@type': 'MedicalClinic', description: CLAIM }), '<p>Welcome.</p>');
    expect(all).toContainEqual(warning('structured-data'));
  });

  test('in folded parts, text for pictures and noframes', () => {
    expect(findingsOf('', `${BODY}<div hidden>${CLAIM}</div>`)).toContainEqual(warning('hidden'));
    expect(findingsOf('', `${BODY}<img alt="${CLAIM}">`)).toContainEqual(warning('alt-text'));
    expect(findingsOf('', `${BODY}<noframes><p>Hello.</p><p>${CLAIM}</p></noframes>`)).toContainEqual(
      warning('hidden'),
    );
  });
});

describe('nothing is counted twice', () => {
  const once = (head: string) => {
    const all = findingsOf(head, `${BODY}<p>${CLAIM} Book now.</p>`);
    const places = all
      .filter(({ quote }) => quote.includes('worn knee cartilage'))
      .map(({ unseen }) => unseen);
    expect([...new Set(places)]).toEqual([undefined]);
  };

  test('the description repeats the page', () => once(`<meta name="description" content="${CLAIM}">`));
  test('it is cut short', () =>
    once(`<meta name="description" content="Welcome. Our stem cell injections regenerate worn knee…">`));
  test('title, description and data say what the page says', () =>
    once(
      `<title>Our stem cell injections regenerate worn knee cartilage | Clinic</title>
       <meta property="og:description" content="${CLAIM}">${ld({ '@type': 'FAQPage', description: `${CLAIM} Call.` })}`,
    ));

  test('nor is the head when only it says so', () => {
    const head = `<meta name="description" content="${CLAIM}">${ld({ '@type': 'MedicalClinic', description: CLAIM })}`;
    const all = findingsOf(head, BODY).filter(({ quote }) => quote === CLAIM);
    expect(new Set(all.map(({ unseen }) => unseen))).toEqual(new Set(['description']));
  });
});
