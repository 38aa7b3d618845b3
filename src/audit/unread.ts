import { type Audit, hostOf, type PageSnapshot } from '../model/index.ts';

/** Hosts of frames that are named at most: pages with advertisements have dozens. */
const MOST_HOSTS = 5;

/** What of the page was not read, in plain words: the end of a page that is too long, and frames. */
export function unreadParts(snapshot: PageSnapshot): Audit['notes'] {
  const notes: Audit['notes'] = [];
  if (snapshot.truncated) {
    notes.push({
      code: 'truncated',
      message: `The page is longer than can be checked. Only its first ${charactersOf(snapshot).toLocaleString('en-US')} characters were, not the rest.`,
    });
  }
  const unread = snapshot.frames?.filter(({ read }) => !read).length ?? 0;
  if (unread > 0) notes.push({ code: 'frames-not-read', message: framesNotRead(unread, hostsOf(snapshot)) });
  return notes;
}

function framesNotRead(count: number, hosts: readonly string[]): string {
  const named = hosts.slice(0, MOST_HOSTS).join(', ');
  const where = named && ` (${named}${hosts.length > MOST_HOSTS ? ', …' : ''})`;
  return count === 1
    ? `A framed part of this page${where} was not read.`
    : `${count} framed parts of this page${where} were not read.`;
}

/** Hosts of the frames that were not read, each once; a frame whose text stands in the page has none. */
const hostsOf = ({ frames = [] }: PageSnapshot): string[] => [
  ...new Set(frames.flatMap(({ read, url }) => (read ? [] : (hostOf(url) ?? [])))),
];

const charactersOf = ({ blocks }: PageSnapshot): number =>
  blocks.reduce((sum, { text }) => sum + text.length, 0);
