import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { AuditFailureSchema, AuditSchema } from '../src/model/index.ts';

const published = (
  name: string,
  title: string,
  schema: Parameters<typeof toJsonSchema>[0],
): [string, JsonSchema] => [
  `docs/schema/${name}.schema.json`,
  { ...toJsonSchema(schema, { target: 'draft-2020-12', typeMode: 'output' }), title },
];

/** JSON Schema (draft 2020-12) of what the command line writes, by path in the project. Made from the runtime schemas. */
export const jsonSchemas = (): [path: string, schema: JsonSchema][] => [
  published('audit', 'Audit of a page', AuditSchema),
  published(
    'audit-failure',
    'What stands in the place of an audit where an input could not be audited',
    AuditFailureSchema,
  ),
];

/** The file's content. */
export const schemaText = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`;
