import { setTimeout as sleep } from 'node:timers/promises';
import { BasicCrawler, Configuration, log, NonRetryableError, RequestList } from '@crawlee/basic';
import pLimit, { type LimitFunction } from 'p-limit';
import type { PageContent } from '../audit-page.ts';
import { InputError } from '../input-error.ts';
import type { PageRequest } from './request.ts';
import { disallowed, type Manners, readManners } from './robots.ts';

/** Pages that are fetched at once, from different hosts. */
const CONNECTIONS = 16;
/** Requests that may wait for their host's turn. */
const IN_HAND = 64;
/** A request waits for its host as long as it takes; fetching has a time limit of its own. */
const NO_LIMIT = 7 * 24 * 3600;
/** Further tries after a failure that may pass, for pages that no one named and watches. */
const RETRIES = 2;
/** Longest wait that a server may ask for before another try, in seconds. */
const MAX_RETRY_AFTER = 120;

export interface WebOptions {
  /** Reads the page at an address. @throws InputError */
  read(url: string): Promise<PageContent>;
  timeoutSeconds: number;
  /** Seconds between two requests of one host, for polite requests; robots.txt may ask for more. */
  delay: number;
  /** Resolves when another page can be taken. */
  room(): Promise<void>;
}

/**
 * Fetches pages over HTTP with Crawlee, which retries and keeps several hosts busy: never more than one request at a
 * time to a host, with a pause between them and by its robots.txt where a request asks for that. Hosts take turns,
 * however the requests are sorted. `done` gets each page, or why there is none, and is awaited.
 */
export class WebPages {
  private readonly hosts = new Map<string, Host>();
  private readonly connections = pLimit(CONNECTIONS);

  constructor(private readonly options: WebOptions) {
    log.setLevel(log.LEVELS.OFF);
  }

  async fetchAll(
    requests: readonly PageRequest[],
    done: (request: PageRequest, page: PageContent | InputError) => Promise<void>,
  ): Promise<void> {
    if (!requests.length) return;
    const byKey = new Map(requests.map((request) => [request.key, request]));
    const turns = inTurns(requests).map(({ key, input, polite }) => ({
      url: input,
      uniqueKey: key,
      maxRetries: polite ? RETRIES : 0,
    }));
    let fault: unknown;
    // What goes wrong after the page was read (a full disk) ends the run; Crawlee would try the page again.
    const finish = (key: string, page: PageContent | InputError): Promise<void> =>
      done(byKey.get(key) as PageRequest, page).catch((error) => {
        fault ??= error;
        void crawler.autoscaledPool?.abort();
      });
    const crawler = new BasicCrawler(
      {
        requestList: await RequestList.open(null, turns, { keepDuplicateUrls: true }),
        requestHandlerTimeoutSecs: NO_LIMIT,
        useSessionPool: false,
        // The work is bounded by hosts and by the pool; Crawlee's own measure of load would only slow it.
        minConcurrency: IN_HAND,
        maxConcurrency: IN_HAND,
        autoscaledPoolOptions: { desiredConcurrency: IN_HAND, maybeRunIntervalSecs: 0.1 },
        statisticsOptions: { saveErrorSnapshots: false },
        requestHandler: async ({ request: { uniqueKey, retryCount } }) =>
          finish(uniqueKey, await this.page(byKey.get(uniqueKey) as PageRequest, retryCount)),
        failedRequestHandler: ({ request: { uniqueKey } }, error) =>
          finish(uniqueKey, (error instanceof NonRetryableError ? error.cause : error) as InputError),
      },
      // Crawlee would start `ps` every second to measure a load that nothing here depends on.
      new Configuration({
        persistStorage: false,
        systemInfoV2: true,
        systemInfoIntervalMillis: NO_LIMIT * 1000,
      }),
    );
    await crawler.run();
    if (fault) throw fault;
  }

  /** @throws InputError for Crawlee to try again, NonRetryableError with its cause for what will not change */
  private async page(request: PageRequest, retry: number): Promise<PageContent> {
    const host = this.hostOf(request.input);
    try {
      return await host.turns(async () => {
        await this.options.room();
        if (request.polite) await this.beforePolite(request.input, host);
        if (retry) await sleep(host.retryAfter * 1000 * 2 ** (retry - 1));
        return await this.connections(() => this.options.read(request.input));
      });
    } catch (error) {
      if (error instanceof InputError && error.retryAfter !== undefined) {
        host.retryAfter = Math.min(error.retryAfter, MAX_RETRY_AFTER);
        throw error;
      }
      throw new NonRetryableError((error as Error).message, { cause: error });
    }
  }

  private hostOf(url: string): Host {
    const { origin } = new URL(url);
    const known = this.hosts.get(origin);
    if (known) return known;
    const host: Host = { turns: pLimit(1), free: 0, retryAfter: 0 };
    this.hosts.set(origin, host);
    return host;
  }

  private async beforePolite(url: string, host: Host): Promise<void> {
    host.manners ??= readManners(new URL(url).origin, this.options.timeoutSeconds);
    const manners = await host.manners;
    if (!manners.allows(url)) throw disallowed();
    await sleep(Math.max(0, host.free - Date.now()));
    host.free = Date.now() + 1000 * Math.max(this.options.delay, manners.pause);
  }
}

interface Host {
  /** One request at a time. */
  turns: LimitFunction;
  /** When the next polite request may start, in milliseconds of the clock. */
  free: number;
  /** Seconds to wait before another try. */
  retryAfter: number;
  manners?: Promise<Manners>;
}

/** The requests with hosts in turn, those of one host in their order. */
function inTurns(requests: readonly PageRequest[]): PageRequest[] {
  const byHost = new Map<string, PageRequest[]>();
  for (const request of requests) {
    const { host } = new URL(request.input);
    const queue = byHost.get(host);
    if (queue) queue.push(request);
    else byHost.set(host, [request]);
  }
  const rounds: PageRequest[][] = [];
  for (const queue of byHost.values()) {
    for (const [round, request] of queue.entries()) {
      rounds[round] ??= [];
      rounds[round].push(request);
    }
  }
  return rounds.flat();
}
