import { describe, expect, test } from 'vitest';
import { namesAdvancedStage } from '../../src/context/stage.ts';

describe('a badly worn joint', () => {
  test.each([
    'PRP relieves severe knee arthritis.',
    'Even advanced osteoarthritis of the hip responds.',
    'For moderate to severe osteoarthritis it is our first choice.',
    'It works in severe cases.',
    'We treat severe cases of knee arthritis.',
    'Stem cells help with severe cartilage loss.',
    'Even knees with severe damage get better.',
    'It helps even if your arthritis is severe.',
    'It helps where the osteoarthritis of the knee is already very advanced.',
    'Bone-on-bone knees get better.',
    'Grade 4 arthritis is treated.',
    'For very advanced osteoarthritis it is another matter.',
    'late-stage arthritis',
    'end stage joint disease',
  ])('is named: %s', (text) => {
    expect(namesAdvancedStage(text)).toBe(true);
  });

  test.each([
    'From daily pain with severe episodes to virtually none.',
    'Our advanced stem cell technique relieves knee pain.',
    'Our advanced PRP treatment relieves arthritis pain.',
    'Relief without severe side effects.',
    'Severe stiffness is gone.',
    'My severe back pain was gone.',
    'It eases severe pain from arthritis.',
    'It eases severe arthritis pain.',
    'This depends on how severe the arthritis is.',
    'Your arthritis is not too severe.',
    'The most advanced clinic for arthritis.',
    'Advanced imaging shows the joint.',
    'Arthritis has advanced in recent years.',
  ])('is not named: %s', (text) => {
    expect(namesAdvancedStage(text)).toBe(false);
  });
});
