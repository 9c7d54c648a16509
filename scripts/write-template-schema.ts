// Writes docs/template.schema.json, for editors that complete and check YAML. In: the form that templates are read by. Out: the file; run
// it whenever the form changes, a test compares the two.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { templateSchema } from '../src/copy/template-schema.js';

const target = path.join(process.cwd(), 'docs', 'template.schema.json');
writeFileSync(target, `${JSON.stringify(templateSchema(), undefined, 2)}\n`);
