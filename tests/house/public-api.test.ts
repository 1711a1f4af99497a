import ts from 'typescript';
import { expect, it } from 'vitest';
import { readProjectFile } from './project-files.js';

/** Names a module exports by name, types marked; `export *` counts as the name `*`, which no list should hold. */
function exportedNames(path: string): string[] {
  const file = ts.createSourceFile(path, readProjectFile(path), ts.ScriptTarget.Latest, true);
  const names: string[] = [];
  for (const statement of file.statements) {
    if (ts.isExportDeclaration(statement)) {
      const clause = statement.exportClause;
      if (clause === undefined || !ts.isNamedExports(clause)) names.push('*');
      else
        for (const element of clause.elements) {
          const isType = statement.isTypeOnly || element.isTypeOnly;
          names.push(`${isType ? 'type ' : ''}${element.name.text}`);
        }
    } else if (ts.isExportAssignment(statement)) {
      names.push('default');
    } else if (ts.canHaveModifiers(statement)) {
      const exported = ts
        .getModifiers(statement)
        ?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
      if (exported) names.push(`declared: ${statement.getText(file).split('\n')[0]!}`);
    }
  }
  return names.sort();
}

it('the public API lists the names we mean', () => {
  expect(exportedNames('src/index.ts')).toMatchInlineSnapshot(`
    [
      "ConfigError",
      "default",
      "lintText",
      "readClaims",
      "readText",
      "type Claim",
      "type ClaimlintOptions",
      "type ClaimsReport",
      "type Config",
      "type Format",
      "type LintResult",
      "type LintTextOptions",
      "type Message",
      "type MessageClaim",
      "type Problem",
      "type ReadCue",
      "type ReadPiece",
      "type ReadSentence",
      "type ReadTextOptions",
      "type ReadToken",
      "type ReadingStats",
      "type ReportedClaim",
      "type Strength",
      "type TextReading",
      "type Verdict",
    ]
  `);
});
