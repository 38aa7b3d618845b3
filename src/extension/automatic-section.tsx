import { useEffect, useState } from 'preact/hooks';
import { AutomaticSettings, type AutomaticSettingsProps } from '../ui/automatic/automatic-settings.tsx';
import {
  type Automatic,
  allow,
  automatic,
  disallow,
  EVERYWHERE,
  onAutomatic,
  patternOf,
  siteOf,
  turnOn,
} from './automatic.ts';

const NONE: Automatic = { everywhere: false, sites: [], off: [] };

/** The options page's section on automatic checks, in step with the browser's own permissions. */
export function AutomaticSection() {
  const [state, setState] = useState(NONE);
  const [problem, setProblem] = useState<AutomaticSettingsProps['problem']>();
  useEffect(() => {
    const load = () => void automatic().then(setState);
    load();
    return onAutomatic(load);
  }, []);

  /** The browser asks the reader; it does so only in the turn of the click, so nothing may come before. */
  function ask(pattern: string, host?: string): void {
    void allow(pattern).then(
      async (allowed) => {
        if (allowed && host) await turnOn(host);
        setProblem(allowed ? undefined : 'refused');
      },
      () => setProblem('refused'),
    );
  }

  return (
    <AutomaticSettings
      {...state}
      problem={problem}
      onEverywhere={(on) => (on ? ask(EVERYWHERE) : void disallow('*'))}
      onAdd={(typed) => {
        const host = siteOf(typed);
        if (host) ask(patternOf(host), host);
        else setProblem('not-a-site');
      }}
      onRemove={(site) => void disallow(site)}
      onTakeIn={(site) => void turnOn(site)}
    />
  );
}
