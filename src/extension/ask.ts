import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Reply, ReplySchema, type Request } from './protocol.ts';
import { TimeoutError, withTimeout } from './timeout.ts';

/** The background's own limits are shorter; this one is for a background that does not answer at all. */
const ANSWER_LIMIT_MS = 120_000;

/** Asks the background. A reply that is none, or none in time, is a failure like any other. */
export async function ask(request: Request): Promise<Reply> {
  try {
    const reply = await withTimeout(browser.runtime.sendMessage(request), ANSWER_LIMIT_MS);
    return v.parse(ReplySchema, reply);
  } catch (error) {
    if (error instanceof TimeoutError) return { kind: 'failed', failure: 'timeout' };
    return { kind: 'failed', failure: 'error', detail: String(error) };
  }
}
