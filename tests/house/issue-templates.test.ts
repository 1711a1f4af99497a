import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { listFiles, readProjectFile } from './project-files.js';

const FOLDER = '.github/ISSUE_TEMPLATE';
const text = z.string().min(1);

function distinct<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .min(1)
    .refine(
      (items) => new Set(items.map((each) => JSON.stringify(each))).size === items.length,
      'names one twice',
    );
}

/** What a question has in common; GitHub refuses a form with any other key. */
function question<Type extends string, Attributes extends z.ZodRawShape>(type: Type, attributes: Attributes) {
  return z.strictObject({
    type: z.literal(type),
    id: z.string().regex(/^[\w-]+$/),
    attributes: z.strictObject({ label: text, description: text.optional(), ...attributes }),
    validations: z.strictObject({ required: z.boolean() }).optional(),
  });
}

const typed = { placeholder: text.optional(), value: text.optional() };

/** GitHub's form schema, as far as our forms go: docs.github.com, "Syntax for issue forms". */
const form = z.strictObject({
  name: text,
  description: text,
  title: text.optional(),
  labels: distinct(text),
  body: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
        question('input', typed),
        question('textarea', { ...typed, render: text.optional() }),
        question('dropdown', { multiple: z.boolean().optional(), options: distinct(text) }),
      ]),
    )
    .refine((items) => items.some(({ type }) => type !== 'markdown'), 'asks nothing'),
});

const paths = listFiles(FOLDER).filter((path) => !path.endsWith('/config.yml'));
const forms = paths.map((path) => [path, parse(readProjectFile(path)) as unknown] as const);

describe('issue templates', () => {
  it('are there for a false alarm, a missed claim and evidence that is out of date', () => {
    expect(paths).toEqual([
      `${FOLDER}/evidence-out-of-date.yml`,
      `${FOLDER}/false-alarm.yml`,
      `${FOLDER}/missed-claim.yml`,
    ]);
  });

  it.each(forms)('%s is a form GitHub accepts', (_, value) => {
    const { body } = form.parse(value);
    const questions = body.filter((item) => item.type !== 'markdown');
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(questions.map(({ attributes }) => attributes.label)).size).toBe(questions.length);
    expect(questions.some(({ validations }) => validations?.required === true)).toBe(true);
  });

  it('have names of their own', () => {
    const names = forms.map(([, value]) => form.parse(value).name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('leave the empty issue open for everything else', () => {
    const config = z.strictObject({ blank_issues_enabled: z.boolean() });
    expect(config.parse(parse(readProjectFile(`${FOLDER}/config.yml`)))).toEqual({
      blank_issues_enabled: true,
    });
  });
});
