import type { Comparison } from './compare.ts';
import type { Resolved } from './resolve.ts';

/** Sentences by which a result is explained to a reader. */
export const reasonWords = {
  compared({ outcome, sources, because }: Resolved, comparison: Comparison | undefined): string {
    const [source] = sources;
    if (!source || outcome === 'not-in-set' || outcome === 'none')
      return 'This source is not in our evidence set, so nothing is judged.';
    const by = because.length > 0 ? ` (recognised by ${because.join(', ')})` : '';
    const is =
      outcome === 'perhaps'
        ? `This may be ${source.record.label}${by}.`
        : `This is ${source.record.label}${by}.`;
    if (!comparison) return `${is} Several reports fit, so nothing is judged.`;
    if (comparison.result === 'not-judged')
      return `${is} The sentence names nothing that can be compared with this source, so nothing is judged.`;
    if (comparison.result === 'reported-right')
      return `${is} The page reports it right: ${comparison.agrees.join(', ')}.`;
    const says = comparison.mismatches.map((one) => one.says).join(' ');
    return outcome === 'perhaps' ? `${is} If so: ${says}` : `${is} ${says}`;
  },
  untied({ outcome, sources }: Resolved): string {
    const [source] = sources;
    if (outcome === 'this-source' && source)
      return `This is ${source.record.label}. The page ties no sentence to it, so nothing is compared.`;
    return outcome === 'perhaps'
      ? 'Several reports fit this reference, and the page ties no sentence to it.'
      : 'This source is not in our evidence set, and the page ties no sentence to it.';
  },
  untraced(domains: readonly string[]): string {
    return domains.length > 0
      ? `The page names only ${domains.length === 1 ? 'a web site' : 'web sites'} (${domains.join(', ')}), not a study, so this cannot be traced. Ask which study is meant.`
      : 'The page gives no source that can be looked up, so this cannot be traced. Ask which study is meant.';
  },
  ownFigure:
    'The seller counts its own patients and names no report of it, so this cannot be traced. Ask how many were asked, how many answered, and where it can be read.',
} as const;
