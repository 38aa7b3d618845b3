import { useState } from 'preact/hooks';
import { useTranslator } from '../context.ts';

export interface AutomaticSettingsProps {
  everywhere: boolean;
  /** Host names; a leading `*.` stands for all subdomains. */
  sites: readonly string[];
  /** Host names that are left out although others are checked. */
  off: readonly string[];
  /** Said after an attempt that came to nothing. */
  problem?: 'not-a-site' | 'refused' | undefined;
  onEverywhere(on: boolean): void;
  onAdd(typed: string): void;
  onRemove(site: string): void;
  onTakeIn(site: string): void;
}

/** The options page's section on automatic checks. */
export function AutomaticSettings(props: AutomaticSettingsProps) {
  const t = useTranslator();
  const { everywhere, sites, off, problem, onEverywhere, onAdd, onRemove, onTakeIn } = props;
  const [typed, setTyped] = useState('');
  return (
    <section class="automatic">
      <h2>{t.text('automaticHeading')}</h2>
      <p>{t.text('automaticWhat')}</p>
      <p class="small">{t.text('automaticPrivacy')}</p>
      <div role="status">
        {everywhere && <p class="notice">{t.text('automaticIsEverywhere')}</p>}
        {problem && (
          <p class="notice">{t.text(problem === 'refused' ? 'automaticRefused' : 'automaticNotSite')}</p>
        )}
      </div>
      <p>
        <button class="btn" type="button" onClick={() => onEverywhere(!everywhere)}>
          {t.text(everywhere ? 'automaticNowhere' : 'automaticEverywhere')}
        </button>
      </p>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          onAdd(typed);
          setTyped('');
        }}
      >
        <label class="field">
          {t.text('automaticAddLabel')}
          <input
            type="search"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button class="btn" type="submit">
          {t.text('automaticAdd')}
        </button>
      </form>
      <Sites
        heading={t.text('automaticSites')}
        sites={sites}
        none={everywhere ? undefined : t.text('automaticNone')}
        action={(site) => t.text('automaticRemove', site)}
        onPress={onRemove}
      />
      <Sites
        heading={t.text('automaticOffSites')}
        sites={off}
        action={(site) => t.text('automaticTakeIn', site)}
        onPress={onTakeIn}
      />
    </section>
  );
}

interface SitesProps {
  heading: string;
  sites: readonly string[];
  /** Said in place of an empty list; without it an empty list is left out. */
  none?: string | undefined;
  action(site: string): string;
  onPress(site: string): void;
}

function Sites({ heading, sites, none, action, onPress }: SitesProps) {
  const t = useTranslator();
  if (sites.length === 0 && !none) return null;
  return (
    <>
      <h3>{heading}</h3>
      {sites.length === 0 ? (
        <p class="small">{none}</p>
      ) : (
        <ul class="sites">
          {sites.map((site) => {
            const host = site.replace(/^\*\./, '');
            return (
              <li key={site} class="row">
                <span>{site === host ? site : t.text('automaticSubdomains', host)}</span>
                <button class="btn compact" type="button" onClick={() => onPress(site)}>
                  {action(host)}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
