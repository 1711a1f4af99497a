import type { TextReading } from '../claims/read-sentences.js';
import type { Reader } from '../claims/read-claims.js';
import type { CompiledEvidence } from '../evidence/compiled.js';
import type { Format } from '../vocabulary.js';
import { openFile, type OpenFileOptions } from './open-file.js';

/** What to read a text as, and with which packs. */
export interface ReadTextOptions extends OpenFileOptions {
  /** Format of the text; by default its path decides, and Markdown where there is none. */
  readonly format?: Format | undefined;
}

/**
 * Reads a text sentence by sentence: tokens, the cues that decide how it is meant with what they govern, how firmly it puts
 * a link, and its claims. Nothing is judged.
 *
 * @throws ConfigError when config is at fault
 */
export async function readText(source: string, options: ReadTextOptions = {}): Promise<TextReading> {
  const file = await openFile(options);
  const [{ readDocument }, { readSentences }, reader] = await Promise.all([
    import('../document/read-document.js'),
    import('../claims/read-sentences.js'),
    readerOf(await file.evidence()),
  ]);
  const { format } = options;
  const document = await readDocument(source, {
    path: file.path,
    ...(format === undefined ? {} : { format }),
  });
  return readSentences(document, reader);
}

const readers = new WeakMap<CompiledEvidence, Promise<Reader>>();

/** One reader for all texts with the same evidence. */
function readerOf(evidence: CompiledEvidence): Promise<Reader> {
  let reader = readers.get(evidence);
  if (reader === undefined) {
    reader = Promise.all([import('../claims/read-claims.js'), import('../evidence/open-evidence.js')]).then(
      ([{ createReader }, { openEvidence }]) => createReader(openEvidence(evidence)),
    );
    readers.set(evidence, reader);
  }
  return reader;
}
