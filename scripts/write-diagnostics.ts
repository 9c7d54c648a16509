// Writes docs/diagnostics.md from the catalogue. In: the codes. Out: the page, on disk when run as a program.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CODES } from '../src/base/codes.js';
import type { CodeEntry, Severity } from '../src/base/wording.js';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: '錯誤 error',
  warning: '警告 warning',
  note: '附註 note',
};

/** What each room's codes are about. */
const ROOMS: Readonly<Record<string, string>> = {
  copy: '原稿 · reading the copy',
  font: '字型 · fonts',
  galley: '排字 · line setting',
  plan: '落版 · page planning',
  makeup: '拼版 · makeup',
  picture: '圖片 · pictures and artwork',
  press: '印版 · the PDF',
  rules: '大樣檢查 · the judge of finished pages',
  build: '製作與環境 · building and surroundings',
  cli: '命令列 · the command line',
};

const INTRO = `# Diagnostics 訊息一覽

What the program says, by code, with advice. An **error** keeps the issue from press; a **warning** can be printed but looks poor (\`--strict\` makes it fail); a **note** is good to know.
\`{name}\` stands for what is meant in your case. This page is written by \`scripts/write-diagnostics.ts\` from the catalogue in \`src/base/\`; a test compares the two.
`;

/** The whole page. */
export function diagnosticsPage(): string {
  const codes = Object.entries(CODES).sort(([a], [b]) => (a < b ? -1 : 1));
  const rooms = [...new Set(codes.map(([code]) => code.split('/')[0] ?? ''))];
  const sections = rooms.map((room) => {
    const entries = codes.filter(([code]) => code.startsWith(`${room}/`));
    const title = ROOMS[room] ?? room;
    return `\n## ${title}\n${entries.map(([code, entry]) => entryText(code, entry)).join('')}`;
  });
  return `${INTRO}${sections.join('')}`;
}

function entryText(code: string, entry: CodeEntry): string {
  return `
### ${code}
${SEVERITIES[entry.severity]}

- ${entry.message.zh}<br>→ ${entry.hint.zh}
- ${entry.message.en}<br>→ ${entry.hint.en}
`;
}

const [, program, target] = process.argv;
if (program !== undefined && import.meta.url === pathToFileURL(program).href) {
  writeFileSync(path.resolve(target ?? 'docs/diagnostics.md'), diagnosticsPage());
}
