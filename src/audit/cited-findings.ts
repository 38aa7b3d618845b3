import { bearingOutFirst } from '../evidence/hierarchy.ts';
import type { EvidenceSet } from '../evidence/set.ts';
import { type Finding, type PageCitation, SEVERITIES, type Severity } from '../model/index.ts';
import type { Span } from '../text/span.ts';

/** How much more a finding weighs where the sentence misreports the source it rests on. */
function raised(severity: Severity): Severity {
  return SEVERITIES[Math.max(0, SEVERITIES.indexOf(severity) - 1)] ?? severity;
}

/** The findings of one block, looked up by place: a block of any length is gone through once. */
class BlockFindings {
  /** The greatest end up to each finding. */
  private readonly ends: number[] = [];

  /** @param findings by their start */
  constructor(private readonly findings: readonly Finding[]) {
    let end = 0;
    for (const { position } of findings) {
      end = Math.max(end, position.end);
      this.ends.push(end);
    }
  }

  /** Those whose sentence a passage overlaps. */
  under({ start, end }: Span): Finding[] {
    const found: Finding[] = [];
    for (let at = this.firstAfter(start); at < this.findings.length; at += 1) {
      const finding = this.findings[at] as Finding;
      if (finding.position.start >= end) break;
      if (finding.position.end > start) found.push(finding);
    }
    return found;
  }

  /** The first finding that may end after `start`, by bisection. */
  private firstAfter(start: number): number {
    let [low, high] = [0, this.ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ends[middle] as number) > start) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function findingsByBlock(findings: readonly Finding[]): ReadonlyMap<number, BlockFindings> {
  const byBlock = new Map<number, Finding[]>();
  for (const finding of findings) {
    const known = byBlock.get(finding.position.block);
    if (known) known.push(finding);
    else byBlock.set(finding.position.block, [finding]);
  }
  return new Map(
    [...byBlock].map(([block, all]) => [
      block,
      new BlockFindings(all.sort((a, b) => a.position.start - b.position.start)),
    ]),
  );
}

/** A source that was recognised for certain and says otherwise. */
const isMisreported = ({ result, resolution, kind }: PageCitation): boolean =>
  result === 'misreported' && resolution === 'this-source' && kind !== 'literature';

/**
 * Ties citations to the findings whose sentence rests on them. A misreported source raises the severity of the claim,
 * makes a mild verdict "overstated", joins its evidence, and the reason says so. A source that speaks for the claim
 * does not lead the evidence where another bears the doubt out.
 */
export function tieToFindings(
  citations: readonly PageCitation[],
  findings: readonly Finding[],
  evidence: EvidenceSet,
): { citations: PageCitation[]; findings: Finding[] } {
  const inBlock = findingsByBlock(findings);
  const misreported = new Map<string, PageCitation>();
  const tied = citations.map((citation) => {
    const resting = inBlock.get(citation.position.block)?.under(citation.position) ?? [];
    if (isMisreported(citation))
      for (const { id } of resting) if (!misreported.has(id)) misreported.set(id, citation);
    return { ...citation, findings: resting.map(({ id }) => id) };
  });
  return {
    citations: tied,
    findings: findings.map((finding) => {
      const citation = misreported.get(finding.id);
      return citation ? weighed(finding, citation, evidence) : finding;
    }),
  };
}

const MOST_EVIDENCE = 5;

function weighed(finding: Finding, citation: PageCitation, evidence: EvidenceSet): Finding {
  const mild = finding.verdict === 'consistent' || finding.verdict === 'missing-context';
  const source = evidence.records.find(({ id }) => id === citation.records[0]);
  const reference = source && {
    id: source.id,
    stance: source.bearsOn[finding.claimType] ?? ('context' as const),
  };
  const others = finding.evidence.filter(({ id }) => id !== reference?.id);
  return {
    ...finding,
    verdict: mild ? 'overstated' : finding.verdict,
    status: finding.status === 'in-line' ? 'warning' : finding.status,
    severity: finding.verdict === 'consistent' ? 'medium' : raised(finding.severity),
    why: `${finding.why} The page misreports the source it names here: ${citation.mismatches[0]?.says ?? citation.why}`,
    evidence: reference ? bearingOutFirst([reference, ...others]).slice(0, MOST_EVIDENCE) : finding.evidence,
  };
}
