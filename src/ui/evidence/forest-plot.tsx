import type { Effect } from '../../model/index.ts';
import { useTranslator } from '../context.ts';
import type { Translator } from '../i18n.ts';
import { InWords } from '../in-words.tsx';
import { studyWords } from '../study-words.ts';
import { type ComparableGroup, type ReportedEffect, sourcesOf } from './comparable.ts';
import { type ForestAxis, forestAxis } from './forest-axis.ts';
import { hashOfRecord } from './route.ts';
import { MEASURE_TEXT, OUTCOME_TEXT } from './words.ts';

/** Side of the square at the value, in CSS pixels. */
const SQUARE = 11;

const percent = (value: number): string => `${value.toFixed(2)}%`;

const decimals = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/** Figures with a minus sign that does not break from its number, all with as many decimals as the finest. */
function signed(values: readonly number[], t: Translator): string[] {
  const minimumFractionDigits = Math.max(...values.map(decimals));
  const format = new Intl.NumberFormat(t.language, { minimumFractionDigits });
  return values.map((value) => format.format(value).replace('-', '−'));
}

/**
 * Effects that may be compared, one row each: what was compared, the interval drawn, and the same in figures. The
 * drawing is an ornament of the table; who cannot see it reads the figures.
 */
export function ForestPlot({ group, current }: { group: ComparableGroup; current?: string }) {
  const t = useTranslator();
  const effects = group.effects.map(({ effect }) => effect);
  const [first] = effects;
  if (!first) return null;
  const axis = forestAxis(effects);
  const several = sourcesOf(group).length > 1;
  return (
    <table class="forest">
      <caption>
        {heading(first, t)} {t.text('forestLine', t.number(axis.none))}{' '}
        {axis.noticeable !== undefined && t.text('forestNoticeable', t.number(Math.abs(axis.noticeable)))}
      </caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{t.text('forestStudy')}</th>
          <th scope="col">{t.text('forestPlot')}</th>
          <th scope="col">{t.text('forestValue')}</th>
        </tr>
      </thead>
      <tbody>
        {group.effects.map((reported) => (
          <Row
            key={`${reported.record.id} ${reported.effect.comparator} ${reported.effect.followUp} ${reported.effect.value}`}
            reported={reported}
            axis={axis}
            named={several}
            current={current}
          />
        ))}
      </tbody>
      <tfoot aria-hidden="true">
        <tr>
          <td />
          <td class="plot">
            <Ticks axis={axis} />
            <div class="sides">
              <span>{t.text(axis.betterLeft ? 'forestBetter' : 'forestWorse')}</span>
              <span>{t.text(axis.betterLeft ? 'forestWorse' : 'forestBetter')}</span>
            </div>
          </td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

function heading({ outcome, measure, unit }: Effect, t: Translator) {
  return (
    <>
      {t.text(OUTCOME_TEXT[outcome])}: {t.text(MEASURE_TEXT[measure])}
      {unit && (
        <>
          , <span lang="en">{unit}</span>
        </>
      )}
      .
    </>
  );
}

interface RowProps {
  reported: ReportedEffect;
  axis: ForestAxis;
  /** True where the rows come from several records. */
  named: boolean;
  current: string | undefined;
}

function Row({ reported: { record, effect }, axis, named, current }: RowProps) {
  const t = useTranslator();
  const isCurrent = named && record.id === current;
  const [value = '', low = '', high = ''] = signed([effect.value, effect.low, effect.high], t);
  return (
    <tr class={isCurrent ? 'current' : undefined}>
      <th scope="row">
        {named && (isCurrent ? <b>{record.label}</b> : <a href={hashOfRecord(record.id)}>{record.label}</a>)}
        <span class={named ? 'small' : undefined}>
          {effect.arm && <Group name={effect.arm} />} {t.text('against')} <Group name={effect.comparator} />
          {effect.followUp && (
            <>
              , <InWords {...t.evidence(effect.followUp)} />
            </>
          )}
        </span>
      </th>
      <td class="plot">
        <Interval effect={effect} axis={axis} />
      </td>
      <td class="value">
        {value}
        <span class="small">{t.text('forestRange', low, high)}</span>
      </td>
    </tr>
  );
}

/** What was given in a group of a study. */
function Group({ name }: { name: string }) {
  const { text, lang } = studyWords(name, useTranslator());
  return <span lang={lang}>{text}</span>;
}

function Interval({ effect, axis }: { effect: Effect; axis: ForestAxis }) {
  return (
    <svg class="interval" width="100%" height="100%" aria-hidden="true" focusable="false">
      <Upright at={axis.at(axis.none)} />
      {axis.noticeable !== undefined && <Upright at={axis.at(axis.noticeable)} dashed />}
      <line
        class="bar"
        x1={percent(axis.at(effect.low))}
        x2={percent(axis.at(effect.high))}
        y1="50%"
        y2="50%"
      />
      <rect
        x={percent(axis.at(effect.value))}
        y="50%"
        width={SQUARE}
        height={SQUARE}
        transform={`translate(${-SQUARE / 2} ${-SQUARE / 2})`}
      />
    </svg>
  );
}

function Upright({ at, dashed = false }: { at: number; dashed?: boolean }) {
  const x = percent(at);
  return <line class={dashed ? 'noticeable' : undefined} x1={x} x2={x} y1="0" y2="100%" />;
}

const FRACTIONS: Record<number, string> = { 0.5: '½', 0.25: '¼', 0.125: '⅛' };

function Ticks({ axis }: { axis: ForestAxis }) {
  const t = useTranslator();
  const ratio = axis.none === 1;
  const labels = ratio ? axis.ticks.map((tick) => t.number(tick)) : signed(axis.ticks, t);
  return (
    <svg class="interval ticks" width="100%" height="26" aria-hidden="true" focusable="false">
      <line x1="0" x2="100%" y1="0.75" y2="0.75" />
      {axis.ticks.map((tick, index) => (
        <text key={tick} x={percent(axis.at(tick))} y="20" text-anchor="middle">
          {(ratio && FRACTIONS[tick]) || labels[index]}
        </text>
      ))}
    </svg>
  );
}
