import { describe, expect, test } from 'vitest';
import { analysePage } from '../../src/claims/analyse-page.ts';
import { plainClaims } from '../../src/claims/plain-claim.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';

function claimsIn(text: string): string[] {
  const html = `<html lang="en"><body><h1>Knee care</h1><h2>PRP</h2><p>${text}</p></body></html>`;
  const page = analysePage(snapshotFromHtml(html, 'https://clinic.example/'));
  return page.sentences
    .filter((sentence) => sentence.text === text)
    .flatMap((sentence) => plainClaims(page, sentence));
}

describe('plainClaims', () => {
  test.each([
    ['PRP regrows cartilage.', 'tissue-regeneration'],
    ['Stem cells rebuild the worn joint.', 'tissue-regeneration'],
    ['Our PRP injections relieve knee pain.', 'symptom-relief'],
    ['With stem cells you avoid surgery.', 'surgery-avoidance'],
    ['There are no side effects.', 'safety'],
    ['PRP is clinically proven for knee arthritis.', 'evidence-base'],
    ['Patient-funded PRP study now enrolling', 'trial-status'],
    ['I was bone on bone and now I play tennis again.', 'symptom-relief'],
    ['MRI proves that the cartilage became thicker after PRP.', 'tissue-regeneration'],
    ['With our injections arthritis is reversed.', 'disease-modification'],
    ['Stem cells were injected and the cartilage grew back.', 'tissue-regeneration'],
    ['The benefits lasted for more than two years.', 'durability'],
    ['Relief that holds for a year or more', 'durability'],
    ['Results typically last three to five years.', 'durability'],
    ['The improvement persisted for three years.', 'durability'],
    ['It kept my wife out of the operating room.', 'surgery-avoidance'],
    ['PRP keeps our runners away from a knee replacement.', 'surgery-avoidance'],
    ['The shots have kept me from hip surgery.', 'surgery-avoidance'],
    ['Many studies show that PRP relieves pain.', 'evidence-base'],
    [
      'A large body of research confirms that stem cells ease arthritis pain and improve function.',
      'evidence-base',
    ],
    ['Over 40 trials have confirmed that PRP is safe and effective.', 'evidence-base'],
    ['PRP: A Proven Regenerative Option for Worn Hips', 'evidence-base'],
    ['This proven treatment uses your own platelets.', 'evidence-base'],
    ["Our Wharton's jelly contains millions of living stem cells.", 'cell-product'],
    ['We use amniotic fluid with viable mesenchymal stem cells.', 'cell-product'],
    ['Our PRP clinic treats conditions such as autism and lupus.', 'broad-indication'],
    [
      'It offers PRP therapies for a variety of conditions, including multiple sclerosis.',
      'broad-indication',
    ],
    ['They specialize in PRP treatments for diabetes and knees.', 'broad-indication'],
    ['Torn ligaments can be repaired with stem cells.', 'tissue-regeneration'],
    ['Your tendon is rebuilt by your own cells.', 'tissue-regeneration'],
  ])('%s', (text, claimType) => {
    expect(claimsIn(text)).toContain(claimType);
  });

  test.each([
    'Does PRP regrow cartilage?',
    'PRP does not regrow cartilage.',
    'Exercise relieves knee pain.',
    'The body naturally repairs cartilage.',
    'He said that “PRP regrows cartilage”.',
    'We examine the knee and take an X-ray.',
    'In a study that patients fund you pay.',
    'You will play tennis again if you train.',
    'I play tennis and my knee hurts.',
    'In rabbits the cartilage became thicker after PRP.',
    'In horses given stem cells the cartilage grew back.',
    'After PRP cartilage gets thin again.',
    'Some clinics say that they have seen arthritis reversed.',
    'Researchers hope to see arthritis reversed.',
    'Few people see their arthritis reversed.',
    'You may see your arthritis reversed.',
    'With PRP arthritis is not reversed.',
    'Nobody has seen arthritis reversed.',
    'The benefits last only a year.',
    'The relief from cortisone lasted a year.',
    'The effects usually last for three months.',
    'The effect may last for a year.',
    'How long do the results last, two years?',
    'We do not know whether the effect lasts a year.',
    'If the relief lasts a year, come back.',
    'The effects of surgery last twenty years.',
    'Keep weight off the operated leg after surgery.',
    'Keep your arm in the sling after the operation.',
    'PRP will not keep you from surgery.',
    'Can PRP keep me out of surgery?',
    'He kept putting off the operation.',
    'Exercise keeps many people from knee replacement.',
    'Many studies show that exercise relieves pain.',
    'Many studies show that PRP does not work.',
    'Many studies are needed to show that PRP works.',
    'Several studies looked at whether PRP works.',
    'PRP is not a proven treatment.',
    'Exercise is a proven treatment for knee pain.',
    'It is less of a proven therapy than most believe.',
    'There is no proven treatment that regrows cartilage.',
    'The list of proven treatments with stem cells is short.',
    'Is PRP a proven treatment?',
    'PRP has not been proven to be a better method.',
    'Torn ligaments can be repaired with stitches.',
    'Amniotic fluid contains no living cells by the time it is injected.',
    'Some companies claim that amniotic fluid contains living stem cells.',
    'Tests found few amniotic products with living cells.',
    'Does amniotic fluid contain living stem cells?',
    'Bone marrow contains living stem cells.',
    'Amniotic membrane is a matrix without living cells.',
    'It is illegal to inject patients with living cells from amniotic fluid.',
    'Cord blood banks store living cells for families.',
    'We do not treat patients with conditions such as multiple sclerosis.',
    'Researchers offer trials of PRP therapies for diabetes.',
    'Some companies claim that PRP treats conditions such as autism.',
    'Our PRP clinic treats conditions such as tennis elbow.',
    'The clinic offers treatments for knees to people with diabetes.',
    'Do they offer PRP therapies for autism?',
    'Clinics offering PRP therapy for autism must hold a license.',
    'Hospitals offer transplants and other therapies for leukemia.',
    'We provide information on conditions such as Parkinson’s disease.',
    'Cartilage cannot be repaired with injections.',
    'Can my meniscus be healed with stem cells?',
    'In sheep the tendons are healed with stem cells.',
  ])('leaves to the score: %s', (text) => {
    expect(claimsIn(text)).toEqual([]);
  });
});
