// Catalogue of diagnostics about fonts and line setting.
export const SETTING_CODES = {
  'font/character-missing': {
    severity: 'error',
    message: {
      zh: '沒有任何字型收錄「{char}」({codePoint})',
      en: 'no font has “{char}” ({codePoint})',
    },
    hint: {
      zh: '請改用另一個寫法，或在 fonts/fonts.yaml 加入收有此字的字型',
      en: 'write it another way, or add a font that has it to fonts/fonts.yaml',
    },
  },
} as const;
