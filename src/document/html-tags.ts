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

/** Elements that stay within a run of prose; every other tag ends it. */
export const INLINE_ELEMENTS = new Set(
  (
    'a abbr acronym b bdi bdo big cite data dfn em font i ins label mark q ruby rp rt small span strong sub sup time ' +
    'tt u wbr'
  ).split(' '),
);

/** Elements within a sentence that are no prose: one object character stands for them. */
export const OBJECT_ELEMENTS = new Set(
  'code kbd samp var del s strike math svg audio video canvas input'.split(' '),
);
