import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildEvidence, linksOf } from './evidence-build.ts';
import { checkEvidence } from './evidence-checks.ts';
import { exportCitation } from './evidence-citations.ts';
import { ROOT, readEvidenceFiles } from './evidence-files.ts';

const files = readEvidenceFiles();
const data = buildEvidence(files);
const problems = checkEvidence(files, data);
if (problems.length > 0) {
  console.error(`The evidence is not fit to build:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  process.exit(1);
}
const generated = join(ROOT, 'src/generated');
mkdirSync(generated, { recursive: true });
writeFileSync(join(generated, 'evidence.json'), JSON.stringify(data));
writeFileSync(
  join(generated, 'citations.json'),
  JSON.stringify(
    Object.fromEntries(
      files.records.map((record) => [record.id, exportCitation(record, linksOf(record)[0]?.url)]),
    ),
  ),
);
console.log(`evidence: ${data.records.length} records, ${data.answers.length} answers`);
