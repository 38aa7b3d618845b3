import { useTranslator } from '../context.ts';
import { type ComparableGroup, sourcesOf } from './comparable.ts';
import { ForestPlot } from './forest-plot.tsx';

/** Results that several records report in the same way, one plot each. */
export function Compare({ groups }: { groups: readonly ComparableGroup[] }) {
  const t = useTranslator();
  const shared = groups.filter((group) => sourcesOf(group).length > 1);
  return (
    <article>
      <header>
        <h2>{t.text('viewCompare')}</h2>
        <p>{t.text(shared.length > 0 ? 'compareNote' : 'compareNone')}</p>
      </header>
      {shared.map((group) => (
        <ForestPlot key={group.key} group={group} />
      ))}
    </article>
  );
}
