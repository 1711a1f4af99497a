/** A fault in a config file or in how one was asked for. The message is for the user; the run ends with exit code 2. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
