import { documentMentionsTherapy } from '../page/gate.ts';
import type { GateReply, PageMessage } from './protocol.ts';

declare global {
  /** Set in the extension's own world of a page once the gate stands there. */
  var clinicClaimAuditorGate: boolean | undefined;
}

/** The browser's own object: the gate is too small to carry a library for it. Both browsers have it, with promises. */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** Milliseconds after a change until the page is looked at again; longer each time, up to a limit. */
const FIRST = 1_000;
const SLOWING = 1.5;
const SELDOM = 30_000;
/** Milliseconds until a check that failed is tried once more. */
const RETRY = 3_000;

/**
 * Asks of a page in automatic mode whether it speaks of a therapy, and only then calls for the rest of the extension.
 * A page that does not is looked at again when it changes, ever less often; a new address starts anew.
 */
export function startGate(): void {
  if (globalThis.clinicClaimAuditorGate) return;
  globalThis.clinicClaimAuditorGate = true;
  const { prerendering } = document as { prerendering?: boolean };
  if (prerendering) document.addEventListener('prerenderingchange', look, { once: true });
  else look();
}

function look(): void {
  if (documentMentionsTherapy(document)) void call();
  else lookAgain();
}

async function call(isRetry = false): Promise<void> {
  const message: PageMessage = { kind: 'therapy' };
  let reply: unknown;
  try {
    reply = await chrome.runtime.sendMessage(message);
  } catch {
    // The background could not be woken, or the extension was updated or removed while the page was open.
    reply = 'failed' satisfies GateReply;
  }
  if (reply === ('failed' satisfies GateReply) && !isRetry) setTimeout(() => void call(true), RETRY);
}

function lookAgain(): void {
  let address = location.href;
  let wait = FIRST;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    if (location.href !== address) {
      address = location.href;
      wait = FIRST;
      clearTimeout(timer);
      timer = undefined;
    }
    timer ??= setTimeout(check, wait);
  });

  function check(): void {
    timer = undefined;
    wait = Math.min(wait * SLOWING, SELDOM);
    if (!documentMentionsTherapy(document)) return;
    observer.disconnect();
    void call();
  }

  observer.observe(document, { subtree: true, childList: true, characterData: true });
}
