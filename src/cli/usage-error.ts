/** The command was asked for in a way it cannot answer. The message is for the user; the run ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
