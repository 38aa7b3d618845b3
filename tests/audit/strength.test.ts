import { describe, expect, test } from 'vitest';
import { claimStrength } from '../../src/audit/strength.ts';
import type { ClaimType, Strength } from '../../src/model/index.ts';

describe('claimStrength', () => {
  test.each<[string, ClaimType, Strength]>([
    ['There are no side effects.', 'safety', 'absolute'],
    ['Completely safe and natural', 'safety', 'absolute'],
    ['Little or no downtime', 'safety', 'asserted'],
    ['It is a safe treatment.', 'safety', 'asserted'],
    ['All six patients improved, with no serious complications.', 'safety', 'asserted'],
    ['All six patients improved, with no complications.', 'safety', 'absolute'],
    ['Our cells have no serious side effects.', 'safety', 'absolute'],
    ['Stem cells cure arthritis.', 'disease-modification', 'absolute'],
    ['We cure pain.', 'disease-modification', 'asserted'],
    ['Clinically proven', 'evidence-base', 'absolute'],
    ['Research supports it.', 'evidence-base', 'asserted'],
    ['Relief for life', 'durability', 'absolute'],
    ['Relief for up to a year', 'durability', 'asserted'],
    ['98% of patients improve', 'success-rate', 'absolute'],
    ['80% of patients improve', 'success-rate', 'asserted'],
    ['All of our patients improve.', 'success-rate', 'absolute'],
    ['Relief for all patients', 'success-rate', 'absolute'],
    ['We love all of our patients, and have great success with knees.', 'success-rate', 'asserted'],
    ['We examine every patient, and most do well.', 'success-rate', 'asserted'],
    ['We track all of our patients, and most do well.', 'success-rate', 'asserted'],
    ['Data on all of our patients tell of relief.', 'success-rate', 'asserted'],
    ['Relief that not every patient will have', 'symptom-relief', 'asserted'],
    ['There is no guarantee that pain will go.', 'symptom-relief', 'asserted'],
    ['Every patient feels relief, and not only athletes.', 'symptom-relief', 'absolute'],
    ['No more pills, always free of pain', 'symptom-relief', 'absolute'],
    ['It grows a brand new joint.', 'tissue-regeneration', 'absolute'],
    ['Our brand-new cell procedure repairs cartilage.', 'tissue-regeneration', 'asserted'],
    ['The cells completely rebuild the cartilage.', 'tissue-regeneration', 'absolute'],
    ['Your tendon is healed completely.', 'tissue-regeneration', 'absolute'],
    ['It fully and lastingly restores cartilage.', 'tissue-regeneration', 'asserted'],
    ['A fully restored joint', 'tissue-regeneration', 'absolute'],
    ['We must fully document how the cells repair cartilage.', 'tissue-regeneration', 'asserted'],
    ['The cells, entirely your own, repair cartilage.', 'tissue-regeneration', 'asserted'],
    ['Runners return without any greater risk of injury.', 'safety', 'asserted'],
    ['There is no added risk.', 'safety', 'asserted'],
    ['There is no risk of infection.', 'safety', 'absolute'],
    ['No procedure is wholly free of risk.', 'safety', 'asserted'],
    ['The injection is not entirely safe.', 'safety', 'asserted'],
    ['It isn’t risk-free.', 'safety', 'asserted'],
    ['There is no downtime, and it is risk-free.', 'safety', 'absolute'],
    ['Not only effective but completely safe.', 'safety', 'absolute'],
    ['Our patients need no surgery and live free of risk.', 'safety', 'absolute'],
    ['There is no known cure for arthritis, and cells ease it.', 'disease-modification', 'asserted'],
    ['It does not cure arthritis but eases it.', 'disease-modification', 'asserted'],
    ['Without surgery, stem cells cure arthritis.', 'disease-modification', 'absolute'],
    ['It not only eases but cures arthritis.', 'disease-modification', 'absolute'],
    ['A disease with no cure, which cells may ease', 'broad-indication', 'asserted'],
    ['Cells cure autism.', 'broad-indication', 'absolute'],
    ['As it is your blood there are no transfusion risks.', 'safety', 'asserted'],
  ])('%s', (text, claimType, strength) => {
    expect(claimStrength(text, claimType, 'asserted')).toBe(strength);
  });

  test('a hedged claim is never absolute', () => {
    expect(claimStrength('It may be a cure for arthritis.', 'disease-modification', 'hedged')).toBe('hedged');
  });
});
