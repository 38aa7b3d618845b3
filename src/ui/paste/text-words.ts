import type { MessageKey, PluralKey, Translator } from '../i18n.ts';

/** What is said of a page, as it is said of a text that was pasted. */
const OF_A_TEXT: Partial<Record<MessageKey, MessageKey>> = {
  answerOutOfScope: 'answerOutOfScopeText',
  answerLanguage: 'answerLanguageText',
  answerScanning: 'answerScanningText',
  approvalPageSays: 'approvalTextSays',
  showOnPage: 'showInText',
  foldRight: 'foldRightText',
  foldSources: 'foldSourcesText',
  languageWhy: 'languageWhyText',
  languageDo: 'languageDoText',
  scopeOpenPage: 'scopePasteText',
  stillOther: 'stillOtherText',
  sureTestimonial: 'sureTestimonialText',
  sureAttributed: 'sureAttributedText',
};

const COUNTED_IN_A_TEXT: Partial<Record<PluralKey, PluralKey>> = {
  answerFound: 'answerFoundText',
  nothingReadAbout: 'nothingReadAboutText',
};

/** The translator for what stands beside a text: it speaks of "this text" where it spoke of "this page". */
export const textTranslator = (t: Translator): Translator => ({
  ...t,
  text: (key, ...values) => t.text(OF_A_TEXT[key] ?? key, ...values),
  plural: (key, count, ...values) => t.plural(COUNTED_IN_A_TEXT[key] ?? key, count, ...values),
});
