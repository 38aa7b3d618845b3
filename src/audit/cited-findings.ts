import type { EvidenceSet } from '../evidence/set.ts';
import { type Finding, type PageCitation, SEVERITIES, type Severity } from '../model/index.ts';

/** How much more a finding weighs where the sentence misreports the source it rests on. */
function raised(severity: Severity): Severity {
  return SEVERITIES[Math.max(0, SEVERITIES.indexOf(severity) - 1)] ?? severity;
}

/** Where a passage of a page overlaps a sentence. */
function overlaps(citation: PageCitation, finding: Finding): boolean {
  return (
    citation.position.block === finding.position.block &&
    citation.position.start < finding.position.end &&
    finding.position.start < citation.position.end
  );
}

/** A source that was recognised for certain and says otherwise. */
const isMisreported = ({ result, resolution, kind }: PageCitation): boolean =>
  result === 'misreported' && resolution === 'this-source' && kind !== 'literature';

/**
 * Ties citations to the findings whose sentence rests on them. A misreported source raises the severity of the claim,
 * makes a mild verdict "overstated", joins its evidence, and the reason says so.
 */
export function tieToFindings(
  citations: readonly PageCitation[],
  findings: readonly Finding[],
  evidence: EvidenceSet,
): { citations: PageCitation[]; findings: Finding[] } {
  const byBlock = new Map<number, Finding[]>();
  for (const finding of findings)
    byBlock.set(finding.position.block, [...(byBlock.get(finding.position.block) ?? []), finding]);
  const misreported = new Map<string, PageCitation>();
  const tied = citations.map((citation) => {
    const resting = (byBlock.get(citation.position.block) ?? []).filter((finding) =>
      overlaps(citation, finding),
    );
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
    evidence: reference ? [reference, ...others].slice(0, MOST_EVIDENCE) : finding.evidence,
  };
}
