import { evidenceRank } from '../evidence/hierarchy.ts';
import type { BundledRecord, EvidenceSet } from '../evidence/index.ts';
import {
  type Audit,
  CELL_SOURCES,
  type ClaimType,
  type Frequency,
  hostOf,
  THERAPIES,
  type TherapyId,
} from '../model/index.ts';
import type { MessageKey } from '../ui/i18n.ts';
import { QUESTION_OF, type Question } from '../ui/questions.ts';
import { type Statement, statementKey, statementsOf } from '../ui/statements.ts';
import { excerptAround } from '../ui/visit/excerpt.ts';
import {
  SHEET_CONDITIONS,
  type SheetChoice,
  type SheetCondition,
  type SheetData,
  type SheetFrequency,
  type SheetQuestion,
  type SheetSource,
  type Sourced,
} from '../ui/visit/sheet-data.ts';
import { regulatoryLines } from './regulatory.ts';

/** What fits on one sheet of paper. */
const MOST = { questions: 6, approvals: 2, benefits: 1, harms: 2, alternatives: 7, sourcesOfText: 2 };

/** Questions for any visit, asked where the page's own statements leave room. */
const ALWAYS_ASK: [Question, MessageKey][] = [
  ['content', 'askContent'],
  ['approved', 'askApproved'],
  ['helps', 'askHelps'],
  ['safe', 'askSafe'],
  ['cost', 'askCost'],
  ['who', 'askWho'],
];

/** The therapy that the page speaks of most, and the problem that most of its statements are about. */
export function firstChoice({ therapies, findings }: Audit): Pick<SheetChoice, 'therapy' | 'condition'> {
  const count = (condition: SheetCondition) =>
    findings.filter(({ conditions }) => conditions.includes(condition)).length;
  const [condition = 'oa'] = SHEET_CONDITIONS.filter(count).sort((a, b) => count(b) - count(a));
  const most = therapies.find((therapy) => therapy !== 'other') ?? 'stem-cell';
  return { therapy: most === 'stem-cell' ? (cellSource(therapies, findings) ?? most) : most, condition };
}

/** The source that a page on stem cells is about: the only one, or one with twice the statements of any other. */
function cellSource(therapies: readonly TherapyId[], findings: Audit['findings']): TherapyId | undefined {
  const count = (source: TherapyId) =>
    findings.filter((finding) => finding.therapies.includes(source)).length;
  const [first, second] = CELL_SOURCES.filter((source) => therapies.includes(source)).sort(
    (a, b) => count(b) - count(a),
  );
  return first && second && count(first) < 2 * Math.max(1, count(second)) ? undefined : first;
}

/**
 * The sheet for a visit. Every text about benefit, harm, approval and other care comes from the evidence set with its
 * sources, every number from a record; nothing is worked out here.
 *
 * @param hidden keys of statements that the reader has hidden: they raise no question
 */
export function visitSheet(
  audit: Audit,
  evidence: EvidenceSet,
  choice: SheetChoice,
  hidden: readonly string[] = [],
): SheetData {
  const { therapy, condition, jurisdiction } = choice;
  const statements = statementsOf(audit.findings).filter(
    (statement) => statement.status !== 'in-line' && !hidden.includes(statementKey(statement)),
  );
  // As the popup counts them: what is unsure is asked about, and not counted.
  const counted = statements.filter(({ status }) => status === 'warning');
  const records = new Map(evidence.records.map((record) => [record.id, record]));
  const sources: SheetSource[] = [];
  /** Numbers of records in the list of sources, which takes in those that are new. */
  const cite = (ids: readonly string[]): number[] =>
    ids.flatMap((id) => {
      const record = records.get(id);
      if (!record) return [];
      const at = sources.findIndex((source) => source.id === id);
      return [at < 0 ? sources.push({ id, label: record.label, where: whereOf(record) }) : at + 1];
    });
  const known = (claimType: ClaimType): Sourced | undefined => {
    const judged = evidence.judge({
      claimType,
      therapies: [therapy],
      conditions: [condition],
      strength: 'asserted',
    });
    const ids = judged?.evidence.slice(0, MOST.sourcesOfText).map(({ id }) => id) ?? [];
    return judged && { text: judged.why, sources: cite(ids) };
  };
  const frequencies = (kind: Frequency['kind'], most: number): SheetFrequency[] =>
    evidence.records
      .filter(
        ({ therapies, conditions }) =>
          therapies.includes(therapy) && (conditions.includes(condition) || conditions.includes('any')),
      )
      .sort((a, b) => evidenceRank(a) - evidenceRank(b))
      .flatMap((record) => (record.frequencies ?? []).map((frequency) => ({ record, frequency })))
      .filter(({ frequency }) => frequency.kind === kind)
      // A comparison tells more than a number by itself.
      .sort((a, b) => Number(b.frequency.groups.length > 1) - Number(a.frequency.groups.length > 1))
      .slice(0, most)
      .map(({ record, frequency }) => ({
        ...frequency,
        sources: cite([record.id]),
        study: { kind: record.kind, people: record.participants },
      }));

  return {
    ...choice,
    page: { host: hostOf(audit.page.url) ?? '', checkedAt: audit.page.auditedAt, statements: counted.length },
    therapies: therapiesOf(audit),
    approval: regulatoryLines(evidence, [therapy], jurisdiction)
      .slice(0, MOST.approvals)
      .map((line) => ({ ...line, sources: cite(line.evidence.slice(0, 1)) })),
    questions: questionsOf(statements),
    helps: known('symptom-relief'),
    benefits: frequencies('benefit', MOST.benefits),
    safety: known('safety'),
    harms: frequencies('harm', MOST.harms),
    alternatives: evidence.alternatives
      .filter(
        ({ id, conditions }) =>
          id !== therapy &&
          (condition === 'oa'
            ? conditions.includes('knee-oa') && conditions.includes('hip-oa')
            : conditions.includes(condition)),
      )
      .slice(0, MOST.alternatives)
      .map(({ name, text, records }) => ({ name, text, sources: cite(records) })),
    offices: evidence.reporting(jurisdiction),
    sources,
    evidenceAsOf: evidence.asOf,
  };
}

/** The number or address that finds a record's source: of PubMed, a DOI, else the site. */
function whereOf({ links }: BundledRecord): string {
  const addresses = links.map(({ url }) => url);
  const find = (pattern: RegExp) => addresses.map((url) => pattern.exec(url)?.[1]).find(Boolean);
  const pubmed = find(/^https:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/(\d+)/);
  if (pubmed) return `PubMed ${pubmed}`;
  const doi = find(/^https:\/\/doi\.org\/(.+)$/);
  return doi ? `doi:${doi}` : (hostOf(addresses[0])?.replace(/^www\./, '') ?? '');
}

function therapiesOf({ therapies }: Audit): TherapyId[] {
  return [...new Set([...therapies, ...THERAPIES])].filter((therapy) => therapy !== 'other');
}

/** Questions to the statements, the worst of each kind first, none twice; then what is worth asking anywhere. */
function questionsOf(statements: readonly Statement[]): SheetQuestion[] {
  const kindOf = ({ worst }: Statement) => QUESTION_OF[worst.claimType];
  const firsts = statements.filter(
    (one, index) => statements.findIndex((s) => kindOf(s) === kindOf(one)) === index,
  );
  const others = statements.filter((statement) => !firsts.includes(statement));
  const own = new Map<string, SheetQuestion>();
  for (const { worst } of [...firsts, ...others])
    for (const text of worst.questions)
      if (!own.has(text)) own.set(text, { text, quote: worst.quote, excerpt: excerptAround(worst) });
  const asked = new Set(firsts.map(kindOf));
  const general = ALWAYS_ASK.filter(([question]) => !asked.has(question)).map(([, key]) => ({ key }));
  // What is in the syringe is worth a line however much else there is to ask.
  const room = MOST.questions - Math.min(1, general.length);
  return [...[...own.values()].slice(0, room), ...general].slice(0, MOST.questions);
}
