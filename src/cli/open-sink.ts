import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from './usage-error.js';
import type { Io } from './io.js';

/** Where a report goes, piece by piece. */
export interface Sink {
  write(text: string): void;
  close(): void;
}

/**
 * Standard output, or the file of `--output-file` with the folders above it made.
 *
 * @throws UsageError when the file cannot be written
 */
export function openSink(outputFile: string | undefined, io: Io): Sink {
  if (outputFile === undefined) {
    return {
      write: (text) => {
        if (text !== '') io.stdout.write(text);
      },
      close: () => undefined,
    };
  }
  const failing = <Result>(act: () => Result): Result => {
    try {
      return act();
    } catch (error) {
      throw new UsageError(`The report could not be written to ${outputFile}: ${(error as Error).message}`);
    }
  };
  const path = resolve(io.cwd, outputFile);
  const file = failing(() => {
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, 'w');
  });
  return {
    write: (text) => {
      failing(() => writeSync(file, text));
    },
    close: () => {
      failing(() => {
        closeSync(file);
      });
    },
  };
}
