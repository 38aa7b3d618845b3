import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The arguments that a script was called with. Ends the process where help is asked for, or what is given is wrong. */
export function readArguments<const Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    return wrongUsage((error as Error).message);
  }
}

/** Says what is wrong with the arguments, as the auditor's command line does, and ends the process. */
export function wrongUsage(message: string): never {
  console.error(`${message}\nSee --help.`);
  process.exit(2);
}
