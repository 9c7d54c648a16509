// Catalogue of diagnostics about plan, makeup and the judge of finished pages.
export const PAGE_CODES = {
  'plan/overset': {
    severity: 'error',
    message: {
      zh: '「{title}」排不下：超出 {lines} 行（約 {characters} 字）',
      en: '“{title}” does not fit: {lines} lines over (about {characters} characters)',
    },
    hint: {
      zh: '刪短這篇、把另一篇設為 optional，或加一版',
      en: 'cut it, mark another article optional, or add a page',
    },
  },
} as const;
