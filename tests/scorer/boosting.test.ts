import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../scripts/benchmark/random.ts';
import { meanOfForests, trainTrees } from '../../scripts/scorer/boosting.ts';
import { frequentFeatures, trainLinear } from '../../scripts/scorer/linear.ts';
import { TreeScorer } from '../../src/scorer/model.ts';

const OPTIONS = {
  trees: 60,
  depth: 3,
  rate: 0.2,
  lambda: 1,
  rowShare: 1,
  featureShare: 1,
  leafWeight: 1,
};

describe('boosted trees', () => {
  const random = seededRandom(1);
  const rows = Array.from({ length: 400 }, (_, i) => i);
  const features = rows.map(() => [random(), random(), random()]);
  // Neither feature tells anything alone: only deeper trees can learn it.
  const labels = features.map(([a, b]) => Number((a as number) > 0.5 === (b as number) > 0.5));
  const weights = rows.map(() => 1);
  const train = (seed: number) => trainTrees(features, labels, weights, rows, OPTIONS, seededRandom(seed));

  it('learn an interaction', () => {
    const forest = new TreeScorer(train(2));
    const right = rows.filter((i) => forest.score(features[i] as number[]) > 0 === (labels[i] === 1));
    expect(right.length).toBeGreaterThan(370);
  });

  it('are the same for the same seed', () => {
    expect(train(3)).toEqual(train(3));
  });

  it('score the mean of several forests', () => {
    const forests = [train(4), train(5)];
    const mean = new TreeScorer(meanOfForests(forests));
    const [a, b] = forests.map((forest) => new TreeScorer(forest).score(features[0] as number[]));
    expect(mean.score(features[0] as number[])).toBeCloseTo(((a as number) + (b as number)) / 2, 1);
  });
});

describe('linear model', () => {
  const sparse = (...ids: number[]) => ({
    ids: Int32Array.from(ids),
    values: Float64Array.from(ids, () => 1),
  });

  it('drops features seen on too few pages', () => {
    const index = frequentFeatures([sparse(1, 2), sparse(1, 2), sparse(1, 3)], [0, 0, 1], [0, 1, 2], 2);
    expect([...index.keys()]).toEqual([1]);
  });

  it('weighs the feature that goes with the label', () => {
    const features = [sparse(1), sparse(2), sparse(1), sparse(2)];
    const rows = [0, 1, 2, 3];
    const index = frequentFeatures(features, rows, rows, 1);
    const model = trainLinear(
      features,
      [[1], [0], [1], [0]],
      [1, 1, 1, 1],
      rows,
      index,
      { epochs: 20, rate: 0.3, l2: 0 },
      seededRandom(1),
    );
    expect(model.weights[index.get(1) as number]).toBeGreaterThan(1);
    expect(model.weights[index.get(2) as number]).toBeLessThan(-1);
  });
});
