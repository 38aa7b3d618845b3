/** Browsers have Web Locks, the oldest Node.js that runs these tests has not: one after the other will do here. */
let last: Promise<unknown> = Promise.resolve();
const locks = {
  request: (_name: string, work: () => Promise<unknown>) => {
    last = last.then(work, work);
    return last;
  },
};
if (!globalThis.navigator?.locks) Object.defineProperty(globalThis, 'navigator', { value: { locks } });
