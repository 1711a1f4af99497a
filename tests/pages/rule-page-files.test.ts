import { describe, expect, it } from 'vitest';
import { rulePages } from '../../scripts/rule-page-files.js';
import { edited, loadWith } from '../evidence/evidence-folder.js';

const RULE = 'packs/sleep/warm-milk-improves-sleep.yaml';
const packs = [{ name: 'sleep', title: 'Sleep | rest', description: 'Claims\nabout sleep.' }];

describe('rule pages', () => {
  it('are one a rule, and an index', async () => {
    const pages = rulePages((await loadWith({})).base, packs);
    expect([...pages.keys()]).toEqual([
      'docs/rules/README.md',
      'docs/rules/sleep/warm-milk-improves-sleep.md',
    ]);
    expect(pages.get('docs/rules/sleep/warm-milk-improves-sleep.md')).toMatchInlineSnapshot(`
      "<!-- Written by \`npm run rule-pages\` from rules/packs/sleep/warm-milk-improves-sleep.yaml. Edit the rule, not this page. -->

      # Warm milk and sleep

      sleep/warm-milk-improves-sleep

      Also known as milk-and-sleep.

      ## Claim

      - warm milk improves sleep
      - warm milk treats / relieves sleeplessness
      - prevalence of sleeplessness: 5–30% plausible
      - warm milk together with sleep / sleeplessness, in one statement

      ## Evidence: is missing or too weak to say (very low certainty)

      Nobody has tested it well. \\[Doe 2019\\]

      Strongest wording it carries: no effect may be stated. A statement of the claim is reported as unsupported.

      ## Say instead

      - There is no good evidence that warm milk helps sleep.

      ## Sources

      - Doe 2019. Milk at night. [DOI 10.1000/182](https://doi.org/10.1000/182)

      ## Reported, for example

      - Warm milk improves sleep. *→ unsupported*

      ## Not reported, for example

      - Does warm milk improve sleep? *(a question)*

      ## Sayings read as the claim

      - a glass of {warm milk} (a night\\|before bed) ... sleep

      Reviewed 2026-11-20; next review by 2028-11-20.

      [All rules](../README.md) · [The file of this rule](../../../rules/packs/sleep/warm-milk-improves-sleep.yaml)
      "
    `);
  });

  it('are listed by pack with verdict, certainty and finding', async () => {
    const changes = edited(RULE, 'Nobody has tested it well.', 'Nobody *tested* | it.');
    const index = rulePages((await loadWith(changes)).base, packs).get('docs/rules/README.md');
    expect(index).toContain('\n- [Sleep \\| rest](#sleep): 1 rule\n');
    expect(index).toContain('\n## Sleep \\| rest\n\n`sleep`. Claims about sleep.\n');
    expect(index).toContain(
      '\n| [Warm milk and sleep](sleep/warm-milk-improves-sleep.md) | unsupported | very low | Nobody \\*tested\\* \\| it. |\n',
    );
  });

  it('say when a rule is no stable one', async () => {
    const { base } = await loadWith(edited(RULE, 'status: stable', 'status: draft'));
    const pages = rulePages(base, packs);
    expect(pages.get('docs/rules/README.md')).toContain('(sleep/warm-milk-improves-sleep.md) (draft) |');
    expect(pages.get('docs/rules/sleep/warm-milk-improves-sleep.md')).toContain(
      '\nsleep/warm-milk-improves-sleep (draft)\n',
    );
  });

  it('are the same each time', async () => {
    const [first, second] = [await loadWith({}), await loadWith({})];
    expect([...rulePages(first.base, packs)]).toEqual([...rulePages(second.base, packs)]);
  });
});
