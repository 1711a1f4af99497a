const HEADINGS =
  /^(?:list of )?(?:(?:selected |key |cited |medical |scientific |article )?(?:references?|sources?|bibliography|citations?|works cited|literature(?: cited)?|footnotes|endnotes)|(?:references|sources) (?:and|&) (?:further reading|citations|resources|notes)|further reading|notes and references|sources cited|references cited)$/;

/** Whether a heading announces a list of references ("Sources:", "7. References", "Further reading"). */
export function isReferenceHeading(text: string): boolean {
  if (text.length > 60) return false;
  const words = text
    .toLowerCase()
    .replace(/^[\s\d.)\uFFFC]+/, '')
    .replace(/[\s:.\uFFFC]+$/, '');
  return HEADINGS.test(words);
}

/** Whether a heading may stand over prose about sources as well as over a list of them. */
export function isReadingHeading(text: string): boolean {
  return /further reading|resources/i.test(text);
}

const IDENTIFIER = /\b(?:doi(?::|\.org)|10\.\d{4,9}\/\S|pmid\b|pmcid\b|pubmed|isbn\b|arxiv:)/i;
const VOLUME = /\b(?:19|20)\d\d\b.{0,40}?\b\d+\s*(?:\(\d+[^)]*\))?\s*[:,]\s*(?:e?\d+)/;
const AUTHORS = /^(?:\[?\d+[\].)]?\s*)?\p{Lu}[\p{L}'’-]+,?\s+(?:\p{Lu}\.?[\s-]?){1,3}[,.;]/u;
const YEAR = /\b(?:19|20)\d\d\b/;

/**
 * Whether a line reads like an entry of a bibliography: an identifier (DOI, PMID …) with a year or authors, authors
 * with initials and a year, or a journal's volume and pages.
 */
export function isReferenceEntry(text: string): boolean {
  if (text.length > 900 || text.length < 20) return false;
  const hasAuthors = AUTHORS.test(text);
  const hasYear = YEAR.test(text);
  if (hasAuthors && hasYear) return true;
  return hasYear && VOLUME.test(text)
    ? IDENTIFIER.test(text) || hasAuthors
    : hasYear && IDENTIFIER.test(text) && text.length < 500 && startsNumbered(text);
}

function startsNumbered(text: string): boolean {
  return /^\s*\[?\d{1,3}[\].)]\s/.test(text);
}
