import { Fragment } from 'preact';
import type { CitationResult, PageCitation } from '../../model/index.ts';
import { citationWords, pageSources } from '../../report/page-sources.ts';
import { useTranslator } from '../context.ts';
import { ExternalLink } from '../external-link.tsx';
import { Quote } from '../finding/quote.tsx';
import type { MessageKey } from '../i18n.ts';
import { VerdictMark } from '../icons.tsx';
import { InWords } from '../in-words.tsx';
import type { Mark } from '../questions.ts';
import { sourceWords } from './source-words.ts';

const RESULT_TEXT: Record<CitationResult, MessageKey> = {
  misreported: 'resultMisreported',
  stretched: 'resultStretched',
  'leaves-out': 'resultLeavesOut',
  'contradicts-itself': 'resultContradictsItself',
  'cannot-be-traced': 'resultUntraced',
  'not-judged': 'resultNotJudged',
  'reported-right': 'resultReportedRight',
};

/** The silhouette that stands beside the word of a result. */
const RESULT_MARK: Record<CitationResult, Mark> = {
  misreported: 'contradicted',
  stretched: 'overstated',
  'leaves-out': 'missing-context',
  'contradicts-itself': 'overstated',
  'cannot-be-traced': 'review',
  'not-judged': 'review',
  'reported-right': 'consistent',
};

export interface PageSourcesProps {
  citations: readonly PageCitation[];
  pageLanguage: string;
  /** Shows the sentence on the page, by the id of a finding that rests on the source. */
  onShow?(findingId: string): void;
}

/** How many references name a source. */
export function namedSources(citations: readonly PageCitation[]): number {
  const { judged, notJudged } = pageSources({ citations });
  return judged.length + notJudged.length;
}

/** The page's sentences beside what the sources they rest on found, the worst first; what is not judged is folded. */
export function PageSourceList({ citations, ...rest }: PageSourcesProps) {
  const t = useTranslator();
  const { judged, notJudged } = pageSources({ citations });
  return (
    <>
      <p class="small">{t.text('sourcesNote')}</p>
      {judged.length > 0 && (
        <ul class="credits page-sources">
          {judged.map((citation) => (
            <Source key={citation.id} citation={citation} {...rest} />
          ))}
        </ul>
      )}
      {notJudged.length > 0 && (
        <details class="fold thin">
          <summary>{t.plural('sourcesNotJudged', notJudged.length)}</summary>
          <ul class="credits page-sources">
            {notJudged.map((citation) => (
              <Source key={citation.id} citation={citation} {...rest} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Sentences that rest on a figure or on "studies" without saying whose: they name no source to set beside them. */
export function UntracedFold({ citations, ...rest }: PageSourcesProps) {
  const t = useTranslator();
  const { untraced } = pageSources({ citations });
  if (untraced.length === 0) return null;
  return (
    <details class="fold">
      <summary>{t.text('untracedHeading', t.number(untraced.length))}</summary>
      <p class="small">{t.text('untracedNote')}</p>
      <ul class="credits page-sources">
        {untraced.map((citation) => (
          <Source key={citation.id} citation={citation} {...rest} />
        ))}
      </ul>
    </details>
  );
}

/** The references of the page as folds of the popup: those that name a source, then those that do not. */
export function PageSourcesFold(props: PageSourcesProps) {
  const t = useTranslator();
  const named = namedSources(props.citations);
  return (
    <>
      {named > 0 && (
        <details class="fold">
          <summary>{t.text('foldSources', t.number(named))}</summary>
          <PageSourceList {...props} />
        </details>
      )}
      <UntracedFold {...props} />
    </>
  );
}

function Source({
  citation,
  pageLanguage,
  onShow,
}: { citation: PageCitation } & Omit<PageSourcesProps, 'citations'>) {
  const t = useTranslator();
  const mark = RESULT_MARK[citation.result];
  const [finding] = citation.findings;
  const { why, found, links } = citationWords(citation);
  return (
    <li data-mark={mark} data-result={citation.result}>
      <VerdictMark mark={mark} />
      <span class="verdict">{t.text(RESULT_TEXT[citation.result])}</span>
      <Quote quote={citation.quote} language={pageLanguage} />
      <span class="small">
        {sourceWords(why, t).map((words, at) => (
          <Fragment key={words.text}>
            {at > 0 && ' '}
            <InWords {...words} />
          </Fragment>
        ))}
      </span>
      {found && (
        <span class="small" lang="en">
          <b lang={t.language}>{t.text('sourceDetails')}:</b> {found}
        </span>
      )}
      {links.length > 0 && (
        <span class="small row">
          {links.map(({ label, url }) => (
            <ExternalLink key={url} href={url} text={label} />
          ))}
        </span>
      )}
      {finding && onShow && (
        <button class="btn quiet compact" type="button" onClick={() => onShow(finding)}>
          {t.text('showOnPage')}
        </button>
      )}
    </li>
  );
}
