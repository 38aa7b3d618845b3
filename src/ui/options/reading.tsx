import { JURISDICTIONS } from '../../model/index.ts';
import { Choice } from '../choice.tsx';
import { useTranslator } from '../context.ts';
import type { MessageKey } from '../i18n.ts';
import { placeName } from '../places.ts';
import { LANGUAGES, type Settings, TEXT_SIZES, type TextSize } from '../settings.ts';

const TEXT_SIZE_TEXT: Record<TextSize, MessageKey> = {
  browser: 'asInBrowser',
  large: 'textSizeLarge',
  'very-large': 'textSizeVeryLarge',
};

export interface ReadingProps {
  settings: Settings;
  onSettings(change: Partial<Settings>): void;
}

/** Language, text size and place: what a reader sets up first. */
export function ReadingChoices({ settings, onSettings }: ReadingProps) {
  const t = useTranslator();
  return (
    <div class="choices">
      <Choice
        label={t.text('settingLanguage')}
        value={settings.language}
        options={[
          { value: 'browser', text: t.text('asInBrowser') },
          // A language is found by its own name, whatever the page is in.
          ...LANGUAGES.map((value) => ({ value, text: nameOf(value), lang: value })),
        ]}
        onChange={(language) => onSettings({ language })}
      />
      <Choice
        label={t.text('settingTextSize')}
        value={settings.textSize}
        options={TEXT_SIZES.map((value) => ({ value, text: t.text(TEXT_SIZE_TEXT[value]) }))}
        onChange={(textSize) => onSettings({ textSize })}
      />
      <Choice
        label={t.text('settingPlace')}
        value={settings.jurisdiction}
        options={JURISDICTIONS.map((value) => ({ value, text: placeName(value, t) }))}
        onChange={(jurisdiction) => onSettings({ jurisdiction })}
      />
    </div>
  );
}

function nameOf(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

export function Reading(props: ReadingProps) {
  const t = useTranslator();
  return (
    <section>
      <h2>{t.text('readingHeading')}</h2>
      <ReadingChoices {...props} />
      <p class="small">{t.text('placeWhat')}</p>
    </section>
  );
}
