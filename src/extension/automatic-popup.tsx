import { useEffect, useState } from 'preact/hooks';
import { AutomaticLine, type AutomaticLineProps } from '../ui/automatic/automatic-line.tsx';
import {
  allow,
  declineOffer,
  EVERYWHERE,
  onAutomatic,
  patternOf,
  siteState,
  turnOff,
  turnOn,
} from './automatic.ts';

/** The popup's word on automatic checks of a site, in step with the browser's own permissions. */
export function AutomaticPopup({ site }: { site: string }) {
  const [state, setState] = useState<AutomaticLineProps['state']>();
  useEffect(() => {
    const load = () => void siteState(site).then(setState);
    load();
    return onAutomatic(load);
  }, [site]);
  if (!state) return null;

  function switchSite(on: boolean): void {
    // The browser asks only in the turn of the click: nothing may come before.
    if (state === 'offered') void allow(patternOf(site));
    else void (on ? turnOn(site) : turnOff(site));
  }

  return (
    <AutomaticLine
      site={site}
      state={state}
      onSite={switchSite}
      onEverywhere={() => void allow(EVERYWHERE)}
      onDecline={() => void declineOffer().then(() => setState(undefined))}
    />
  );
}
