// The floor every figure is a ratio to: remark-parse alone on the same files, one process.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const place = process.argv[2];
const files = statSync(place).isDirectory()
  ? readdirSync(place, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => join(place, path))
  : [place];
const processor = unified().use(remarkParse);
for (const file of files) processor.parse(readFileSync(file, 'utf8'));
