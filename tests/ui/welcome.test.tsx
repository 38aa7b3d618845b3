import { describe, expect, it } from 'vitest';
import { auditSnapshot } from '../../src/audit/audit-snapshot.ts';
import { loadEvidence } from '../../src/evidence/index.ts';
import { EXAMPLE } from '../../src/extension/example.ts';
import { snapshotOfText } from '../../src/text/pasted-text.ts';
import { MarkedText } from '../../src/ui/paste/marked-text.tsx';
import { statementsOf } from '../../src/ui/statements.ts';
import { draw, textOf } from './evidence/render.tsx';

const snapshot = snapshotOfText(EXAMPLE);
const audit = auditSnapshot(snapshot, loadEvidence(), { auditedAt: '2026-11-21', toolVersion: '0' });
const warnings = statementsOf(audit.findings).filter(({ status }) => status === 'warning');

describe('the example of the first page', () => {
  it('shows several verdicts and credits what it says about risks', () => {
    expect(audit.scope).toBe('in-scope');
    expect(warnings.length).toBeGreaterThanOrEqual(4);
    expect(new Set(warnings.map(({ worst }) => worst.verdict)).size).toBeGreaterThanOrEqual(3);
    expect(audit.disclosures.map(({ topic }) => topic)).toContain('risk');
  });

  it('is marked where its statements stand, and loses no word', () => {
    const root = draw(<MarkedText blocks={snapshot.blocks} statements={warnings} language="en" />);
    const marks = [...root.querySelectorAll('mark')].map(textOf);
    expect([...marks].sort()).toEqual(warnings.map(({ worst }) => worst.quote).sort());
    expect(textOf(root)).toBe(snapshot.blocks.map(({ text }) => text).join(''));
  });
});
