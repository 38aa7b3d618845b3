import type { Effect } from '../../model/index.ts';
import { useTranslator } from '../context.ts';
import type { Translator } from '../i18n.ts';
import { type ComparableGroup, type ReportedEffect, sourcesOf } from './comparable.ts';
import { type ForestAxis, forestAxis } from './forest-axis.ts';
import { hashOfRecord } from './route.ts';
import { MEASURE_TEXT, OUTCOME_TEXT } from './words.ts';

const ROW_HEIGHT = 48;
const SQUARE = 11;

const percent = (value: number): string => `${value.toFixed(2)}%`;

/** A figure with its own sign for minus, so that it does not break from its number. */
const signed = (value: number, t: Translator): string => t.number(value).replace('-', '−');

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
        {heading(first, t)} {t.text('forestLine', signed(axis.none, t))}{' '}
        {axis.noticeable !== undefined && t.text('forestNoticeable', signed(Math.abs(axis.noticeable), t))}
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
  return (
    <tr class={isCurrent ? 'current' : undefined}>
      <th scope="row">
        {named && (isCurrent ? <b>{record.label}</b> : <a href={hashOfRecord(record.id)}>{record.label}</a>)}
        <span class={named ? 'small' : undefined} lang="en">
          {[effect.arm, t.text('against', effect.comparator), effect.followUp].filter(Boolean).join(', ')}
        </span>
      </th>
      <td class="plot">
        <Interval effect={effect} axis={axis} />
      </td>
      <td class="value">
        {signed(effect.value, t)}
        <span class="small">{t.text('forestRange', signed(effect.low, t), signed(effect.high, t))}</span>
      </td>
    </tr>
  );
}

function Interval({ effect, axis }: { effect: Effect; axis: ForestAxis }) {
  const middle = ROW_HEIGHT / 2;
  const mid = percent(axis.at(effect.value));
  return (
    <svg class="interval" width="100%" height={ROW_HEIGHT} aria-hidden="true" focusable="false">
      <line class="none" x1={percent(axis.at(axis.none))} x2={percent(axis.at(axis.none))} y1="0" y2="100%" />
      {axis.noticeable !== undefined && (
        <line
          class="noticeable"
          x1={percent(axis.at(axis.noticeable))}
          x2={percent(axis.at(axis.noticeable))}
          y1="0"
          y2="100%"
        />
      )}
      <line
        class="bar"
        x1={percent(axis.at(effect.low))}
        x2={percent(axis.at(effect.high))}
        y1={middle}
        y2={middle}
      />
      <rect
        x={mid}
        y={middle - SQUARE / 2}
        width={SQUARE}
        height={SQUARE}
        transform={`translate(${-SQUARE / 2} 0)`}
      />
    </svg>
  );
}

const FRACTIONS: Record<number, string> = { 0.5: '½', 0.25: '¼', 0.125: '⅛' };

function Ticks({ axis }: { axis: ForestAxis }) {
  const t = useTranslator();
  const ratio = axis.none === 1;
  return (
    <svg class="interval ticks" width="100%" height="26" aria-hidden="true" focusable="false">
      <line x1="0" x2="100%" y1="0.75" y2="0.75" />
      {axis.ticks.map((tick) => (
        <text key={tick} x={percent(axis.at(tick))} y="20" text-anchor="middle">
          {(ratio && FRACTIONS[tick]) || signed(tick, t)}
        </text>
      ))}
    </svg>
  );
}
