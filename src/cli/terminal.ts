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
  /** To standard error, if it is a terminal: `done` of `total`, and what comes next. */
  progress(done: number, total: number, next: string): void;
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

/** The process's own streams. Colours only on a terminal and not with NO_COLOR (https://no-color.org). */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  const coloured = stdout.isTTY === true && !env.NO_COLOR;
  const clearLine = '\r\u001B[K';
  // The reader of a pipe may stop early ("| head"): that is no error.
  stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  return {
    input: stdin,
    print: (text) => void stdout.write(text),
    report: (text) => void stderr.write(stderr.isTTY ? `${clearLine}${text}` : text),
    progress: (done, total, next) => {
      if (!stderr.isTTY || total < 2) return;
      stderr.write(done < total ? `${clearLine}${done + 1} of ${total}: ${next.slice(-60)}` : clearLine);
    },
    paint: (role, text) => (coloured ? styleText(STYLES[role], text) : text),
  };
}
