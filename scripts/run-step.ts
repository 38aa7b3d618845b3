import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Root of the project. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command in the project's root. Resolves to the exit status; 127 if it cannot start. */
export function runCommand(
  command: string,
  args: readonly string[],
  output: 'shown' | 'on-failure' = 'shown',
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: output === 'shown' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      // npm and npx are scripts on Windows.
      shell: process.platform === 'win32',
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
    }
    child.on('error', () => resolve(127));
    child.on('close', (code) => {
      if (code) process.stderr.write(said);
      resolve(code ?? 1);
    });
  });
}
