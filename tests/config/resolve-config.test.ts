import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { configSchema } from '../../scripts/config-schema.js';
import { checkRuleKeys } from '../../src/config/check-rule-keys.js';
import { rulesLayer } from '../../src/config/layer.js';
import { createConfigResolver, type ResolveOptions } from '../../src/config/resolve-config.js';
import { ruleOptions, ruleSeverity, type ResolvedSettings } from '../../src/config/settings.js';

let cwd = '';
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'claimlint-config-')));
});
afterEach(() => {
  rmSync(cwd, { recursive: true, force: true });
});

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
}

function resolver(options: Partial<ResolveOptions> = {}) {
  const show = (path: string): string => relative(cwd, path);
  const builtInPacks = () => ['musculoskeletal', 'sleep-and-mind'];
  return createConfigResolver({
    cwd,
    lookup: true,
    allowCode: true,
    top: [],
    show,
    builtInPacks,
    ...options,
  });
}

async function settingsOf(path: string, options: Partial<ResolveOptions> = {}): Promise<ResolvedSettings> {
  const file = join(cwd, path);
  return (await resolver(options).forFile(file)).settingsFor(file);
}

async function faultOf(path: string, options: Partial<ResolveOptions> = {}): Promise<string> {
  return settingsOf(path, options).then(
    () => 'no fault',
    (error: unknown) => {
      expect((error as Error).name).toBe('ConfigError');
      return (error as Error).message;
    },
  );
}

describe('finding config', () => {
  it('merges config files upward, the nearest holding', async () => {
    write({
      'claimlint.config.yaml': 'rules: {a/x: error, a/y: error}\n',
      'docs/claimlint.config.json': '{"rules": {"a/x": "off"}}',
    });
    const settings = await settingsOf('docs/deep/page.md');
    expect(ruleSeverity(settings, 'a/x')).toBe('off');
    expect(ruleSeverity(settings, 'a/y')).toBe('error');
    expect(ruleSeverity(await settingsOf('page.md'), 'a/x')).toBe('error');
  });

  it('stops at root: true', async () => {
    write({
      'claimlint.config.yaml': 'rules: {a/x: error}\n',
      'docs/claimlint.config.yml': 'root: true\n',
    });
    expect(ruleSeverity(await settingsOf('docs/page.md'), 'a/x')).toBeUndefined();
  });

  it('uses --config alone, and nothing with lookup off', async () => {
    write({
      'claimlint.config.yaml': 'rules: {a/x: error}\n',
      'other.yaml': 'rules: {a/y: info}\noverrides: [{files: "docs/*.md", rules: {a/z: warn}}]\n',
    });
    const given = await settingsOf('docs/page.md', { configFile: 'other.yaml' });
    expect(ruleSeverity(given, 'a/x')).toBeUndefined();
    expect(ruleSeverity(given, 'a/y')).toBe('info');
    expect(ruleSeverity(given, 'a/z')).toBe('warn');
    expect((await settingsOf('page.md', { lookup: false })).rules).toEqual([]);
  });

  it('puts the command line on top', async () => {
    write({ 'claimlint.config.yaml': 'rules: {a/x: error}\n' });
    expect(ruleSeverity(await settingsOf('p.md', { top: [rulesLayer({ 'a/*': 'info' })] }), 'a/x')).toBe(
      'info',
    );
  });

  it('refuses two config files in one folder', async () => {
    write({ 'claimlint.config.yaml': '', 'claimlint.config.json': '{}' });
    expect(await faultOf('page.md')).toMatch(
      /several config files: claimlint.config.yaml, claimlint.config.json/,
    );
  });

  it('reads an empty file as a config that says nothing', async () => {
    write({ 'claimlint.config.yaml': '# nothing yet\n' });
    expect((await settingsOf('page.md')).rules).toEqual([]);
  });
});

describe('extends and overrides', () => {
  it('starts from presets, files and packages, later ones holding', async () => {
    write({
      'node_modules/house-style/package.json': '{"name": "house-style", "main": "config.yaml"}',
      'node_modules/house-style/config.yaml': 'rules: {a/x: info, a/y: info}\n',
      'shared/base.yaml': 'rules: {a/y: error}\noverrides: [{files: ["blog/*.md"], rules: {a/x: off}}]\n',
      'claimlint.config.yaml': 'extends: [strict, house-style, ./shared/base.yaml]\n',
    });
    const settings = await settingsOf('blog/page.md');
    expect(settings).toMatchObject({ drafts: 'info', hedged: 'same', verdicts: { contradicted: 'error' } });
    expect(ruleSeverity(settings, 'a/y')).toBe('error');
    expect(ruleSeverity(settings, 'a/x')).toBe('off');
    expect(ruleSeverity(await settingsOf('page.md'), 'a/x')).toBe('info');
  });

  it('recommended takes strict back', async () => {
    write({ 'claimlint.config.yaml': 'extends: [strict, recommended]\n' });
    expect(await settingsOf('page.md')).toMatchObject({ drafts: 'off', hedged: 'step-down' });
  });

  it('applies overrides by glob, without what they exclude', async () => {
    write({
      'claimlint.config.yaml': [
        'rules: {a/x: [warn, {years: 5}]}',
        'overrides:',
        '  - files: ["blog/**/*.md", "*.mdx"]',
        '    excludedFiles: draft-*.md',
        '    rules: {a/x: error}',
        '    verdicts: {unsupported: error}',
      ].join('\n'),
    });
    expect(ruleSeverity(await settingsOf('blog/a/page.md'), 'a/x')).toBe('error');
    expect((await settingsOf('blog/a/page.md')).verdicts).toEqual({ unsupported: 'error' });
    expect(ruleSeverity(await settingsOf('deep/down/page.mdx'), 'a/x')).toBe('error');
    expect(ruleSeverity(await settingsOf('blog/a/draft-1.md'), 'a/x')).toBe('warn');
    expect(ruleOptions(await settingsOf('page.md'), 'a/x')).toEqual({ years: 5 });
  });

  it('resolves packs from the file that names them', async () => {
    write({
      'shared/base.yaml': 'packs: [musculoskeletal, ./own-pack]\n',
      'shared/own-pack/pack.yaml': '',
      'claimlint.config.yaml': 'extends: ./shared/base.yaml\n',
    });
    expect((await settingsOf('p.md')).packs).toEqual(['musculoskeletal', join(cwd, 'shared/own-pack')]);
  });

  it('keeps ignore patterns with their folder', async () => {
    write({ 'docs/claimlint.config.yaml': 'ignorePatterns: [old/]\n' });
    const { ignores } = await resolver().forFile(join(cwd, 'docs/a.md'));
    expect(ignores).toEqual([{ folder: join(cwd, 'docs'), patterns: ['old/'] }]);
  });

  it('names a circle', async () => {
    write({ 'claimlint.config.yaml': 'extends: ./b.yaml\n', 'b.yaml': 'extends: ./claimlint.config.yaml\n' });
    expect(await faultOf('p.md')).toContain('claimlint.config.yaml → b.yaml → claimlint.config.yaml');
  });
});

describe('mistakes in config', () => {
  it.each([
    [
      'an unknown key',
      'ruels: {}\n',
      /^claimlint\.config\.yaml:1:1 error: .*"ruels".* Did you mean "rules"\?\n[^]*\^\^\^\^\^/,
    ],
    [
      'an unknown severity',
      'rules:\n  a/x: eror\n',
      /:2:8 error: .*"eror".*\n?.* Did you mean "error"\?[^]*\^\^\^\^/,
    ],
    [
      'an unknown verdict',
      'verdicts: {overstatd: warn}\n',
      /:1:12 error: .*"overstatd".*Did you mean "overstated"\?/,
    ],
    [
      'an unknown key of an override',
      'overrides: [{files: x, rule: {}}]\n',
      /:1:24 error: .*Did you mean "rules"\?/,
    ],
    ['an unknown preset', 'extends: [stict]\n', /:1:11 error: .*Did you mean "strict"\?/],
    ['a missing extended file', 'extends: ./none.yaml\n', /:1:10 error: There is no file none\.yaml/],
    ['a key that stands twice', 'rules: {}\nrules: {}\n', /:2:1 error: .* stands twice/],
    ['broken YAML', 'rules: {a: off\n', /:\d+:\d+ error: This is not valid YAML/],
    ['an alias bomb', `a: &a [x, x]\nb: &b [${'*a, '.repeat(30)}*a]\n`, /[Aa]lias/],
    ['a list', '- rules\n', /:1:1 error: A config holds keys with values/],
  ])('%s is shown at its place', async (_, text, expected) => {
    write({ 'claimlint.config.yaml': text });
    expect(await faultOf('page.md')).toMatch(expected);
  });

  it('rule ids nobody knows are shown at their place', async () => {
    write({
      'claimlint.config.yaml': 'rules:\n  a/xylophon: off\n  b/*: off\n  xylophone: off\n  a/*: off\n',
    });
    const { files } = await resolver().forFile(join(cwd, 'page.md'));
    const names = ['a/xylophone', 'claimlint/unused-directive'];
    expect(() => {
      checkRuleKeys(files, names);
    }).toThrow(/:2:3 error: There is no rule "a\/xylophon"\. Did you mean "a\/xylophone"\?/);
    expect(() => {
      checkRuleKeys(files, names);
    }).toThrow(/:3:3 error: No rule matches "b\/\*"\. Did you mean "a\/\*"\?/);
    expect(() => {
      checkRuleKeys(files, names);
    }).toThrow(/:4:3 error: There is no rule "xylophone"\. Did you mean "a\/xylophone"\?/);
    expect(() => {
      checkRuleKeys(files, [...names, 'b/y', 'xylophone', 'a/xylophon']);
    }).not.toThrow();
  });
});

describe('config that is code', () => {
  it('is run', async () => {
    write({ 'claimlint.config.mjs': 'export default {rules: {"a/x": "info"}};\n' });
    expect(ruleSeverity(await settingsOf('page.md'), 'a/x')).toBe('info');
  });

  it('is refused when code is', async () => {
    write({ 'claimlint.config.mjs': 'throw new Error("ran");\n' });
    expect(await faultOf('page.md', { allowCode: false })).toMatch(/--no-config-code refuses to run it/);
  });

  it.each([
    ['fails', 'throw new Error("boom");\n', /failed to run\.\nError: boom/],
    ['exports nothing', 'const a = 1;\n', /no default export/],
    [
      'has a wrong value',
      'export default {rules: {"a/x": "eror"}};\n',
      /At rules\.a\/x: .*Did you mean "error"/,
    ],
  ])('%s: says so', async (_, text, expected) => {
    write({ 'claimlint.config.mjs': text });
    expect(await faultOf('page.md')).toMatch(expected);
  });
});

it('the published schema is made from the shape that is checked', () => {
  expect(readFileSync('rules/schema/config.schema.json', 'utf8')).toBe(configSchema());
});
