import type { EvidenceFiles } from './load-evidence.js';
import type { EvidenceProblem } from './problem.js';

/**
 * Rules that time has overtaken: the review is overdue, or a work they cite has been retracted. Retired rules are left in
 * peace.
 *
 * @param today year-month-day
 */
export function checkCurrency(
  { rules, works }: Pick<EvidenceFiles, 'rules' | 'works'>,
  today: string,
): EvidenceProblem[] {
  const retracted = new Set(
    works.filter(({ thing }) => /\bretracted\b/i.test(thing.status ?? '')).map(({ thing }) => thing.id),
  );
  return rules.flatMap(({ thing, file }) => {
    if (thing.status === 'retired') return [];
    const cited = thing.evidence.flatMap(({ sources }, index) =>
      sources.flatMap((key, place) => {
        if (!retracted.has(key)) return [];
        const message = `"${key}" has been retracted, so nothing can rest on it. Cite what stands, or the notice of retraction, and look whether the verdict still holds.`;
        const path = ['evidence', index, 'sources', place];
        return [file.problemAt(path, { code: 'retracted-source', message })];
      }),
    );
    if (thing.reviewBy >= today) return cited;
    const message = `The review was due by ${thing.reviewBy}. Look at the evidence again, then set reviewed and review_by.`;
    return [...cited, file.problemAt(['review_by'], { code: 'review-overdue', level: 'warning', message })];
  });
}
