/** Why an input cannot be audited: `code` for programs, `message` for people, with what to do. */
export class InputError extends Error {
  override readonly name = 'InputError';

  /** @param retryAfter seconds after which another try may succeed; absent where trying again is of no use. */
  constructor(
    readonly code: string,
    message: string,
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

/** Wrong use of the command line: nothing is audited. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
