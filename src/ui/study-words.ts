import type { MessageKey, Translator, Words } from './i18n.ts';

/** Groups of studies and what happened to people in them, as records word it. */
const TERMS: Record<string, MessageKey> = {
  'stem cells': 'armStemCells',
  'salt water': 'armSaltWater',
  'a dummy injection': 'armDummyInjection',
  'a gel shot': 'armGelShot',
  PRP: 'armPrp',
  MACI: 'armMaci',
  'microfracture surgery': 'armMicrofracture',
  'their own cells': 'armOwnCells',
  'donor cord cells': 'armDonorCordCells',
  'knee replacement': 'armKneeReplacement',
  'lab-grown fat cells': 'armLabFatCells',
  'non-surgical programme': 'armProgramme',
  'no injection': 'armNoInjection',
  placebo: 'armPlacebo',
  'placebo or usual care': 'armPlaceboOrCare',
  'platelet-poor plasma': 'armPoorPlasma',
  steroid: 'armSteroid',
  'the control groups': 'armControls',
  'written advice': 'armAdvice',
  'had another operation on the knee within two years': 'eventOperation',
  'had a serious problem that was surely due to the procedure': 'eventSeriousProblem',
  'had a short-lived reaction': 'eventShortReaction',
  'had knee pain after the injection': 'eventKneePain',
  'had swelling after the injection': 'eventSwelling',
  'were clearly better after six months': 'eventClearlyBetter',
  'had a side effect, mostly a short rise in pain': 'eventSideEffect',
  'had hip surgery within two years': 'eventHipSurgery',
  'had less pain after a year': 'eventLessPain',
  'had pain they could live with after two years': 'eventPainLiveWith',
};

/** A group or an event of a study in the reader's language; as the record has it where there is no word for it. */
export function studyWords(name: string, t: Translator): Words {
  const key = TERMS[name];
  if (key) return { text: t.text(key), lang: undefined };
  return { text: name, lang: 'en' };
}
