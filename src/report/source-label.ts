import type { Source } from '../vocabulary.js';

/** A source in brackets: "Bron 2012". Without an author the title's first words stand in. */
export function sourceLabel(source: Source): string {
  const first = source.authors.replace(/ et al\.$/, '').split(' & ')[0]!;
  // "Bron C" and "van der Berg JM": initials are capitals behind the family name. An institution has none.
  const family = first.replace(/ \p{Lu}[\p{Lu}.-]{0,3}$/u, '');
  const name = family === '' ? source.title.split(/\s+/).slice(0, 4).join(' ') : family;
  return source.year === undefined ? name : `${name} ${source.year}`;
}

/** Links of a source, most lasting first: DOI, PubMed, PubMed Central, its own page. */
export function sourceLinks(source: Source): string[] {
  const links = [
    source.doi === undefined ? undefined : `https://doi.org/${source.doi}`,
    source.pmid === undefined ? undefined : `https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/`,
    source.pmcid === undefined ? undefined : `https://pmc.ncbi.nlm.nih.gov/articles/${source.pmcid}/`,
    source.url,
  ];
  return [...new Set(links.filter((link) => link !== undefined && link !== ''))] as string[];
}
