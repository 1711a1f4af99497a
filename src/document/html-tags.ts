/** Lower-case name of a tag as written, with a leading `/` for a closing tag; '' when there is none. */
export function tagName(tag: string): string {
  const match = /^<(\/?[A-Za-z][\w:-]*)/.exec(tag);
  return match ? match[1]!.toLowerCase() : '';
}

/** Elements whose contents are no prose. */
export const SKIPPED_ELEMENTS = new Set(
  'script style code pre nav svg template noscript iframe object math textarea select button kbd samp head'.split(
    ' ',
  ),
);
