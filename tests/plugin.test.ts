import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import remarkParse from 'remark-parse';
import { retext } from 'retext';
import retextEnglish from 'retext-english';
import { unified, type Plugin } from 'unified';
import { engine } from 'unified-engine';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import claimlint, { type ClaimlintOptions } from '../src/plugin.js';

const RULE = 'musculoskeletal/dehydration-causes-muscle-knots';
const ARTICLE = '# Sore muscles\n\nWarm up. Dehydration causes muscle knots.\n';

async function lint(source: string, options: ClaimlintOptions = {}, path?: string): Promise<VFile> {
  const file = new VFile({ value: source, ...(path === undefined ? {} : { path }) });
  const processor = unified()
    .use(remarkParse)
    .use(claimlint, { configLookup: false, ...options });
  await processor.run(processor.parse(file), file);
  return file;
}

describe('the unified plugin', () => {
  it('adds a proper message for a finding', async () => {
    const { messages } = await lint(ARTICLE);
    expect(messages).toHaveLength(1);
    const [message] = messages;
    expect(message).toMatchObject({
      source: 'claimlint',
      ruleId: RULE,
      fatal: false,
      reason: expect.stringMatching(/^Unsupported claim: "Dehydration causes muscle knots"\. Evidence \(/),
      place: {
        start: { line: 3, column: 10, offset: 25 },
        end: { line: 3, column: 41, offset: 56 },
      },
      line: 3,
      column: 10,
      actual: 'Dehydration causes muscle knots',
      note: expect.stringMatching(/^Evidence \(very low certainty\): [^]*\n\n\* .*<https:\/\//),
      url: expect.stringMatching(/^https:\/\//),
    });
    // The wording stands for exactly the words of the place: the full stop behind them is not doubled.
    expect(message!.expected).toEqual([expect.stringMatching(/[^.]$/)]);
  });

  it('reads what retext parses as plain text', async () => {
    const file = await retext()
      .use(retextEnglish)
      .use(claimlint, { configLookup: false })
      .process('Warm up. Dehydration causes `muscle knots`.');
    // In Markdown the last words would be code.
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual([RULE]);
  });

  it('offers no drop-in where none fits', async () => {
    const { messages } = await lint(
      'Some say that dehydration causes muscle knots, and **stress causes muscle knots**.\n',
      {
        settings: { attributed: 'same' },
      },
    );
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) expect(message.expected).toEqual([]);
  });

  it('makes an error fatal without stopping the pipeline', async () => {
    const { messages } = await lint(`${ARTICLE}\nMassage breaks up knots.\n`, {
      rules: { 'musculoskeletal/*': 'error' },
    });
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.every(({ fatal }) => fatal === true)).toBe(true);
  });

  it('gives an info no fatal', async () => {
    const { messages } = await lint(ARTICLE, { rules: { [RULE]: 'info' } });
    expect(messages.map(({ fatal }) => fatal)).toEqual([undefined]);
  });

  it('reads the format from the name or the option', async () => {
    const html = '<p>Warm up.</p>\n<p>Dehydration causes\nmuscle knots.</p>';
    expect((await lint(html, {}, 'a.html')).messages[0]?.place).toMatchObject({
      start: { line: 2, column: 4 },
    });
    expect((await lint(html, { format: 'html' })).messages[0]?.actual).toBe(
      'Dehydration causes\nmuscle knots',
    );
  });

  it('heeds directives, unless told not to', async () => {
    const silenced = `<!-- claimlint-disable ${RULE} -->\n\n${ARTICLE}`;
    expect((await lint(silenced)).messages).toEqual([]);
    expect((await lint(silenced, { inlineConfig: false })).messages).toHaveLength(1);
  });

  it.each([
    [
      { rules: { 'musculoskeletal/none': 'off' } },
      /claimlint options.*There is no rule "musculoskeletal\/none"/,
    ],
    [{ ruels: {} }, /There is no key "ruels".*Did you mean "rules"/],
    [{ rules: { [RULE]: 'loud' } }, /At rules\..*"loud" is not one of/],
  ])('refuses options it does not understand: %j', async (options, message) => {
    await expect(lint(ARTICLE, options as ClaimlintOptions)).rejects.toThrow(message);
  });

  it('works from remark-cli, with config files and .remarkrc options', async () => {
    const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'claimlint-plugin-')));
    try {
      mkdirSync(join(cwd, 'docs'));
      writeFileSync(join(cwd, 'docs/a.md'), ARTICLE);
      writeFileSync(join(cwd, 'docs/b.md'), 'Massage breaks up knots.\n');
      writeFileSync(
        join(cwd, 'docs/claimlint.config.yaml'),
        `rules: {"musculoskeletal/*": off, ${RULE}: error}\n`,
      );
      const streamError = new PassThrough({ encoding: 'utf8' });
      let report = '';
      streamError.on('data', (text: string) => (report += text));
      const code = await new Promise<number | undefined>((done, failed) => {
        engine(
          {
            processor: unified()
              .use(remarkParse)
              .use(function () {
                this.compiler = () => '';
              }),
            cwd,
            files: ['docs'],
            extensions: ['md'],
            plugins: [
              [claimlint as Plugin, { rules: { 'musculoskeletal/massage-breaks-up-knots': 'warn' } }],
            ],
            streamError,
            streamOut: new PassThrough().resume(),
          },
          (error, status) => {
            if (error) failed(error);
            else done(status);
          },
        );
      });
      expect(code).toBe(1);
      expect(report).toMatch(
        /docs\/a\.md\n3:10-3:41 +error +Unsupported claim[^]*dehydration-causes-muscle-knots claimlint/,
      );
      expect(report).toMatch(/docs\/b\.md\n1:1-1:24 +warning +Unsupported claim/);
      expect(report).toMatch(/1 error, . 1 warning/);
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
  });
});
