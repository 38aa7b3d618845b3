/** npm run schema: writes the published JSON Schemas. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ROOT } from './run-step.ts';
import { jsonSchemas, schemaText } from './schema.ts';

for (const [path, schema] of jsonSchemas()) {
  mkdirSync(dirname(`${ROOT}${path}`), { recursive: true });
  writeFileSync(`${ROOT}${path}`, schemaText(schema));
}
