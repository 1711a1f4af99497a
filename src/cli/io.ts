/** The world as the command line sees it; tests give their own. */
export interface Io {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
}

interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** Width of lines where no terminal says how wide it is. */
export const DEFAULT_WIDTH = 100;

/** Columns human output may fill. */
export function widthOf({ stdout }: Io): number {
  return stdout.isTTY === true && stdout.columns !== undefined && stdout.columns > 0
    ? stdout.columns
    : DEFAULT_WIDTH;
}

/**
 * Whether to colour: `--color` and `--no-color` first, then NO_COLOR (set to anything but nothing), then FORCE_COLOR
 * (0 and false turn colour off), then whether a terminal is listening.
 */
export function wantsColor(flag: boolean | undefined, { env, stdout }: Io): boolean {
  if (flag !== undefined) return flag;
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  return stdout.isTTY === true && env.TERM !== 'dumb';
}
