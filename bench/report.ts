import type { PeerFigure } from './peers.js';
import { SLACK, TARGETS, type Target } from './targets.js';

/** A measured target. */
export interface Figure {
  readonly id: string;
  readonly value: number;
  /** The measured times or sizes behind the ratio, for people. */
  readonly detail: string;
}

function targetOf({ id }: Figure): Target {
  const target = TARGETS.find((candidate) => candidate.id === id);
  if (target === undefined) throw new Error(`bench/targets.ts has no ${id}`);
  return target;
}

/** True when a figure is over its limit, slack for noise included; counts have no slack. */
function isOverLimit(figure: Figure): boolean {
  const { must, unit, slack = SLACK } = targetOf(figure);
  return figure.value > (unit === 'x' ? must * slack : must);
}

/** True when a figure is over its limit and CI is to refuse that. */
export function isRefused(figure: Figure): boolean {
  return targetOf(figure).gated && isOverLimit(figure);
}

/** Prints the figures as a Markdown table, and the peers below in another. */
export function printTable(figures: readonly Figure[], peers: readonly PeerFigure[]): void {
  console.log('| figure | what | measured | must | goal | detail |\n| - | - | -: | -: | -: | - |');
  for (const figure of figures) {
    const { what, must, goal, unit } = targetOf(figure);
    const show = (value: number): string => (unit === 'x' ? `${value.toFixed(2)}x` : String(value));
    const verdict = isOverLimit(figure) ? ' OVER' : '';
    console.log(
      `| ${figure.id} | ${what} | ${show(figure.value)}${verdict} | ${show(must)} | ${show(goal)} | ${figure.detail} |`,
    );
  }
  if (peers.length === 0) return;
  console.log('\n| tool | corpus x floor | peak MiB |\n| - | -: | -: |');
  for (const { name, ratio, peak } of peers) {
    console.log(`| ${name} | ${ratio.toFixed(2)}x | ${Math.round(peak)} |`);
  }
}
