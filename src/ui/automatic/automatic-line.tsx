import { useTranslator } from '../context.ts';

export interface AutomaticLineProps {
  site: string;
  /** Automatic checks of this site: on, switched off for it, or not allowed so far and worth offering. */
  state: 'on' | 'off' | 'offered';
  onSite(on: boolean): void;
  onEverywhere(): void;
  onDecline(): void;
}

/** The popup's word on automatic checks of the site in front. */
export function AutomaticLine({ site, state, onSite, onEverywhere, onDecline }: AutomaticLineProps) {
  const t = useTranslator();
  if (state === 'offered') {
    return (
      <section class="automatic offer" aria-labelledby="automatic-offer">
        <h2 id="automatic-offer">{t.text('automaticOffer')}</h2>
        <p class="small">{t.text('automaticOfferWhat')}</p>
        <div class="row">
          <button class="btn compact" type="button" onClick={() => onSite(true)}>
            {t.text('automaticOnSite', site)}
          </button>
          <button class="btn compact" type="button" onClick={onEverywhere}>
            {t.text('automaticOnAll')}
          </button>
          <button class="btn quiet compact" type="button" onClick={onDecline}>
            {t.text('automaticNoThanks')}
          </button>
        </div>
      </section>
    );
  }
  return (
    <section class="automatic" aria-label={t.text('automaticHeading')}>
      <p class="small">{t.text(state === 'on' ? 'automaticIsOn' : 'automaticIsOff', site)}</p>
      <button class="btn quiet compact" type="button" onClick={() => onSite(state === 'off')}>
        {t.text(state === 'on' ? 'automaticTurnOff' : 'automaticTurnOn')}
      </button>
    </section>
  );
}
