import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { snapshotFromHtml } from '../../src/cli/html-snapshot.ts';
import { webAnnotationReport } from '../../src/report/web-annotation.ts';
import { auditHere, SAMPLE } from '../cli/command.ts';
import { entryOf, failure, finding, pageCitation } from './fixtures.ts';
import { hostileEntry } from './hostile.ts';

const textualBody = {
  type: 'object',
  required: ['type', 'value', 'purpose'],
  properties: {
    type: { const: 'TextualBody' },
    value: { type: 'string' },
    format: { const: 'text/plain' },
    language: { type: 'string' },
    purpose: { enum: ['assessing', 'tagging'] },
  },
  additionalProperties: false,
};
const linkBody = {
  type: 'object',
  required: ['type', 'source', 'purpose'],
  properties: {
    type: { const: 'SpecificResource' },
    purpose: { const: 'linking' },
    source: { type: 'object', required: ['id'], properties: { id: { type: 'string', format: 'uri' } } },
  },
  additionalProperties: false,
};
/** The rules (MUST) of the W3C Recommendation "Web Annotation Data Model", sections 3.1, 3.2, 4.2.4, 4.2.5 and 5. */
const schema = {
  type: 'object',
  required: ['@context', 'id', 'type', 'total'],
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    id: { type: 'string', format: 'uri' },
    type: { const: 'AnnotationCollection' },
    label: { type: 'string' },
    total: { type: 'integer', minimum: 0 },
    first: {
      type: 'object',
      required: ['id', 'type', 'items'],
      properties: {
        id: { type: 'string', format: 'uri' },
        type: { const: 'AnnotationPage' },
        startIndex: { const: 0 },
        items: { type: 'array', items: { $ref: '#/$defs/annotation' } },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
  $defs: {
    annotation: {
      type: 'object',
      required: ['id', 'type', 'target'],
      properties: {
        id: { type: 'string', format: 'uri' },
        type: { const: 'Annotation' },
        motivation: { const: 'assessing' },
        created: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' },
        generator: { type: 'object', required: ['id', 'type'], properties: { type: { const: 'Software' } } },
        body: { type: 'array', items: { oneOf: [textualBody, linkBody] } },
        target: {
          type: 'object',
          required: ['source', 'selector'],
          properties: {
            source: { type: 'string', format: 'uri' },
            selector: {
              type: 'array',
              minItems: 1,
              items: {
                oneOf: [
                  {
                    required: ['type', 'exact'],
                    properties: {
                      type: { const: 'TextQuoteSelector' },
                      exact: { type: 'string', minLength: 1 },
                      prefix: { type: 'string' },
                      suffix: { type: 'string' },
                    },
                    additionalProperties: false,
                  },
                  {
                    required: ['type', 'start', 'end'],
                    properties: {
                      type: { const: 'TextPositionSelector' },
                      start: { type: 'integer', minimum: 0 },
                      end: { type: 'integer', minimum: 0 },
                    },
                    additionalProperties: false,
                  },
                ],
              },
            },
          },
        },
      },
      additionalProperties: false,
    },
  },
};
const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
addFormats.default(ajv as never);
const validate = ajv.compile(schema);
const faults = (text: string): unknown[] => {
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

test('keeps the rules of the data model: a real page, a failure, hostile text, nothing at all', async () => {
  const { stdout } = await auditHere(['--format', 'webannotation', SAMPLE]);
  expect(faults(stdout)).toEqual([]);
  expect(faults(webAnnotationReport([hostileEntry(), failure]))).toEqual([]);
  expect(faults(webAnnotationReport([]))).toEqual([]);
});

test('what is not the same has another name: annotations of one text at two addresses, collections of others', () => {
  const [here, there] = ['https://a.test/', 'https://b.test/'].map((url) => {
    const entry = entryOf([finding()]);
    return { ...entry, audit: { ...entry.audit, page: { ...entry.audit.page, url } } };
  });
  if (!here || !there) throw new Error('no entries');
  const both = JSON.parse(webAnnotationReport([here, there]));
  const [one, other] = both.first.items;
  expect(one.id).not.toBe(other.id);
  const alone = JSON.parse(webAnnotationReport([here]));
  expect(alone.first.items[0].id).toBe(one.id);
  expect(alone.id).not.toBe(both.id);
  expect(alone.first.id).not.toBe(both.first.id);
});

test('quote and position select the same words of the page', async () => {
  const { stdout } = await auditHere(['--format', 'webannotation', SAMPLE]);
  const snapshot = snapshotFromHtml(readFileSync(SAMPLE, 'utf8'), 'https://clinic.test/');
  const text = [...snapshot.blocks.map((block) => block.text).join('\n')];
  const { items } = JSON.parse(stdout).first;
  expect(items.length).toBeGreaterThan(10);
  for (const { target } of items) {
    const [quote, position] = target.selector;
    expect(text.slice(position.start, position.end).join('')).toBe(quote.exact);
  }
});

test('positions count code points, as the model asks', () => {
  const entry = {
    ...entryOf([finding({ quote: 'Rebuilt 🦵 knees', position: { block: 1, start: 3, end: 18 } })]),
    blocks: ['🦵🦵', '🦵 Rebuilt 🦵 knees'],
  };
  const [, position] = JSON.parse(webAnnotationReport([entry])).first.items[0].target.selector;
  expect(position).toEqual({ type: 'TextPositionSelector', start: 5, end: 20 });
});

test('without the text of the page there is the quote alone', () => {
  const { selector } = JSON.parse(webAnnotationReport([entryOf([finding()])])).first.items[0].target;
  expect(selector.map(({ type }: { type: string }) => type)).toEqual(['TextQuoteSelector']);
});

test('every source that a page names is annotated, whether a finding rests on it or not', () => {
  const citations = [
    pageCitation({ findings: [] }),
    pageCitation({ id: 'c2', result: 'not-judged', links: [] }),
  ];
  const text = webAnnotationReport([
    { ...entryOf([finding()], { citations }), blocks: [`${'x'.repeat(26)}`] },
  ]);
  expect(faults(text)).toEqual([]);
  const { items } = JSON.parse(text).first;
  expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(3);
  expect(items[1].body[0].value).toBe(
    'Does not match its source. The source found no such advantage. The source found: None relieved knee pain better.',
  );
  expect(items[1].target.selector).toEqual([
    citations[0]?.anchor,
    { type: 'TextPositionSelector', start: 0, end: 26 },
  ]);
});
