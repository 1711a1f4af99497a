import { printAll, type Formatter, type Printer } from './printer.js';

/** ESLint's `json`: the results as one JSON array on one line. */
export const formatJson: Formatter = (results, { totals }) => printAll(createJsonPrinter(), results, totals);

/** Prints the array piece by piece; together the pieces are `JSON.stringify(results)` and a line break. */
export function createJsonPrinter(): Printer {
  let isFirst = true;
  return {
    file(result) {
      const text = (isFirst ? '[' : ',') + JSON.stringify(result);
      isFirst = false;
      return text;
    },
    end: () => (isFirst ? '[]\n' : ']\n'),
  };
}
