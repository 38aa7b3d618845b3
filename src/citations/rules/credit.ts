import type { Rule } from './rule.ts';

/** Hosts that carry one publisher's papers only, with the prefixes of its DOIs. */
const PUBLISHERS: Readonly<Record<string, readonly string[]>> = {
  'mdpi.com': ['10.3390/'],
  'nature.com': ['10.1038/'],
  'frontiersin.org': ['10.3389/'],
  'biomedcentral.com': ['10.1186/'],
  'wiley.com': ['10.1002/', '10.1111/'],
  'sagepub.com': ['10.1177/'],
  'nejm.org': ['10.1056/'],
};

export const credit: Rule = {
  kind: 'credit',
  examples: [
    {
      says: 'A randomized study with allogeneic MSCs (30 patients) compared them to hyaluronic acid. Source: mdpi.com',
      source: 'vega-2015-allogeneic-bm-msc',
      result: 'stretched',
    },
    {
      says: 'A phase 3 trial compared cells with a corticosteroid. Source: nature.com',
      source: 'mautner-2023-miles',
      result: 'nothing',
    },
  ],
  judge({ credits }, source) {
    const { doi, journal, publisher } = source.facts;
    const [domain] = credits;
    if (!domain || credits.length !== 1) return undefined;
    const host = Object.keys(PUBLISHERS).find((one) => domain === one || domain.endsWith(`.${one}`));
    if (!host) return undefined;
    const elsewhere = doi
      ? !PUBLISHERS[host]?.some((prefix) => doi.startsWith(prefix))
      : publisher !== undefined && !publisher.endsWith(host);
    if (!elsewhere || !journal) return undefined;
    return { result: 'stretched', says: `The page credits ${domain}; the paper stands in ${journal}.` };
  },
};
