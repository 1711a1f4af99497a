/** The bibliography's file format: CSL variables in YAML, one work a file. Loaded only when YAML is read. */
import { z } from 'zod';
import { schemaKey } from './schema.js';

const text = z.string().trim().min(1);
const textOrNumber = z.union([z.string(), z.number()]).transform(String);
const name = z.union([
  z.strictObject({
    family: text,
    given: text.optional(),
    suffix: text.optional(),
    'non-dropping-particle': text.optional(),
    'dropping-particle': text.optional(),
  }),
  z.strictObject({ literal: text }),
]);
const issued = z
  .union([
    z.number().int(),
    z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'write a year or a date, like 2019 or 2019-05-01'),
    z.strictObject({ 'date-parts': z.array(z.array(z.number().int()).min(1).max(3)).length(1) }),
  ])
  .describe('Year, date, or CSL date-parts.');

/** Whether the check digit of a ten- or thirteen-digit ISBN fits; hyphens and spaces are left aside. */
function isIsbn(text: string): boolean {
  const signs = text.replace(/[\s-]/g, '').toUpperCase();
  const digits = Array.from(signs, (sign) => (sign === 'X' ? 10 : Number(sign)));
  if (digits.some((digit, at) => Number.isNaN(digit) || (digit === 10 && at !== 9))) return false;
  const sum = (weight: (at: number) => number) =>
    digits.reduce((total, digit, at) => total + digit * weight(at), 0);
  if (digits.length === 10) return sum((at) => 10 - at) % 11 === 0;
  return digits.length === 13 && sum((at) => (at % 2 === 0 ? 1 : 3)) % 10 === 0;
}

/** Types a cited work can have (CSL 1.0.2, those that occur in health writing). */
const TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'broadcast',
  'chapter',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'legislation',
  'manuscript',
  'pamphlet',
  'paper-conference',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'software',
  'speech',
  'standard',
  'thesis',
  'webpage',
] as const;

export const sourceShape = z
  .strictObject({
    ...schemaKey,
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower case letters, digits and single hyphens, like bron-2012')
      .describe('Same as the file name.'),
    type: z.enum(TYPES),
    title: text.nullable().describe('null when it could not be read; then the address stands in for it.'),
    author: z.array(name).min(1).optional(),
    'et-al': z.boolean().optional().describe('Only the first authors are listed.'),
    editor: z.array(name).min(1).optional(),
    issued: issued.optional(),
    accessed: issued.optional(),
    'container-title': text.optional(),
    'collection-title': text.optional(),
    'event-title': text.optional(),
    publisher: text.optional(),
    'publisher-place': text.optional(),
    volume: textOrNumber.optional(),
    issue: textOrNumber.optional(),
    page: textOrNumber.optional(),
    number: textOrNumber.optional(),
    edition: textOrNumber.optional(),
    genre: text.optional(),
    language: text.optional(),
    version: textOrNumber.optional(),
    status: text
      .optional()
      .describe('Publication status: retracted, in press … No rule may rest on retracted work.'),
    DOI: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/, 'write the DOI alone, like 10.1000/182')
      .optional(),
    PMID: textOrNumber
      .pipe(z.string().regex(/^[1-9]\d{0,8}$/, 'write the PubMed number alone, like 22801999'))
      .optional(),
    PMCID: z
      .string()
      .regex(/^PMC\d+$/, 'write PMC and the number, like PMC3440564')
      .optional(),
    ISBN: textOrNumber
      .pipe(
        z.string().refine(isIsbn, 'not an ISBN: its last digit does not fit the others; look it up again'),
      )
      .optional(),
    ISSN: textOrNumber.optional(),
    URL: z.url({ protocol: /^https?$/, error: 'write a full web address, like https://doi.org/10.1000/182' }),
    claimlint: z
      .strictObject({
        checked: z
          .string()
          .regex(/^\d{4}-\d{2}-\d{2}$/, 'write a date, like 2026-11-20')
          .optional(),
        read: z
          .enum(['full text', 'abstract', 'record', 'excerpt'])
          .optional()
          .describe('How much of it was read.'),
        'seen-at': text.optional().describe('Where it was read.'),
        supports: text.optional().describe('In our words, what it shows.'),
        note: text.optional(),
      })
      .optional(),
  })
  .meta({ title: 'claimlint source', description: 'A citable work, in CSL terms.' });

export type SourceFile = z.infer<typeof sourceShape>;
