import { render } from 'preact';
import { browser } from 'wxt/browser';
import { CASE_LIMITS, CaseError } from '../case/manifest.ts';
import { type Verification, verifyCase } from '../case/verify.ts';
import { loadEvidence } from '../evidence/index.ts';
import type { Finding } from '../model/index.ts';
import { type CaseState, CaseView, type CheckedCase, type ReplayedClaim } from '../ui/case/case-view.tsx';
import { TranslatorProvider } from '../ui/context.ts';
import { pageTranslator } from './translator.ts';

/** Draws the page that checks case files into `root`. A file is read in this page alone and goes nowhere. */
export async function startCasePage(root: Element): Promise<void> {
  const translator = await pageTranslator('openVerify');

  function show(state: CaseState): void {
    render(
      <TranslatorProvider value={translator}>
        <CaseView state={state} onChoose={(file) => void check(file)} />
      </TranslatorProvider>,
      root,
    );
  }

  async function check(file: File): Promise<void> {
    show({ name: 'busy', file: file.name });
    // Lets the page say so before the work keeps its thread.
    await new Promise((resolve) => setTimeout(resolve));
    show(await stateOf(file));
  }

  show({ name: 'empty' });
}

async function stateOf(file: File): Promise<CaseState> {
  const { name } = file;
  try {
    if (file.size > CASE_LIMITS.archiveBytes)
      throw new CaseError('too-large', 'This file is larger than a case file can be.');
    const archive = new Uint8Array(await file.arrayBuffer());
    const { version } = browser.runtime.getManifest();
    return {
      name: 'checked',
      file: name,
      result: checked(verifyCase(archive, loadEvidence(), version, name)),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { name: 'refused', file: name, reason };
  }
}

function checked(verification: Verification): CheckedCase {
  const { manifest, faults, foreignId, otherVersions } = verification;
  const faultOf = new Map(faults.map(({ name, fault }) => [name, fault]));
  const names = [...new Set([...manifest.parts.map(({ name }) => name as string), ...faultOf.keys()])];
  return {
    sound: verification.sound,
    url: manifest.page.url,
    title: manifest.page.title,
    capturedAt: manifest.capturedAt,
    toolVersion: manifest.tool.version,
    evidenceVersion: manifest.evidence.version,
    browser: manifest.browser,
    caseId: verification.caseId,
    ...(foreignId !== undefined && { foreignId }),
    parts: names.map((name) => ({ name, ...(faultOf.has(name) && { fault: faultOf.get(name) }) })),
    notCaptured: manifest.notCaptured,
    replay: replayOf(verification),
    ...(otherVersions && { otherVersions }),
  };
}

function replayOf({ replay, audit }: Verification): CheckedCase['replay'] {
  if (replay.kind === 'impossible') return replay;
  if (replay.kind === 'identical') return { kind: 'identical', findings: audit?.findings.length ?? 0 };
  const { added, removed, changed, others } = replay.difference;
  const claim = (kind: ReplayedClaim['kind'], { quote }: Finding, fields: string[] = []): ReplayedClaim => ({
    kind,
    quote,
    fields,
  });
  return {
    kind: 'different',
    claims: [
      ...removed.map((finding) => claim('stored-only', finding)),
      ...added.map((finding) => claim('replay-only', finding)),
      ...changed.map(({ after, fields }) => claim('differs', after, fields)),
    ],
    others,
  };
}
