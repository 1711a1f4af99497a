const ESM = /^(?:import|export)\s.*$/gm;
const EXPRESSION = /\{[^{}]*\}/g;
const COMPONENT_TAG = /<\/?[A-Z][\w.]*(?:\s[^<>]*)?>/g;

/**
 * Blanks what is MDX and not Markdown (imports, expressions, component tags) in a file the MDX parser refuses, length for
 * length, so that the prose can still be read as Markdown with the right offsets.
 */
export function blankMdx(source: string): string {
  return source
    .replace(ESM, blank)
    .replace(EXPRESSION, blank)
    .replace(EXPRESSION, blank)
    .replace(COMPONENT_TAG, blank);
}

function blank(part: string): string {
  return part.replace(/[^\r\n]/g, ' ');
}
