import { type Audit, hostOf } from '../model/index.ts';

/** "claims-clinic.example-2026-11-21": what it is, host and day, in signs that every file system takes. */
export function reportName(kind: string, { page }: Pick<Audit, 'page'>): string {
  const host = (hostOf(page.url) ?? 'page').replaceAll(/[^a-z\d.-]/g, '_');
  return `${kind}-${host}-${page.auditedAt.slice(0, 10)}`;
}
