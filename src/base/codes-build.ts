// Catalogue of diagnostics about building: the command line, the surroundings, what the judge finds wrong with our own work.
export const BUILD_CODES = {
  'build/target-locked': {
    severity: 'error',
    message: {
      zh: '「{path}」正被別的程式佔用，無法寫入',
      en: '“{path}” is held by another program and cannot be written',
    },
    hint: {
      zh: '請先在 Acrobat 等程式關閉這個檔案，再試一次',
      en: 'close the file in Acrobat or whichever program shows it, then try again',
    },
  },
} as const;
