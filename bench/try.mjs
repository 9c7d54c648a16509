import path from 'node:path';
import { makeIssue } from './make-issue.js';
const base = path.resolve(import.meta.dirname, '../out/bench/issues');
for (const n of process.argv.slice(2).map(Number)) { const t=performance.now(); await makeIssue(path.join(base, `pages-${String(n).padStart(2,'0')}`), n); console.log(n, performance.now()-t); }
