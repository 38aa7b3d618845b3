import { describe, expect, test } from 'vitest';
import { statesLimit, whoIsTreated } from '../../src/context/counter-evidence.ts';

describe('statesLimit', () => {
  test.each([
    'PRP offered no significant advantage over salt water.',
    'PRP was no better than placebo.',
    'The injections did not improve pain.',
    'The trial failed to show a benefit.',
    'There is limited evidence.',
    'The evidence remains weak.',
    'More research is needed.',
    'It is not approved by the FDA.',
    'A higher rate of complications was seen.',
    'Three patients were hospitalized.',
    'Half still required knee replacement.',
    'We cannot promise a result.',
    'The newest research has not found gel injections to be effective at reducing pain.',
    'According to the academy, “trials have not found the gel to reduce pain”.',
    'Our doctors say that a large trial did not find that PRP eases knee pain.',
    'Researchers couldn’t confirm that the cells regrow cartilage.',
    'Some people are not helped by the injections.',
    'Some patients feel no improvement.',
    'It does not work for everyone.',
    'PRP may not work for all patients.',
    'Not everyone responds to PRP.',
    'Patients who failed to improve with PRP had surgery.',
    'PRP failed to improve knee pain.',
    'To prove the value of stem cells we now need a large trial.',
    'For proving the value of PRP, randomised trials are needed.',
    'You should know that PRP does not replace the need for an operation.',
    'Stem cells will not take the place of surgery for a torn ligament.',
    'PRP isn’t a substitute for a knee replacement.',
    'This injection is not a true alternative to joint replacement.',
    'Marrow cells are no substitute for surgical repair.',
    'It cannot replace a hip replacement.',
    'PRP is less effective where arthritis is advanced.',
    'The cells are less likely to help in bone-on-bone knees.',
    'It is not as successful with large tears.',
    'Further studies proving the value of PRP are still needed.',
    'A trial is under way to find out whether PRP eases pain.',
    'Evidence that cells regrow cartilage is still missing.',
    'Proving that exosomes rebuild cartilage will take years.',
  ])('%s', (text) => {
    expect(statesLimit(text)).toBe(true);
  });

  test.each([
    'PRP has no side effects.',
    'No surgery, no downtime.',
    'Our stem cells regrow cartilage.',
    'You need not live with pain.',
    'Better than surgery.',
    'We have not found any side effects with PRP.',
    'You have not found relief with pills.',
    'PRP is effective for patients who have failed to improve with physiotherapy and rest.',
    'It eases the pain of people who did not improve with cortisone.',
    'When conservative treatments have failed to relieve your pain, PRP works.',
    'It works for everyone.',
    'Studies prove the value of PRP.',
    'All the proof you need: trials show that PRP eases pain.',
    'You need no more trials of other pills.',
    'PRP is what you need, as studies have shown.',
    'Research has proven that no surgery is needed.',
    'Our studies are ongoing and prove that cells regrow cartilage.',
    'PRP is not just an alternative to surgery but a cure.',
    'It is not merely a substitute for a knee replacement.',
    'You were told that stem cells are not an alternative to surgery.',
    'If you think PRP is not a substitute for surgery, think again.',
    'You do not have to replace your knee.',
    'Never replace a joint that stem cells can rebuild.',
    'Surgery is not your only alternative.',
    'Our cells are a real alternative to knee replacement.',
    'Steroids are less effective in advanced arthritis.',
    'Stem cells are no less effective in advanced arthritis.',
    'PRP is not a substitute for surgery since you will never need surgery.',
    'While PRP is not a replacement for surgery, nine of ten patients cancel theirs.',
    'Painkillers cannot replace surgery; only stem cells can.',
    'Stem cells do not replace the need for surgery, they make it obsolete.',
    'Physiotherapy is not as helpful in severe arthritis.',
    'Young cells are less likely to help PRP than severe cold.',
    'PRP makes surgery less likely in advanced arthritis.',
    '',
  ])('is no limit: %s', (text) => {
    expect(statesLimit(text)).toBe(false);
  });
});

describe('whoIsTreated', () => {
  test.each([
    ['PRP helps patients who have failed conservative care.', 'who have failed conservative'],
    ['For pain that does not respond to physiotherapy.', 'that does not respond to physiotherapy'],
    ['If other treatments have failed to help, call us.', 'If other treatments have failed to help'],
    ['Patients who failed to improve with PRP had surgery.', undefined],
    ['PRP failed to improve the pain, as physiotherapy did.', undefined],
    ['', undefined],
  ])('%s', (text, words) => {
    expect(whoIsTreated(text).map(([from, to]) => text.slice(from, to))[0]).toBe(words);
  });
});
