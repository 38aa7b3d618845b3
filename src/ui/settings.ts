import * as v from 'valibot';
import {
  type Audit,
  CLAIM_TYPES,
  type ClaimType,
  JURISDICTIONS,
  SEVERITIES,
  VERDICTS,
} from '../model/index.ts';
import { statementsOf } from './statements.ts';

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];
export const TEXT_SIZES = ['browser', 'large', 'very-large'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

const isClaimType = v.is.bind(null, v.picklist(CLAIM_TYPES));

/**
 * What the reader has chosen. Each entry that is missing or unknown, as after a change of version, falls back to its
 * own default and leaves the others alone.
 */
export const SettingsSchema = v.object({
  /** `browser`: the browser's own. */
  language: v.fallback(v.picklist(['browser', ...LANGUAGES]), 'browser'),
  textSize: v.fallback(v.picklist(TEXT_SIZES), 'browser'),
  /** Whose rules and reporting addresses come first. */
  jurisdiction: v.fallback(v.picklist(JURISDICTIONS), 'us'),
  /** Warnings and unsure findings below it are not shown. */
  lowestSeverity: v.fallback(v.picklist(SEVERITIES), 'low'),
  hiddenClaimTypes: v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((types) => types.filter((type): type is ClaimType => isClaimType(type))),
    ),
    [],
  ),
  /** True where the audits of pages are kept in the history. */
  keepHistory: v.fallback(v.boolean(), false),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

export const DEFAULT_SETTINGS: Settings = v.parse(SettingsSchema, {});

export type Selection = Pick<Settings, 'lowestSeverity' | 'hiddenClaimTypes'>;

/**
 * The part of an audit that the settings let through, its counts in step, and the number of statements that are left
 * out altogether. What is in line with the evidence is never too minor to be shown.
 */
export function applySettings(
  audit: Audit,
  { lowestSeverity, hiddenClaimTypes }: Selection,
): { audit: Audit; hidden: number } {
  const limit = SEVERITIES.indexOf(lowestSeverity);
  const findings = audit.findings.filter(
    ({ status, severity, claimType }) =>
      !hiddenClaimTypes.includes(claimType) &&
      (status === 'in-line' || SEVERITIES.indexOf(severity) <= limit),
  );
  if (findings.length === audit.findings.length) return { audit, hidden: 0 };
  const counted = findings.filter(({ status }) => status !== 'review');
  const counts = Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, counted.filter((finding) => finding.verdict === verdict).length]),
  ) as Audit['counts'];
  return {
    audit: { ...audit, findings, counts },
    hidden: statementsOf(audit.findings).length - statementsOf(findings).length,
  };
}
