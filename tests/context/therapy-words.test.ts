import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benchmarkPages, documentOf } from '../../scripts/benchmark/pages.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { namesTherapy, pageSubject } from '../../src/context/slots.ts';
import { mayNameTherapy } from '../../src/context/therapy-words.ts';
import type { PageSnapshot } from '../../src/model/index.ts';
import { pageSentences } from '../../src/text/page-sentences.ts';
import { formsWith } from '../../src/text/terms.ts';
import { paragraph, snapshotOf } from '../snapshot.ts';

const pageOf = (text: string, title = ''): PageSnapshot => snapshotOf([paragraph(text)], { title });

const isNamed = (page: PageSnapshot) => pageSubject(page, pageSentences(page)).mentions.size > 0;

describe('mayNameTherapy', () => {
  test('misses no form of the lexicon, however it is written and whatever stands around it', () => {
    const forms = formsWith((tags) => tags.some(namesTherapy));
    const noise = fc.constantFrom(
      '',
      ' ',
      ', ',
      '.',
      '™',
      '®',
      '\u200e',
      '\u00ad',
      '5',
      '²',
      '_',
      '💉',
      'é',
      '㎎',
    );
    const gap = fc.constantFrom(' ', '-', '  ', '/', '\u2010', '\u00a0', ', ', '’s ', '\n');
    const disguise = fc.constantFrom<(form: string) => string>(
      (form) => form,
      (form) => form.toUpperCase(),
      (form) => form.replaceAll('e', 'е').replaceAll('a', 'а'),
      (form) => form.replaceAll(/\B/g, '\u200b'),
      (form) => form.replaceAll('fi', 'ﬁ').replaceAll('s', 'ſ').replaceAll('k', '\u212a'),
      (form) => form.replaceAll('c', '\u{1d41c}').replaceAll("'", '’'),
    );
    let named = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        disguise,
        gap,
        noise,
        noise,
        fc.boolean(),
        (form, disguised, between, before, behind, inTitle) => {
          const text = `Ask ${before}${form.split(' ').map(disguised).join(between)}${behind} here.`;
          const page = inTitle ? pageOf('A door.', text) : pageOf(text);
          if (!isNamed(page)) return;
          named++;
          expect(mayNameTherapy(page)).toBe(true);
        },
      ),
      { numRuns: 5000, seed: 1 },
    );
    expect(named).toBeGreaterThan(1000);
  });

  test('lets every labelled page through that names a therapy, and few others', () => {
    let needless = 0;
    let others = 0;
    for (const page of benchmarkPages('dev')) {
      const snapshot = snapshotFromHtml(documentOf(page), page.url);
      const may = mayNameTherapy(snapshot);
      if (isNamed(snapshot)) expect(may, page.id).toBe(true);
      else {
        others++;
        if (may) needless++;
      }
    }
    expect(others).toBeGreaterThan(20);
    expect(needless / others).toBeLessThan(0.1);
  });

  test.each(['Chains that have a half-life.', 'A bone in the soup, fat on the pan.', ''])(
    'stops: %s',
    (text) => {
      expect(mayNameTherapy(pageOf(text))).toBe(false);
    },
  );
});
