import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDisclosures } from '../../src/audit/disclosures.ts';
import { analysePage } from '../../src/claims/analyse-page.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { auditBody, auditOnClinicPage, warningsOn } from './phenomena/page.ts';

function topics(...sentences: string[]): Record<string, string> {
  const html = `<html lang="en"><body><h1>Stem cell therapy</h1>${sentences.map((text) => `<p>${text}</p>`).join('')}</body></html>`;
  const disclosures = findDisclosures(analysePage(snapshotFromHtml(html, 'https://clinic.example/')));
  return Object.fromEntries(disclosures.map(({ quote, topic }) => [quote, topic]));
}

describe('findDisclosures', () => {
  test.each([
    ['These injections are not approved by the FDA.', 'regulatory-status'],
    ['The treatment is considered investigational.', 'regulatory-status'],
    ['Risks include infection and bleeding.', 'risk'],
    ['Swelling and pain for a few days are common.', 'risk'],
    ['Soreness in the first two weeks is normal.', 'risk'],
    ['Possible risks are infection and bleeding.', 'risk'],
    ['No injection is without risk: infection and bleeding can occur.', 'risk'],
    ['Infection is possible, though not common.', 'risk'],
    ['No treatment with stem cells is approved by the FDA.', 'regulatory-status'],
    ['No product that we offer is FDA approved.', 'regulatory-status'],
    ['None of our products is licensed.', 'regulatory-status'],
    ['There are no FDA-approved products such as exosomes.', 'regulatory-status'],
    ['It has not been reviewed and approved by the FDA.', 'regulatory-status'],
    ['It lacks evidence and FDA approval.', 'regulatory-status'],
    ['No stem cell or other product is approved for autism.', 'regulatory-status'],
    ['The FDA has not approved stem cells like ours.', 'regulatory-status'],
    ['Exosomes have not been shown to work better than salt water.', 'evidence-limits'],
    ['Nothing has been shown to rebuild cartilage in the knee.', 'evidence-limits'],
    ['Individual results vary.', 'evidence-limits'],
    ['You should know that PRP does not replace the need for surgery.', 'evidence-limits'],
    ['Our stem cells are not a substitute for a knee replacement.', 'evidence-limits'],
    [
      'Stem cells are not yet government approved, but trials are evaluating the safety and efficacy.',
      'regulatory-status',
    ],
    ['Our clinic offers experimental treatments that are not approved.', 'regulatory-status'],
    ['You should know that this clinic sells unproven treatments.', 'evidence-limits'],
    ['The clinic gives injections that are not approved by the FDA.', 'regulatory-status'],
    ['The evidence is limited.', 'evidence-limits'],
    ['But what is promising is not yet proven.', 'evidence-limits'],
    ['Exosomes have not yet been shown to be safe or effective.', 'evidence-limits'],
    ['PRP for hips is still being studied.', 'evidence-limits'],
    ['Risks may include infection.', 'risk'],
    ['These statements have not been evaluated by the FDA.', 'regulatory-status'],
    ['Stem cells are no cure for arthritis.', 'evidence-limits'],
    ['Please understand that this treatment is no cure.', 'evidence-limits'],
    ['Stem cell injections do not cure arthritis.', 'evidence-limits'],
    ['These shots cannot regrow lost cartilage.', 'evidence-limits'],
    ['Stem cells do not cure arthritis, they may be of some use.', 'evidence-limits'],
    ['It is a myth that stem cells are FDA approved: they are not approved.', 'regulatory-status'],
    ['They won’t fully reverse the wear.', 'evidence-limits'],
    ['As with surgery, there is no guarantee that you will be better.', 'evidence-limits'],
    ['Even after an operation there is no guarantee that PRP works.', 'evidence-limits'],
    ['Our cells are not FDA approved and are not allowed outside trials.', 'regulatory-status'],
    ['Cord cells are not approved but are only allowed in trials.', 'regulatory-status'],
    ['Insurance does not cover this treatment.', 'financial'],
  ])('%s', (text, topic) => {
    expect(topics(text)[text]).toBe(topic);
  });

  const SUBJECTS = [
    'stem cell therapy',
    'this treatment',
    'exosomes',
    'our cord blood product',
    'PRP for the hip',
  ];
  /** A status denied before, after and around its subject. */
  const DENIALS = [
    ['regulatory-status', (it: string) => `${it} is not approved by the FDA.`],
    ['regulatory-status', (it: string) => `Not approved by the FDA: ${it}.`],
    ['regulatory-status', (it: string) => `The FDA has not approved ${it}.`],
    ['regulatory-status', (it: string) => `The FDA has yet to approve or license ${it}: it is experimental.`],
    ['regulatory-status', (it: string) => `FDA approval has never been granted for ${it}.`],
    ['regulatory-status', (it: string) => `There is no FDA-approved version of ${it}.`],
    ['regulatory-status', (it: string) => `None of what we offer, ${it} included, is FDA approved.`],
    ['regulatory-status', (it: string) => `Without FDA approval, ${it} is given here at your own risk.`],
    ['regulatory-status', (it: string) => `You should know that ${it} is still experimental.`],
    ['regulatory-status', (it: string) => `Experimental: ${it}.`],
    ['regulatory-status', (it: string) => `An unapproved use of ${it}.`],
    ['evidence-limits', (it: string) => `${it} has not been proven to work in arthritis.`],
    ['evidence-limits', (it: string) => `It has not been shown that ${it} works.`],
    ['evidence-limits', (it: string) => `Unproven as yet, ${it} is offered in studies only.`],
    ['evidence-limits', (it: string) => `The effectiveness of ${it} has not been established.`],
    ['evidence-limits', (it: string) => `There is no proof for ${it}.`],
    ['evidence-limits', (it: string) => `The evidence for ${it} is still limited.`],
    ['evidence-limits', (it: string) => `The benefits of ${it} are far from proven.`],
    ['evidence-limits', (it: string) => `There are no guarantees that ${it} will help.`],
    ['evidence-limits', (it: string) => `There is no scientific evidence that ${it} works.`],
  ] as const;

  test('a product that is said to be unapproved, unproven or experimental, in any order, is a disclosure and no claim', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SUBJECTS), fc.constantFrom(...DENIALS), (it, [topic, sentence]) => {
        const text = sentence(it).replace(/^./, (first) => first.toUpperCase());
        const audit = auditOnClinicPage(`<p>${text}</p>`);
        expect(audit.disclosures.map(({ quote, topic: of }) => [quote, of])).toContainEqual([text, topic]);
        expect(warningsOn(audit, text)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    'There are no FDA-approved stem cell therapies for:',
    'Stem cell therapy is not approved by the FDA for:',
    'Exosomes have not been proven to help:',
  ])('a denial that leads into a list is one for the whole list: %s', (leadIn) => {
    const entries = ['Arthritis of the knee', 'Autism', 'COPD', 'Multiple sclerosis'];
    const audit = auditOnClinicPage(
      `<p>${leadIn}</p><ul>${entries.map((one) => `<li>${one}</li>`).join('')}</ul>`,
    );
    expect(audit.disclosures.map(({ quote }) => quote)).toContain(leadIn);
    for (const entry of entries) expect(warningsOn(audit, entry)).toEqual([]);
  });

  test.each([
    'Although not yet FDA approved, our stem cells can treat:',
    'Nothing has been shown to work better than our stem cells, which treat:',
    'No other clinic has FDA-approved stem cells to treat:',
  ])('what goes on to promise denies nothing of the list: %s', (leadIn) => {
    const audit = auditOnClinicPage(`<p>${leadIn}</p><ul><li>Autism</li><li>COPD</li></ul>`);
    expect(warningsOn(audit, 'Autism')).not.toEqual([]);
  });

  test.each([
    'No downtime with our FDA-cleared stem cell kit, which regrows your knee cartilage.',
    'Without surgery and with FDA-approved stem cells your knee cartilage grows back.',
    'There is no safer treatment than our FDA-approved stem cells.',
    'No other clinic has FDA-approved stem cells like ours.',
  ])('a status claimed beside a denial of something else is warned of: %s', (text) => {
    expect(warningsOn(auditOnClinicPage(`<p>${text}</p>`), text)).not.toEqual([]);
  });

  test.each([
    'No FDA approval is needed for your own cells.',
    'Our product does not require FDA approval.',
    'It needs no premarket approval.',
    'Not only FDA approved but proven in thousands of patients.',
    'Our stem cells are no longer experimental.',
    'Experimental studies show that stem cells regrow cartilage.',
    'Nobody has had an infection that was confirmed to come from our cells.',
    'Each batch of stem cells is tested for purity.',
    'There is no better proven treatment than our PRP.',
    'Financing with no money down, and nearly everyone is approved.',
    'Unlike other clinics, whose products are unapproved, our stem cells are FDA approved.',
    'Many clinics sell exosomes that are not approved, our PRP is.',
    'No other treatment has been shown to rebuild cartilage like our stem cells.',
    'Steroids have not been proven to heal anything, PRP rebuilds the tendon.',
    'No downtime with our FDA-cleared stem cell kit, which regrows your knee cartilage.',
    'Without surgery and with FDA-approved stem cells your knee cartilage grows back.',
    'No downtime and FDA-approved cells.',
    'It does not hurt and is FDA approved.',
    'You will not regret our FDA-approved therapy.',
    'No other clinic has FDA-approved stem cells like ours.',
    'No clinic in town has FDA-cleared stem cells like ours.',
    'Nothing beats FDA-approved stem cells.',
    'No long recovery after FDA-approved stem cell therapy.',
    'There is no safer treatment than our FDA-approved stem cells.',
    'Our FDA-approved stem cells are not given by nurses.',
    'Nothing has been shown to work better for knees than our stem cells.',
    'No therapy is proven to rebuild cartilage like our stem cells.',
    'No other therapy is proven to rebuild cartilage.',
    'You will not find a proven treatment as gentle as this.',
    'It is not unproven: thousands of studies show that PRP works.',
    'There is no scientific evidence of any harm from our stem cells.',
    'Our proven stem cells are far from painful.',
  ])('no disclosure: %s', (text) => {
    expect(topics(text)).toEqual({});
  });

  test.each([
    'Is it approved by the FDA?',
    'The data are preliminary, but they are very positive.',
    'Although the evidence is limited, results are encouraging.',
    'More research is needed, but exosomes offer a new way to heal.',
    'Stem cells are being studied for autism, stroke and much more.',
    'The risks may be lower than those of surgery.',
    'People whose tendon is not fully torn can be evaluated.',
    'There is no cure for arthritis.',
    'Autism is a lifelong condition with no cure.',
    'Insulin is no cure.',
    'We find no evidence that our cells ever lead to a bad outcome.',
    'Our cells are not approved by the FDA but are allowed all the same.',
    'Nearly all stem cell treatments are still experimental, apart from a few for joints.',
    'Stem cells are considered investigational except in orthopaedics.',
    'Even without FDA approval this clinic is ready for the future.',
    'Stem cells do not replace surgery, they make it needless.',
    'PRP does not replace surgery but it rebuilds the knee.',
    'Cortisone is not a substitute for surgery.',
    'Standard care means months of pills, then an operation with no guarantee of relief.',
    'Stem cells do not cure symptoms the way drugs do, they go to the cause.',
    'These shots will not rebuild old scars, they build new cartilage.',
    'This does not cure overnight but the arthritis will be gone in a year.',
    'Unlike drugs, this does not reverse in a few weeks.',
    'We will not cure you with pills, our cells will.',
    'Gel shots do not rebuild cartilage like stem cells do.',
    'Others say stem cells do not cure arthritis, and they are wrong.',
    'It is untrue that stem cells cannot regrow cartilage.',
    'The misconception that stem cells are not FDA approved is common.',
    'It is a myth that stem cells are not approved by the FDA.',
    'Surgeons claim it is no cure, our patients know better.',
    'Physical therapy alone will not rebuild cartilage.',
    'There is no clinical evidence that surgery beats our stem cells.',
    'There is not enough evidence for surgery, while stem cells are proven.',
    'Braces offer no cure, and they do not rebuild cartilage.',
    'Conventional treatments do not cure the disease.',
    'Steroid shots do not reverse arthritis.',
    'Surgery offers no guarantee.',
    'Nerve cells cannot regrow by themselves.',
    'Cartilage cells do not rebuild themselves.',
    'This page does not replace a visit to your doctor.',
    'Consumers should be wary of clinics offering unproven treatments.',
    'There are many companies that sell unapproved exosomes.',
    'Some doctors around here inject experimental cells.',
    'Providers who market unproven shots fly in for a day.',
    'Stem cells are not FDA approved, but trials have shown that they work.',
    'Ability to try new drugs and investigational treatments before they are widely available.',
    'Our cells are FDA registered.',
    'There are no risks.',
    'Possible risks are minimal.',
    'Possible side effects are very rare.',
    'Knee pain is common.',
    'Swelling is gone in a few days.',
    'Insurance covers it.',
    'With this needle there is no infection risk.',
    'Risk of infection: zero',
    'You have none of the side effects such as swelling.',
    'Our cells are free of the risks that may come with surgery.',
  ])('is no disclosure: %s', (text) => {
    expect(topics(text)[text]).toBeUndefined();
  });

  test.each(['What we cannot promise', 'Why results vary', 'Not approved by the FDA'])(
    'a heading states nothing: %s',
    (text) => {
      const html = `<html lang="en"><body><h1>Stem cell therapy</h1><h2>${text}</h2><p>We explain it here.</p></body></html>`;
      expect(findDisclosures(analysePage(snapshotFromHtml(html, 'https://clinic.test/')))).toEqual([]);
    },
  );

  test.each([
    'Our amniotic tissue is a 361 product, so it is legal without FDA approval.',
    "Wharton's jelly is a 361 product and is therefore legal without FDA approval.",
    'Although not FDA approved, our exosomes are proven to regenerate cartilage.',
    'While not yet FDA approved, exosomes have been shown to rebuild cartilage.',
    'There is no evidence of any harm from our stem cells.',
    'There is no evidence that stem cells cause tumors or any other harm.',
    'Stem cells have not been shown to cause tumors.',
    'Insurance does not pay for stem cells because insurers profit from surgery.',
    'Not FDA approved simply means that the FDA has not got round to it yet.',
    'PRP is FDA cleared and legal without approval, so it is safe.',
    'Stem cell therapy is not covered by insurance, but it eliminates the need for knee replacement.',
  ])('what excuses, denies harm or claims beside is no credit: %s', (text) => {
    const audit = auditOnClinicPage(`<p>${text}</p>`);
    expect(audit.disclosures).toEqual([]);
    expect(audit.findings.filter(({ status }) => status === 'in-line')).toEqual([]);
  });

  test('what speaks against steroid shots is not in line with what speaks for them', () => {
    const text = 'A recent study shows that steroid injections increase the progression of osteoarthritis.';
    const audit = auditBody(
      `<h1>Playing tennis with knee pain</h1><p>The knee hurts most.</p><p>${text}</p>`,
    );
    expect(audit.findings).toEqual([]);
  });

  test.each([
    'Insurance does not cover PRP because it is considered experimental.',
    'PRP is not covered by insurance, so you pay for it yourself.',
    'Stem cells are not FDA approved, so we offer them only within a trial.',
    'Our exosomes are not approved by the FDA, and no good evidence shows that they work.',
    'PRP is off-label, but lawful.',
    'It is not legal to sell exosomes without FDA approval, and ours are not approved.',
    'Although PRP is widely used, it is not approved by the FDA for arthritis.',
    'There is no evidence that stem cells regrow cartilage.',
    'There is no evidence that PRP prevents harm to the joint.',
    'There is no good evidence on the long-term risks of stem cells.',
    'Because stem cells are not FDA approved, insurance does not cover them.',
    'Results vary, because every joint is different.',
  ])('a reason or a second limit takes no credit away: %s', (text) => {
    const audit = auditOnClinicPage(`<p>${text}</p>`);
    expect(audit.disclosures.map(({ quote }) => quote)).toEqual([text]);
    expect(warningsOn(audit, text)).toEqual([]);
  });

  test('that no approval is needed by law is warned of', () => {
    const text = 'Our amniotic tissue is a 361 product, so it is legal without FDA approval.';
    expect(warningsOn(auditOnClinicPage(`<p>${text}</p>`), text).map(({ claimType }) => claimType)).toContain(
      'regulatory-status',
    );
  });

  test('a sentence that is accused is not credited as well', () => {
    const page = analysePage(
      snapshotFromHtml(
        '<html lang="en"><body><h1>PRP</h1><p>Results vary. PRP can carry some risks.</p></body></html>',
        'https://clinic.test/',
      ),
    );
    const credited = findDisclosures(page, ({ text }) => text.startsWith('PRP can')).map(
      ({ quote }) => quote,
    );
    expect(credited).toEqual(['Results vary.']);
  });

  test('the same disclaimer twice is credited once', () => {
    expect(Object.keys(topics('Individual results vary.', 'Individual results vary.'))).toHaveLength(1);
  });

  test.each([
    ['a footer', (text: string) => `<footer><p>${text}</p></footer>`, 'footer'],
    ['a cookie banner', (text: string) => `<div id="cookie-banner"><p>${text}</p></div>`, 'dialog'],
  ])('a disclaimer in %s counts', (_, inside, region) => {
    const text = 'These injections are not approved by the FDA.';
    const snapshot = snapshotFromHtml(
      `<html lang="en"><body><h1>Stem cell therapy</h1><p>We treat knees.</p>${inside(text)}</body></html>`,
      'https://clinic.example/',
    );
    expect(snapshot.blocks.find((block) => block.text === text)?.region).toBe(region);
    expect(findDisclosures(analysePage(snapshot)).map(({ quote }) => quote)).toEqual([text]);
  });
});
