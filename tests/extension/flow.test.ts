import { describe, expect, it } from 'vitest';
import { loadEvidence } from '../../src/evidence/index.ts';
import { popupData } from '../../src/extension/popup-data.ts';
import { regulatoryLines } from '../../src/extension/regulatory.ts';
import { failureOfAddress, failureOfInjection } from '../../src/extension/tab-kind.ts';
import { TimeoutError, withTimeout } from '../../src/extension/timeout.ts';
import { NAMED_THERAPIES, THERAPIES } from '../../src/model/index.ts';
import { audit, CLINIC, OUT_OF_SCOPE } from '../ui/fixtures/audits.ts';

const evidence = loadEvidence();

describe('failureOfAddress', () => {
  it.each(['https://clinic.example/', 'http://localhost:8080/', 'file:///home/me/page.html'])(
    'lets %s be tried',
    (url) => {
      expect(failureOfAddress(url)).toBeUndefined();
    },
  );

  it.each([
    undefined,
    '',
    'chrome://settings',
    'about:blank',
    'view-source:https://a.example/',
    'chrome-extension://x/',
    'moz-extension://x/',
    'nonsense',
  ])('knows that %s is closed', (url) => {
    expect(failureOfAddress(url)).toBe('restricted');
  });
});

describe('failureOfInjection', () => {
  it.each([
    ['Cannot access a chrome:// URL', 'https://a.example/', 'restricted'],
    ['The extensions gallery cannot be scripted.', 'https://chromewebstore.google.com/', 'restricted'],
    ['Missing host permission for the tab', 'https://addons.mozilla.org/', 'restricted'],
    ['Missing host permission for the tab', 'https://a.example/price.PDF?x=1', 'pdf'],
    [
      'Cannot access contents of url "file:///a.html". Extension manifest must request permission',
      'file:///a.html',
      'file',
    ],
    ['Frame with ID 0 was removed.', 'https://a.example/', 'gone'],
    ['No tab with id: 12.', 'https://a.example/', 'gone'],
    ['The tab was closed.', 'https://a.example/', 'gone'],
    ['x is not a function', 'https://a.example/', 'error'],
  ])('reads "%s"', (message, url, failure) => {
    expect(failureOfInjection(new Error(message), url)).toBe(failure);
  });
});

describe('withTimeout', () => {
  it('settles like the promise while there is time', async () => {
    await expect(withTimeout(Promise.resolve(1), 50)).resolves.toBe(1);
    await expect(withTimeout(Promise.reject(new Error('no')), 50)).rejects.toThrow('no');
  });

  it('gives up on what never settles', async () => {
    await expect(withTimeout(new Promise(() => {}), 10)).rejects.toThrow(TimeoutError);
  });
});

describe('regulatoryLines', () => {
  it('answers for every therapy that has a name, with a source', () => {
    for (const therapy of NAMED_THERAPIES) {
      const [line] = regulatoryLines(evidence, [therapy]);
      expect(line?.therapies).toEqual([therapy]);
      expect(line?.text.length).toBeGreaterThan(20);
      expect(
        evidence.cards((line?.evidence ?? []).map((id) => ({ id, stance: 'context' }))).length,
      ).toBeGreaterThan(0);
    }
  });

  it('names a source that the evidence set itself gives for the answer', () => {
    for (const therapy of NAMED_THERAPIES) {
      const judged = evidence.judge({
        claimType: 'regulatory-status',
        therapies: [therapy],
        conditions: [],
        strength: 'asserted',
      });
      const [line] = regulatoryLines(evidence, [therapy]);
      expect(judged?.evidence.map(({ id }) => id)).toContain(line?.evidence[0]);
    }
  });

  it('never speaks as if in reply to a claim', () => {
    for (const [line] of THERAPIES.map((therapy) => regulatoryLines(evidence, [therapy]))) {
      expect(line?.text ?? '').not.toMatch(/^(This is|True|That)/);
    }
  });

  it('leaves out no therapy of the page', () => {
    expect(regulatoryLines(evidence, THERAPIES).flatMap(({ therapies }) => therapies)).toEqual(
      NAMED_THERAPIES,
    );
    expect(regulatoryLines(evidence, [])).toEqual([]);
  });

  it('puts therapies that share the line of a place into one', () => {
    const lines = regulatoryLines(evidence, ['stem-cell', 'bone-marrow'], 'european-union');
    expect(lines.map(({ therapies }) => therapies)).toEqual([
      ['stem-cell', 'bone-marrow'],
      ['stem-cell'],
      ['bone-marrow'],
    ]);
  });
});

describe('popupData', () => {
  it('carries one card for each record that is referred to', () => {
    const data = popupData(audit(CLINIC), evidence);
    const ids = data.cards.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { evidence: references } of data.audit.findings) {
      for (const { id } of references) expect(ids).toContain(id);
    }
    for (const line of data.regulatory) expect(ids).toContain(line.evidence[0]);
  });

  it('says nothing of approval where there is nothing to approve', () => {
    expect(popupData(audit(OUT_OF_SCOPE), evidence).regulatory).toEqual([]);
  });
});
