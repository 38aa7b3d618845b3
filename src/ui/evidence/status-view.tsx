import { useState } from 'preact/hooks';
import { THERAPIES, type TherapyId } from '../../model/index.ts';
import { FilterChoice } from '../choice.tsx';
import { useTranslator } from '../context.ts';
import { InWords } from '../in-words.tsx';
import { placeName, statusText } from '../places.ts';
import { THERAPY_TEXT } from '../questions.ts';
import type { Library, LibraryStatus } from './library.ts';
import { hashOfRecord } from './route.ts';
import { partialDate } from './words.ts';

/** Standing of products, place by place, use by use. */
export function StatusView({ library }: { library: Library }) {
  const t = useTranslator();
  const [therapy, setTherapy] = useState<TherapyId>();
  const shown = library.statuses.filter((entry) => !therapy || entry.therapy === therapy);
  const places = [...new Set(shown.map(({ jurisdiction }) => jurisdiction))];
  return (
    <article class="wide">
      <header>
        <h2>{t.text('viewStatus')}</h2>
        <p>{t.text('statusNote')}</p>
        <FilterChoice
          label={t.text('filterTherapy')}
          name="filterTherapy"
          options={THERAPIES.filter((one: TherapyId) =>
            library.statuses.some((entry) => entry.therapy === one),
          )}
          text={(one) => t.text(THERAPY_TEXT[one])}
          value={therapy}
          onChange={(next) => setTherapy(next)}
        />
      </header>
      {places.map((place) => (
        <section key={place}>
          <h3>{placeName(place, t)}</h3>
          <ul class="statuses">
            {shown
              .filter(({ jurisdiction }) => jurisdiction === place)
              .map((entry) => (
                <Status
                  key={`${entry.product} ${entry.use} ${entry.status}`}
                  entry={entry}
                  library={library}
                />
              ))}
          </ul>
        </section>
      ))}
    </article>
  );
}

function Status({ entry, library }: { entry: LibraryStatus; library: Library }) {
  const t = useTranslator();
  const sources = entry.records.flatMap((id) => library.records.find((record) => record.id === id) ?? []);
  return (
    <li>
      <p>
        <b>
          <InWords {...t.evidence(entry.product)} />
        </b>
        , <InWords {...t.evidence(entry.use)} />
      </p>
      <p class="standing">
        {t.text(statusText(entry.status))}
        {entry.since && (
          <span class="small">
            {' '}
            {t.text('statusSince')} {partialDate(entry.since, t)}
          </span>
        )}
      </p>
      <p>
        <InWords {...t.evidence(entry.line)} />
      </p>
      {sources.length > 0 && (
        <p class="small">
          {t.text('statusSources')}:{' '}
          {sources.map((record, index) => (
            <span key={record.id}>
              {index > 0 && '; '}
              <a href={hashOfRecord(record.id)} lang="en">
                {record.label}
              </a>
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
