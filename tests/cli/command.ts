import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/run.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const SAMPLE = `${ROOT}tests/pages/knee-clinic/page.html`;
export const CARPENTRY = `${ROOT}tests/pages/carpentry/page.html`;

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** The command line as `npm run audit` starts it, and from its sources. */
export const LAUNCHED = ['scripts/audit.js'];
export const FROM_SOURCES = ['--import', 'tsx', 'src/cli/main.ts'];

/** Runs the real command line in a process of its own. */
export function audit(
  args: readonly string[],
  input: string | Uint8Array = '',
  start: readonly string[] = LAUNCHED,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...start, ...args], { cwd: ROOT });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
    // The command may end without reading its input.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** Runs the command line within this process: the same code without the start of Node.js. */
export async function auditHere(args: readonly string[], input: string | Uint8Array = ''): Promise<Ran> {
  const ran = { stdout: '', stderr: '' };
  const status = await run(args, {
    input: (async function* () {
      yield Buffer.from(input as string);
    })(),
    print: (text) => {
      ran.stdout += text;
    },
    report: (text) => {
      ran.stderr += text;
    },
    progress: () => {},
    paint: (_role, text) => text,
  });
  return { status, ...ran };
}

/** The lines of a JSONL output, parsed. */
export const jsonLines = (stdout: string): Record<string, unknown>[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
