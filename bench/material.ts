import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Random } from './random.js';

/** Sentences the corpus is made of. */
export interface Material {
  /** Health claims: the sentences of fixtures/articles and the example sentences of every rule. */
  readonly claims: readonly string[];
  /** Everyday prose around them, with `{slot}`s, so that no two sentences need be alike. */
  readonly neutral: readonly string[];
  readonly slots: Readonly<Record<string, readonly string[]>>;
}

/** Reads the material from the project's own files. */
export function readMaterial(root: string): Material {
  const neutral = readFileSync(join(root, 'bench/prose/sentences.txt'), 'utf8').trim().split('\n');
  const slots = JSON.parse(readFileSync(join(root, 'bench/prose/slots.json'), 'utf8')) as Material['slots'];
  const claims = [
    ...readArticles(join(root, 'fixtures/articles')),
    ...readExamples(join(root, 'rules/packs')),
  ];
  if (claims.length < 100) throw new Error('fixtures/articles and rules/packs hold fewer than 100 sentences');
  return { claims: [...new Set(claims)].sort(), neutral, slots };
}

/** A neutral sentence with its slots filled, or, with the given probability, a claim. */
export function pickSentence(material: Material, random: Random, density: number): string {
  if (random.chance(density)) return random.pick(material.claims);
  return random
    .pick(material.neutral)
    .replace(/\{(\w+)\}/g, (_, slot: string) => random.pick(material.slots[slot]!));
}

function listFiles(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .sort()
    .map((path) => join(folder, path));
}

/** Prose sentences of the article fixtures: paragraphs and list items, without what only stands in its article. */
function readArticles(folder: string): string[] {
  return listFiles(folder, /\.(?:md|txt)$/)
    .filter((path) => !path.endsWith('expected.md'))
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .split(/\n\s*\n|\n(?=[-*] )/),
    )
    .filter((block) => !/^\s*(?:[#|>`<[]|!\[|import |export )/.test(block))
    .flatMap((block) =>
      block
        .replace(/^\s*(?:[-*]|\d+\.)\s+/, '')
        .replace(/\s+/g, ' ')
        .split(/(?<=[.!?]) (?=["“A-Z])/),
    )
    .map((sentence) => sentence.replace(/\[\^[^\]]*\]/g, '').trim())
    .filter((sentence) => /^["“A-Z].{20,400}[.!?]["”]?$/.test(sentence) && !/\]\[|[`<{}|]/.test(sentence));
}

function readExamples(folder: string): string[] {
  return listFiles(folder, /\.yaml$/).flatMap((path) => {
    const { examples } = parse(readFileSync(path, 'utf8')) as {
      examples?: { flag?: { text: string }[]; pass?: { text: string }[] };
    };
    return [...(examples?.flag ?? []), ...(examples?.pass ?? [])]
      .map(({ text }) => text.trim())
      .filter((text) => /^[^#\n|>-][^\n]*$/.test(text));
  });
}
