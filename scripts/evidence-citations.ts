import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { Citation, EvidenceRecord } from '../src/evidence/schema.ts';

const config = plugins.config.get('@bibtex') as { format: { useIdAsLabel: boolean } };
config.format.useIdAsLabel = true;

type Name = NonNullable<Citation['author']>[number];
const isEtAl = (name: Name): boolean => 'literal' in name && name.literal === 'et al.';
const isOpen = ({ citation }: EvidenceRecord): boolean => citation.author?.some(isEtAl) ?? false;

/** CSL-JSON for citation-js. An open author list ends in the literal name "et al.", which only prose styles keep. */
function csl(record: EvidenceRecord, keepEtAl: boolean): Record<string, unknown> {
  const { URL: url, ...rest }: Citation = record.citation;
  const author = rest.author?.filter((name) => keepEtAl || !isEtAl(name));
  return {
    id: record.id,
    ...rest,
    ...(author?.length ? { author } : { author: undefined }),
    ...(url && !keepEtAl && { URL: url }),
  };
}

/** One plain-text citation in the Vancouver style, without link: links are shown apart. */
export function renderCitation(record: EvidenceRecord): string {
  const { DOI, PMID, ...rest } = csl(record, true);
  const text: string = new Cite([rest]).format('bibliography', { template: 'vancouver', format: 'text' });
  return text
    .trim()
    .replace(/^1\.\s*/, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/et al\.\.\s/, 'et al. ');
}

export interface ExportedCitation {
  bibtex: string;
  ris: string;
  csl: Record<string, unknown>;
}

/** What an article needs to be cited as one; with less it goes out as a document. */
const ARTICLE_PARTS = ['author', 'title', 'container-title', 'issued'] as const;

/**
 * CSL-JSON for reference managers: nothing in it is ours. A title in brackets describes a source whose title is not known,
 * so it goes into the note; what could not be verified is said there, and where a copy was read.
 */
function exported(record: EvidenceRecord): Record<string, unknown> {
  const { title, ...rest } = csl(record, false);
  const isOurs = record.citation.title.startsWith('[');
  const data: Record<string, unknown> = { ...rest, ...(!isOurs && { title }) };
  const notes = [
    ...(isOurs
      ? [`Described by the evidence set as: ${record.citation.title.replaceAll(/^\[|\]$/g, '')}.`]
      : []),
    ...(isOpen(record) ? ['There are more authors than are named here.'] : []),
    ...(record.unverified ? [`Not verified: ${record.unverified.join(', ')}.`] : []),
    ...(record.copy ? [`A copy was read at ${record.copy}`] : []),
  ];
  return {
    ...data,
    ...(data.type === 'article-journal' && ARTICLE_PARTS.some((part) => !data[part]) && { type: 'document' }),
    ...(record.number && { number: record.number }),
    ...(notes.length && { note: notes.join(' ') }),
  };
}

/**
 * One tag a line, as citation-js breaks the text of a tag after every 70 characters, within words and addresses, too; and
 * first and last page each in its own tag.
 */
const tidyRis = (ris: string): string =>
  ris.replaceAll(/\n(?![A-Z][A-Z0-9] {2}-)/g, '').replaceAll(/^SP {2}- (\w+)-(\w+)$/gm, 'SP  - $1\nEP  - $2');

/**
 * What citation-js has no BibTeX field for: the PubMed number, the journal of what is no complete article, and that there
 * are further authors.
 */
function withLostFields(bibtex: string, record: EvidenceRecord): string {
  const { citation } = record;
  const journal = citation.type === 'article-journal' && citation['container-title'];
  const lost = [
    ...(journal && !/^\tjournal = /m.test(bibtex)
      ? [`\tjournal = {${journal.replaceAll(/[&%$#_]/g, '\\$&')}},\n`]
      : []),
    ...(citation.PMID ? [`\tpmid = {${citation.PMID}},\n`] : []),
  ];
  const whole = bibtex.replace(/\}$/, () => `${lost.join('')}}`);
  return isOpen(record) ? whole.replace(/^(\tauthor = \{.+)\},$/m, '$1 and others},') : whole;
}

/**
 * The citation in the three exchange formats.
 *
 * @param address where the source is found, for a citation without an address or a DOI of its own
 */
export function exportCitation(record: EvidenceRecord, address: string | undefined): ExportedCitation {
  const { citation } = record;
  const data = { ...exported(record), ...(!citation.DOI && !citation.URL && address && { URL: address }) };
  const cite = new Cite([data]);
  return {
    bibtex: withLostFields((cite.format('bibtex') as string).trim(), record),
    ris: tidyRis((cite.format('ris') as string).trim()),
    csl: JSON.parse(JSON.stringify(data)),
  };
}
