/** What the address of the evidence browser asks for, after its `#`. */
export type Route = { view: 'records'; id?: string } | { view: 'compare' } | { view: 'status' };

export const VIEWS = ['records', 'compare', 'status'] as const;

/** Reads a hash such as `#/record/mautner-2023-miles`; anything unknown is the list. */
export function routeOf(hash: string): Route {
  const [, name, id] = hash.split('/');
  if (name === 'record' && id) return { view: 'records', id: decoded(id) };
  if (name === 'compare' || name === 'status') return { view: name };
  return { view: 'records' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const hashOfRecord = (id: string): string => `#/record/${encodeURIComponent(id)}`;
export const hashOfView = (view: Route['view']): string => (view === 'records' ? '#/' : `#/${view}`);
