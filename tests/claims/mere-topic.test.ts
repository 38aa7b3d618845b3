import { expect, test } from 'vitest';
import { analysePage } from '../../src/claims/analyse-page.ts';
import { isMereTopic } from '../../src/claims/mere-topic.ts';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';

function isTopic(text: string): boolean {
  const html = `<html lang="en"><body><h1>Stem cell therapy</h1><p>${text}</p></body></html>`;
  const page = analysePage(snapshotFromHtml(html, 'https://clinic.example/'));
  const sentence = page.sentences.find((one) => one.text === text);
  if (!sentence) throw new Error('no such sentence');
  return isMereTopic(sentence);
}

test.each([
  'Benefits of stem cell therapy for your knees',
  'In this article we look at how PRP relieves pain.',
  'Is arthritis slowing you down?',
  'Mesenchymal stem cells are found in bone marrow and in fat.',
  'We treat patients over the age of eighteen.',
  'As we age, injuries take longer to heal.',
  'Platelets are blood cells which promote healing.',
  'T-cells are responsible for calming an immune reaction.',
  'Knee pain limits mobility and reduces quality of life.',
  'Conventional treatments only alleviate symptoms.',
  'Without an operation you have very few options to relieve the pain in your hip.',
  'For worn knees there is little effective treatment apart from drugs.',
  'Until lately their choices were very limited.',
  'Regenerative therapies for worn knees are urgently needed.',
  'There is a pressing need for better treatments of back pain.',
  'This study will determine if fat cells will reduce pain.',
  'FDA Regulations',
  '6 months',
  'Six weeks',
  'About 12–18 months.',
  'up to two years',
  'FDA guidelines for stem cells',
  'Read more about the FDA regulations here.',
  'For more, see my talk on FDA regulations.',
  'Orthobiologics can be defined as the use of substances of the body for the replacement and repair of cells.',
  'Many people have enough fat and are happy to use it!',
  'Most people have more than enough belly fat.',
  'Damaged tissue takes time to heal!',
  'PRP is plasma with many more platelets than ordinary blood.',
  'The concentration of platelets can be 5 to 10 times greater (or richer) than usual.',
  'The platelet count is about five times the baseline.',
  'Platelets in it are three to seven times those of normal blood.',
  'What is left is plasma five times richer in platelets than your blood.',
  'PRP has a higher concentration of platelets than is typically found in blood.',
  'Healing takes time.',
  'Shoulder pain can significantly impact your daily life.',
  'Torn ligaments only heal in part.',
  'Cartilage does not repair itself.',
  'When arthritis sets in, the activities you love become sources of pain.',
  'By Joint Pain Authority Team',
  'Written by Ann Olden, MD',
])('a topic: %s', (text) => {
  expect(isTopic(text)).toBe(true);
});

test.each([
  'Our stem cells follow all FDA regulations.',
  'FDA regulations followed',
  'We know about FDA regulations and comply with them.',
  'PRP is defined as a safe and effective treatment of pain.',
  'Lasts six months.',
  'With enough cells your joint heals.',
  'Stem cells have an impact on pain and daily life.',
  'With PRP even tendons that never heal do so.',
  'Our cells heal cartilage that does not repair itself.',
  'Our PRP has more platelets than that of other clinics, at ten times the baseline.',
  'With more platelets than normal blood, PRP heals tendons.',
  'PRP, richer in platelets than blood, relieves pain.',
  'We reach ten times the baseline with our own kit.',
  'The higher concentration than in normal blood boosts recovery.',
  'PRP at five times the baseline is proven to end pain.',
  'PRP gives more relief than usual.',
  'PRP works better than normal injections.',
  'Our treatment takes less time to heal damaged tissue.',
  'By Using Your Own Stem Cells We End Pain',
  'By the end of the year you walk without pain.',
  'The benefits of PRP are less pain and stronger tendons.',
  'Here we relieve pain with PRP.',
  'Most people have enough fat to rebuild their knees with stem cells.',
  'Would you believe that stem cells can regrow your knee?',
  'The cells found in our product repair the joint.',
  'We treat patients with arthritis so that they avoid surgery.',
  'With PRP, injuries do not take longer to heal.',
  'Our platelets promote healing of the tendon.',
  'The platelets we inject are cells that promote healing.',
  'These immune cells calm the reaction in your knee.',
  'Stem cells calm an immune reaction.',
  'PRP relieves the knee pain that limits your mobility.',
  'Few treatments can match our results.',
  'Stem cells are one of the few treatments that relieve pain.',
  'There are few options like PRP to relieve pain.',
  'You need only a few treatments to be free of pain.',
  'Little treatment, great relief',
  'Our stem cells answer the urgent need for new treatments.',
  'PRP gives you much needed relief.',
  'Stem cells are needed to heal cartilage.',
  'Where options are limited, stem cells relieve pain.',
  'Conventional treatments only alleviate symptoms, while stem cells repair the cause.',
  'Cortisone only masks pain, but this therapy ends it.',
])('a statement: %s', (text) => {
  expect(isTopic(text)).toBe(false);
});
