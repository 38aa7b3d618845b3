import { styleText } from 'node:util';
import type { Paint, TextRole } from '../report/text.ts';

/** What the command line needs of the world. */
export interface Terminal {
  /** Bytes of standard input. */
  input: AsyncIterable<Uint8Array>;
  /** To standard output: the report and nothing else. */
  print(text: string): void;
  /** To standard error: what went wrong. */
  report(text: string): void;
  /** To standard error: how far the run is, asked for now and then; '' clears it. */
  progress(line: '' | (() => string)): void;
  paint: Paint;
}

const STYLES: Record<TextRole, Parameters<typeof styleText>[0]> = {
  title: ['bold', 'underline'],
  heading: 'bold',
  high: ['bold', 'red'],
  medium: 'magenta',
  low: 'yellow',
  'in-line': 'green',
  quote: 'bold',
  muted: 'dim',
  error: ['bold', 'red'],
};

/** Milliseconds between two lines of progress: on a terminal, where one takes the place of the other, and in a log. */
const TERMINAL_INTERVAL = 100;
const LOG_INTERVAL = 10_000;

/** The process's own streams. Colours only on a terminal and not with NO_COLOR (https://no-color.org). */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  const coloured = stdout.isTTY === true && !env.NO_COLOR;
  const clearLine = '\r\u001B[K';
  const interval = stderr.isTTY ? TERMINAL_INTERVAL : LOG_INTERVAL;
  let said = performance.now();
  // The reader of a pipe may stop early ("| head"): that is no error.
  stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  return {
    input: stdin,
    print: (text) => void stdout.write(text),
    report: (text) => void stderr.write(stderr.isTTY ? `${clearLine}${text}` : text),
    progress: (line) => {
      if (line === '') {
        if (stderr.isTTY) stderr.write(clearLine);
      } else if (performance.now() - said > interval) {
        said = performance.now();
        stderr.write(stderr.isTTY ? `${clearLine}${line().slice(0, stderr.columns - 1)}` : `${line()}\n`);
      }
    },
    paint: (role, text) => (coloured ? styleText(STYLES[role], text) : text),
  };
}
