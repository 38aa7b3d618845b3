/** Why an input cannot be audited: `code` for programs, `message` for people, with what to do. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Wrong use of the command line: nothing is audited. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
