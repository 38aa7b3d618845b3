import type { BundledRecord, EvidenceData, SourceFacts } from '../src/evidence/data.ts';
import { therapiesOf } from '../src/evidence/products.ts';
import type { EvidenceRecord, Figure } from '../src/evidence/schema.ts';
import { renderCitation } from './evidence-citations.ts';
import type { EvidenceFiles } from './evidence-files.ts';

function figureText(figure: Figure): string {
  const detail = [
    figure.value,
    figure.comparison,
    figure.interval && `95% CI ${figure.interval}`,
    figure.p && `p ${figure.p}`,
  ]
    .filter(Boolean)
    .join('; ');
  return `${figure.measure}${figure.arm ? ` (${figure.arm})` : ''}${detail ? `: ${detail}` : ''}`;
}

function registryLink(number: string): { label: string; url: string } {
  if (number.startsWith('NCT'))
    return { label: 'ClinicalTrials.gov', url: `https://clinicaltrials.gov/study/${number}` };
  if (number.startsWith('ACTRN'))
    return {
      label: 'Trial registry (ANZCTR)',
      url: `https://anzctr.org.au/Trial/Registration/TrialReview.aspx?ACTRN=${number.slice(5)}`,
    };
  return { label: 'Trial registry (ISRCTN)', url: `https://www.isrctn.com/${number}` };
}

/** Links in the order of worth to a reader; an official page only where no identifier leads to the source itself. */
export function linksOf(record: EvidenceRecord): { label: string; url: string }[] {
  const { DOI, PMID, URL: url } = record.citation;
  const links = [
    ...(DOI ? [{ label: 'DOI', url: `https://doi.org/${DOI}` }] : []),
    ...(PMID ? [{ label: 'PubMed', url: `https://pubmed.ncbi.nlm.nih.gov/${PMID}/` }] : []),
    ...(record.registry ? [registryLink(record.registry)] : []),
    ...(url && !DOI && !PMID ? [{ label: 'Source', url }] : []),
  ];
  if (record.copy)
    links.push({ label: `Copy at ${new URL(record.copy).host.replace(/^www\./, '')}`, url: record.copy });
  return links;
}

function yearOf(record: EvidenceRecord): number | undefined {
  return record.citation.issued?.['date-parts'][0]?.[0];
}

/** Who, where and when in one short line. */
function labelOf(record: EvidenceRecord): string {
  const { author, title, 'container-title': container } = record.citation;
  const first = author?.[0];
  const many =
    (author?.length ?? 0) > 2 || author?.some((name) => 'literal' in name && name.literal === 'et al.');
  const who = first
    ? 'literal' in first
      ? first.literal
      : `${first.family}${many ? ' et al.' : ''}`
    : title.replaceAll(/[[\]]/g, '').slice(0, 60);
  const where = first && 'family' in first ? container : undefined;
  return [who, where, yearOf(record)].filter(Boolean).join(', ');
}

/** Tells readers what of the citation could not be verified. */
function unverifiedWords({ unverified = [] }: EvidenceRecord): string {
  const parts = unverified.filter((part) => part !== 'official address');
  return [
    parts.length > 0 && `Of this citation could not be verified: ${parts.join(', ')}.`,
    unverified.includes('official address') && 'The official page itself was not read; a copy is linked.',
  ]
    .filter(Boolean)
    .join(' ');
}

function bundle(record: EvidenceRecord, reviewed: string): BundledRecord {
  const year = yearOf(record);
  const limits = [record.limits, unverifiedWords(record)].filter(Boolean).join(' ');
  return {
    id: record.id,
    kind: record.kind,
    citation: renderCitation(record),
    label: record.label ?? labelOf(record),
    finding: record.finding,
    ...(limits && { limits }),
    figures: (record.figures ?? []).map(figureText),
    ...(record.participants && { participants: record.participants }),
    ...(record.followUp && { followUp: record.followUp }),
    links: linksOf(record),
    asOf: record.asOf ?? reviewed,
    therapies: therapiesOf(record.products),
    ...(record.comparators && { comparators: record.comparators }),
    conditions: record.conditions,
    bearsOn: record.bearsOn,
    ...(record.stage && { stage: record.stage }),
    ...(record.certainty && { certainty: record.certainty }),
    ...(record.jurisdiction && { jurisdiction: record.jurisdiction }),
    ...(year && { year }),
    ...(record.number && { number: record.number }),
    ...(record.effects && { effects: record.effects }),
    ...(record.frequencies && { frequencies: record.frequencies }),
    source: sourceFacts(record),
  };
}

/** What recognising and comparing a source needs. DOIs are compared in lower case. */
function sourceFacts(record: EvidenceRecord): SourceFacts {
  const { author, title, 'container-title': journal, DOI, PMID, PMCID } = record.citation;
  return {
    ...record.study,
    title: title.replaceAll(/[[\]]/g, ''),
    families: (author ?? []).flatMap((name) => ('family' in name ? name.family : [])),
    ...(journal && { journal }),
    ...(DOI && { doi: DOI.toLowerCase() }),
    ...(PMID && { pmid: PMID }),
    ...(PMCID && { pmcid: PMCID }),
    ...(record.registry && { registry: record.registry }),
    products: record.products,
    figures: [
      ...(record.figures ?? []).map((figure) => ({
        measure: figure.measure,
        text: [figure.arm, figure.value, figure.comparison, figure.interval].filter(Boolean).join('; '),
        ...(figure.favours && { favours: figure.favours }),
      })),
    ],
  };
}

function addMonths(isoDate: string, months: number): string {
  const date = new Date(`${isoDate}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

/** The bundled form of the evidence files. */
export function buildEvidence(files: EvidenceFiles): EvidenceData {
  return {
    version: files.release.version,
    asOf: files.release.asOf,
    reviewBy: addMonths(files.release.asOf, files.release.reviewEveryMonths),
    records: files.records.map((record) => bundle(record, files.release.asOf)),
    answers: files.answers.map(({ note, ...answer }) => answer),
    regulatory: files.regulatory,
    alternatives: files.alternatives,
    reporting: files.reporting.map(({ read, ...entry }) => entry),
    notices: files.notices,
    registrations: files.registrations.map(({ read, ...entry }) => entry),
  };
}
