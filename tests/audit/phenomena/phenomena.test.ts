import { describe, expect, test } from 'vitest';
import type { ClaimType } from '../../../src/model/index.ts';
import { auditBody, auditOnClinicPage, reportedOn, warningsOn } from './page.ts';

/**
 * The ten phenomena of clinic language, each with sentences that claim, with the claim type that must
 * be named, and sentences that must stay without a warning. A string is a paragraph; with markup around it, `quote`
 * is the sentence.
 */
interface Claims {
  html: string;
  type: ClaimType;
  quote?: string;
}
interface Silent {
  html: string;
  quote?: string;
}

const plain = (html: string) => html.replace(/<[^>]*>/g, '').trim();
const block = (html: string) => (html.startsWith('<') ? html : `<p>${html}</p>`);

function table(name: string, claims: readonly Claims[], silent: readonly Silent[]): void {
  describe(name, () => {
    test.each(claims)('claims $type: $html', ({ html, type, quote = plain(html) }) => {
      const types = reportedOn(auditOnClinicPage(block(html)), quote).map(({ claimType }) => claimType);
      expect(types).toContain(type);
    });
    test.each(silent)('silent: $html', ({ html, quote = plain(html) }) => {
      expect(warningsOn(auditOnClinicPage(block(html)), quote)).toEqual([]);
    });
  });
}

table(
  'stance: the same words for and against',
  [
    { html: 'Stem cells rebuild worn cartilage in the knee.', type: 'tissue-regeneration' },
    { html: 'PRP ends the pain of tennis elbow.', type: 'symptom-relief' },
    { html: 'Our exosomes are FDA approved.', type: 'regulatory-status' },
    { html: 'With PRP you avoid shoulder surgery.', type: 'surgery-avoidance' },
  ],
  [
    { html: 'Stem cells have not been shown to rebuild worn cartilage.' },
    { html: 'No trial found that PRP ends the pain of tennis elbow.' },
    { html: 'Exosomes are not FDA approved.' },
    { html: 'Anyone who tells you that PRP rebuilds cartilage goes beyond the evidence.' },
    { html: 'Regulators have warned clinics that sell stem cells for arthritis.' },
  ],
);

table(
  'the therapy is named elsewhere',
  [
    {
      html: '<h2>Stem cells for the hip</h2><p>It rebuilds cartilage and ends the pain.</p>',
      quote: 'It rebuilds',
      type: 'tissue-regeneration',
    },
    {
      html: '<h2>PRP</h2><p>We draw a little blood. The injection relieves pain and stiffness for months.</p>',
      quote: 'The injection relieves',
      type: 'symptom-relief',
    },
    {
      html: '<p>Benefits of stem cell therapy:</p><ul><li>Less knee pain</li><li>No surgery</li></ul>',
      quote: 'No surgery',
      type: 'surgery-avoidance',
    },
    {
      html: '<details><summary>Are stem cell injections safe?</summary><p>Yes, there are no side effects at all.</p></details>',
      quote: 'Yes, there are',
      type: 'safety',
    },
  ],
  [
    {
      html: '<h2>Physiotherapy</h2><p>It strengthens the muscles and relieves knee pain.</p>',
      quote: 'It strengthens',
    },
    {
      html: '<h2>Knee replacement</h2><p>The operation relieves pain in most people.</p>',
      quote: 'The operation',
    },
  ],
);

table(
  'fragments',
  [
    { html: '<h2>PRP: No Side Effects, No Downtime</h2>', type: 'safety' },
    {
      html: '<p>What stem cells do for your knee:</p><ul><li>Regrow cartilage</li><li>Reduce swelling</li></ul>',
      quote: 'Regrow cartilage',
      type: 'tissue-regeneration',
    },
    {
      html: '<p>What stem cells do for your knee:</p><ul><li>Regrow cartilage</li><li>Reduce swelling</li></ul>',
      quote: 'Reduce swelling',
      type: 'symptom-relief',
    },
    { html: 'Side effects of PRP: none.', type: 'safety' },
  ],
  [
    { html: '<h2>Benefits of PRP</h2>' },
    { html: '<h2>What is PRP?</h2>' },
    {
      html: '<p>How it is done:</p><ul><li>Blood is drawn</li><li>The tube is spun</li></ul>',
      quote: 'The tube',
    },
    { html: '<h2>Knee arthritis</h2>' },
    { html: '<button>Book now</button>' },
  ],
);

table(
  'negation that claims and negation that denies',
  [
    { html: 'PRP has no side effects.', type: 'safety' },
    { html: 'With stem cells there is no need for surgery.', type: 'surgery-avoidance' },
    { html: 'Your body cannot reject your own stem cells.', type: 'safety' },
    { html: 'Stem cells treat the cause and not just the symptoms.', type: 'disease-modification' },
  ],
  [
    { html: 'PRP does not relieve knee pain better than salt water.' },
    { html: 'Stem cells do not regrow cartilage.' },
    { html: 'There is no evidence that exosomes help arthritis.' },
    { html: 'We cannot promise that the injection will help.' },
    { html: 'PRP is not a cure.' },
  ],
);

table(
  'hedges soften and do not withdraw',
  [
    { html: 'Stem cells may regrow cartilage in your knee.', type: 'tissue-regeneration' },
    { html: 'PRP can help to reduce pain and inflammation.', type: 'symptom-relief' },
    { html: 'Stem cell therapy could help you avoid knee replacement.', type: 'surgery-avoidance' },
  ],
  [
    { html: 'It is not known whether stem cells may help.' },
    { html: 'Whether PRP relieves pain is still being studied.' },
    { html: 'You may feel sore for two days after the PRP injection.' },
    { html: 'Results may vary.' },
  ],
);

table(
  'contrast: the comparator is not accused',
  [
    { html: 'Unlike cortisone, PRP heals the tendon.', type: 'tissue-regeneration' },
    { html: 'Stem cells work better than cortisone.', type: 'superiority' },
    { html: 'Cortisone only masks the pain, while PRP repairs the tissue.', type: 'tissue-regeneration' },
  ],
  [
    { html: 'Cortisone can weaken tendons.' },
    { html: 'Knee replacement relieves pain but takes months of rehabilitation.' },
    { html: 'Painkillers can upset the stomach.' },
    { html: 'Steroid injections give relief for some weeks.' },
  ],
);

table(
  'reported and quoted claims',
  [
    { html: 'Studies show that PRP heals tendons.', type: 'evidence-base' },
    { html: 'Experts agree that stem cells are the best treatment for arthritis.', type: 'evidence-base' },
    { html: 'Experts agree that stem cells are the best treatment for arthritis.', type: 'superiority' },
  ],
  [
    { html: 'The lawsuit says that the clinic advertised stem cells as a cure for arthritis.' },
    { html: 'The FDA warned a company that marketed exosomes for joint pain.' },
    { html: 'Some websites claim that PRP “regrows cartilage”.' },
    { html: 'It is a myth that stem cells rebuild joints.' },
  ],
);

table(
  'questions and their answers',
  [
    {
      html: '<details><summary>Do stem cells work?</summary><p>Yes, they relieve pain and repair cartilage.</p></details>',
      quote: 'Yes, they relieve',
      type: 'symptom-relief',
    },
    {
      html: '<h3>How long does PRP last?</h3><p>The relief lasts for two to three years.</p>',
      quote: 'The relief lasts',
      type: 'durability',
    },
    { html: 'Did you know that stem cells can rebuild your knee?', type: 'tissue-regeneration' },
    { html: 'Have you heard that PRP relieves knee pain for years?', type: 'durability' },
  ],
  [
    { html: 'Do stem cells regrow cartilage?' },
    { html: 'Do you know whether stem cells rebuild a knee?' },
    { html: 'Tired of knee pain?' },
    { html: '<h3>Is PRP right for me?</h3>' },
    {
      html: '<details><summary>Does PRP work?</summary><p>Nobody knows yet, the trials disagree.</p></details>',
      quote: 'Nobody knows',
    },
  ],
);

table(
  'legitimacy and disclaimers',
  [
    { html: 'Our stem cell laboratory is FDA registered.', type: 'regulatory-status' },
    { html: 'Because we use your own stem cells, no FDA approval is needed.', type: 'regulatory-status' },
    { html: 'Our doctors are world-renowned pioneers in stem cell therapy.', type: 'legitimacy' },
  ],
  [
    { html: 'These statements have not been evaluated by the FDA.' },
    { html: 'Stem cell therapy is investigational and is not approved by the FDA.' },
    { html: 'Dr Alder is a doctor of sports medicine.' },
    { html: 'This page is not medical advice.' },
    { html: 'Individual results vary and no outcome is guaranteed.' },
  ],
);

table(
  'testimonials and numbers',
  [
    {
      html: '<blockquote>“Since my stem cell injection the knee pain is gone and I play tennis again.”</blockquote>',
      quote: 'Since my stem cell',
      type: 'symptom-relief',
    },
    { html: '90% of our PRP patients report less pain.', type: 'success-rate' },
    { html: 'Nine in ten of our stem cell patients avoid surgery.', type: 'surgery-avoidance' },
    { html: 'Each vial holds 50 million live stem cells.', type: 'cell-product' },
  ],
  [
    {
      html: '<blockquote>“I had knee pain for ten years before I came here.”</blockquote>',
      quote: 'I had knee pain',
    },
    { html: 'One in ten adults over sixty has knee arthritis.' },
    { html: 'In the trial 47% improved with cells and 55% with salt water.' },
    { html: 'The visit takes 45 minutes.' },
  ],
);

describe('who speaks', () => {
  test.each([
    [
      'a newspaper',
      'Clinics sell unproven stem cells, experts warn',
      `<h1>Clinics sell unproven stem cells, experts warn</h1><p>By Anna Field, health reporter</p>
<p>The clinic's website said that stem cells rebuild cartilage and end knee pain. The agency filed a lawsuit last week,
and a spokesman said that none of the claims is supported by evidence. Researchers said that patients have been harmed.</p>`,
    ],
    [
      'a journal',
      'Platelet-rich plasma for knee osteoarthritis: a randomised trial',
      `<h1>Platelet-rich plasma for knee osteoarthritis: a randomised trial</h1><h2>Abstract</h2>
<p>Methods: 192 participants were randomised to PRP or saline. Results: PRP reduced pain by 2.1 points and saline by 1.8
points (p = 0.4). Conclusions: PRP was not superior to saline at twelve months.</p>`,
    ],
    [
      'a hospital',
      'Knee arthritis: patient leaflet',
      `<h1>Knee arthritis</h1><p>This leaflet is for patients of the hospital. Exercise relieves pain and improves
function. PRP and stem cell injections are not offered because there is no good evidence that they work. A knee
replacement relieves pain in most people.</p>`,
    ],
    [
      'a vet',
      'Stem cells for dogs',
      `<h1>Stem cells for dogs</h1><p>Our vets inject stem cells into the hips of older dogs. The dogs run without pain
and the cartilage heals.</p>`,
    ],
  ])('%s is not warned about', (_, title, body) => {
    expect(auditBody(body, title).findings.filter(({ status }) => status === 'warning')).toEqual([]);
  });
});

describe('a page of few words', () => {
  test.each(['Stem cells are FDA approved for joint pain.', 'PRP is FDA-approved for knee arthritis.'])(
    'still claims: %s',
    (text) => {
      const found = warningsOn(auditBody(`<p>${text}</p>`, ''), text);
      expect(found.map(({ claimType, verdict }) => `${claimType} ${verdict}`)).toContain(
        'regulatory-status contradicted',
      );
    },
  );

  test('mostly links is still English', () => {
    const links = Array.from({ length: 60 }, (_, i) => `<li><a href="/${i}">Joint ${i}</a></li>`).join('');
    const audit = auditBody(`<p>Stem cells regrow cartilage.</p><ul>${links}</ul>`);
    expect(audit.scope).toBe('in-scope');
  });

  test('a list of references does not turn a seller into a scientist', () => {
    const reference =
      '<li>Bennell KL, et al. PRP vs placebo: a randomized trial. JAMA 2021. doi:10.1001/x</li>';
    const body = `<h1>Our stem cell injections</h1><p>Stem cells regrow cartilage in the knee.</p>
<p>PRP relieves knee pain for years.</p>`;
    const quotes = (html: string) =>
      auditBody(html)
        .findings.filter(({ status }) => status === 'warning')
        .map(({ quote }) => quote);
    expect(quotes(`${body}<h2>References</h2><ol>${reference.repeat(8)}</ol>`)).toEqual(quotes(body));
    expect(quotes(body)).not.toEqual([]);
  });
});
