import { describe, expect, it } from 'vitest';
import { sourceLog } from '../../scripts/source-log-file.js';
import { makeFinding } from '../report/make-finding.js';
import type { SourceFile } from '../../src/evidence/bibliography-schema.js';

const bron: SourceFile = {
  id: 'bron-2012',
  type: 'article-journal',
  title: 'Knots, "points"\nand pain',
  author: [
    { family: 'Bron', given: 'C' },
    { family: 'Berg', given: 'J', 'non-dropping-particle': 'van der' },
  ],
  'et-al': true,
  issued: '2012-05-01',
  DOI: '10.1000/x',
  PMID: '7',
  PMCID: 'PMC8',
  URL: 'https://doi.org/10.1000/x',
  status: 'retracted',
  claimlint: { checked: '2026-11-20', read: 'abstract', 'seen-at': 'https://x.y/a', supports: 'Says, so.' },
};
const body: SourceFile = {
  id: 'body',
  type: 'webpage',
  title: null,
  author: [{ literal: 'Some Body' }],
  URL: 'https://body.example/page',
};
const { rule } = makeFinding({ text: 'A' }).finding;

describe('the log of sources', () => {
  it('says of every work what identifies it, when and how it was read, what it shows and which rules cite it', () => {
    const again = [...rule.evidence, ...rule.evidence];
    expect(sourceLog([bron, body], [{ ...rule, id: 'p/z', evidence: again }, rule])).toBe(
      [
        'key,title,authors,year,doi,pmid,pmcid,url,status,checked,read,seen-at,supports,rules',
        'body,https://body.example/page,Some Body,,,,,https://body.example/page,,,,,,',
        'bron-2012,"Knots, ""points"" and pain",Bron; van der Berg; et al.,2012,10.1000/x,7,PMC8,' +
          'https://doi.org/10.1000/x,retracted,2026-11-20,abstract,https://x.y/a,"Says, so.",p/dry-knots p/z',
        '',
      ].join('\n'),
    );
  });
});
