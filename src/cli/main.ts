import { run } from './run.ts';
import { processTerminal } from './terminal.ts';

process.exitCode = await run(process.argv.slice(2), processTerminal());
// Once all is written: the timers of a library are not waited for.
process.stdout.write('', () => process.exit());
