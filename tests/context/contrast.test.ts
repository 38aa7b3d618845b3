import { describe, expect, test } from 'vitest';
import { endsInPraise } from '../../src/context/contrast.ts';

describe('a doubt that is set aside for praise', () => {
  test.each([
    'The data are preliminary, but they are very positive.',
    'Although trials are few, the results are encouraging.',
    'More research is needed, yet exosomes have been shown to calm pain.',
    'It is not approved; however, it offers new hope.',
  ])('is praise: %s', (text) => expect(endsInPraise(text)).toBe(true));

  test.each([
    'The first results are promising, but more research is needed.',
    'Although the results are promising, the evidence is limited.',
    'But promising is not yet proven.',
    'It is popular, but it has not been shown to work.',
    'While some reports are positive, larger trials are lacking.',
    'The results are positive.',
    'Stem cells have not yet been shown to be safe or effective.',
    'The cells have yet to be proven to work.',
    'It may help, but there is still no positive trial.',
    'It is cheap, but we do not offer it.',
    'There are risks, but they can be kept small by care.',
  ])('is none: %s', (text) => expect(endsInPraise(text)).toBe(false));
});
