// Catalogue of diagnostics about the layout lock: reading it, and what of it cannot be kept. A pinned entry makes an error of the latter.

/** Faults met in reading a lock. */
export const LOCK_FILE_CODES = {
  'copy/lock-unread': {
    severity: 'warning',
    message: {
      zh: '版面鎖有 {count} 處讀不懂，其餘照用；這次不改寫這個檔案',
      en: '{count} things in the layout lock cannot be read; the rest is used, and the file is left as it is',
    },
    hint: {
      zh: '照上面的行號改正，或用 --relayout 重新落版',
      en: 'correct them at the lines above, or lay out afresh with --relayout',
    },
  },
  'copy/lock-page-twice': {
    severity: 'warning',
    message: { zh: '版面鎖裡「{page}」版出現兩次', en: 'page “{page}” stands twice in the lock' },
    hint: { zh: '只用前面的一次，請刪掉這一次', en: 'the first is used: delete this one' },
  },
} as const;

/** What the layout desk cannot keep of a lock. */
export const LOCK_PLAN_CODES = {
  'plan/lock-template': {
    severity: 'warning',
    message: {
      zh: '版面鎖是用樣版「{found}」排的，這期用「{wanted}」，全部重新落版',
      en: 'the layout lock was made with template “{found}”, this issue uses “{wanted}”: all is laid out afresh',
    },
    hint: { zh: '改回原來的樣版可保留舊版面', en: 'the former template keeps the former layout' },
  },
  'plan/lock-page-unknown': {
    severity: 'warning',
    message: {
      zh: '版面鎖裡的「{page}」版不在這一期',
      en: 'the lock’s page “{page}” is not in this issue',
    },
    hint: { zh: '請看 issue.md 的 pages：{pages}', en: 'see pages in issue.md: {pages}' },
  },
  'plan/lock-section-unknown': {
    severity: 'warning',
    message: {
      zh: '版面鎖把「{page}」分給「{section}」，這一期的 sections 裡沒有；這一版另外分配，這次不改寫版面鎖',
      en: 'the layout lock gives page “{page}” to section “{section}”, which this issue does not have: that page is dealt afresh, and the lock is left as it is',
    },
    hint: {
      zh: '請改正 section；這一期有：{sections}',
      en: 'correct the section; this issue has: {sections}',
    },
  },
  'plan/lock-sections': {
    severity: 'note',
    message: {
      zh: '照版面鎖裡各版的分配，「{name}」排不進約定的「{section}」；各版重新分配',
      en: 'with pages dealt to sections as the layout lock has them, “{name}” misses the section promised to it (“{section}”): all pages are dealt afresh',
    },
    hint: {
      zh: '要留住原來的分配，請改這則廣告的 section，並還原版面鎖',
      en: 'to keep pages as they were, change the section of this ad and restore the lock',
    },
  },
  'plan/lock-file-unknown': {
    severity: 'note',
    message: {
      zh: '版面鎖裡的「{file}」不在這一期',
      en: 'the lock’s “{file}” is not in this issue',
    },
    hint: {
      zh: '刪掉或改名的稿件不必理會；寫錯了請改正檔名',
      en: 'nothing to do for copy that was removed or renamed; correct the name if it is misspelt',
    },
  },
  'plan/lock-outside': {
    severity: 'warning',
    message: {
      zh: '版面鎖裡「{file}」的位置超出版心，或壓到報頭',
      en: 'the lock’s place of “{file}” lies outside the type area, or on the masthead',
    },
    hint: {
      zh: '改 column、columns、top、lines：這一版有 {columns} 欄、{lines} 行',
      en: 'change column, columns, top, lines: the page has {columns} columns and {lines} lines',
    },
  },
  'plan/lock-overlap': {
    severity: 'warning',
    message: {
      zh: '版面鎖裡「{file}」和「{other}」重疊',
      en: '“{file}” and “{other}” overlap in the lock',
    },
    hint: {
      zh: '移開其中一個，上下之間至少留 {gap} 行',
      en: 'move one of them; leave {gap} lines between one and the next below',
    },
  },
  'plan/lock-twice': {
    severity: 'warning',
    message: { zh: '「{file}」在版面鎖裡排了兩次', en: '“{file}” stands twice in the lock' },
    hint: { zh: '只用前面的一次，請刪掉這一次', en: 'the first is used: delete this one' },
  },
  'plan/lock-parts': {
    severity: 'warning',
    message: {
      zh: '版面鎖裡「{file}」的 first 和 rest 對不起來',
      en: 'first and rest of “{file}” do not match in the lock',
    },
    hint: {
      zh: '下轉的稿件要有一個 first，和後面版上的一個 rest',
      en: 'a story that jumps has one first, and one rest on a later page',
    },
  },
  'plan/lock-elsewhere': {
    severity: 'error',
    message: {
      zh: '「{file}」的 page 是 {wanted}，版面鎖卻排在 {page}',
      en: '“{file}” asks for page {wanted}, but the lock has it on {page}',
    },
    hint: {
      zh: '以稿件的 page 為準；請刪掉其中一個',
      en: 'what the copy asks for comes first: delete one of the two',
    },
  },
  'plan/lock-no-shape': {
    severity: 'error',
    message: {
      zh: '釘住的「{file}」排不成 {columns} 欄 × {lines} 行',
      en: 'pinned “{file}” cannot be set in {columns} columns × {lines} lines',
    },
    hint: {
      zh: '這個寬度排得成的行數：{heights}；改 lines，或刪掉 pinned',
      en: 'lines possible at this width: {heights}; change lines, or delete pinned',
    },
  },
  'plan/lock-no-room': {
    severity: 'error',
    message: {
      zh: '釘住「{file}」之後，{page} 版其他的稿件排不下',
      en: 'with “{file}” pinned, the other copy of {page} finds no room',
    },
    hint: {
      zh: '刪掉 pinned、移走同版的稿件，或改釘在版邊',
      en: 'delete pinned, move other copy off the page, or pin it at the edge of the page',
    },
  },
  'plan/lock-ad': {
    severity: 'warning',
    message: {
      zh: '版面鎖裡廣告「{file}」的位置用不了：尺寸變了、超出版心，或和別的廣告重疊',
      en: 'the lock’s place of ad “{file}” cannot be used: its size has changed, it leaves the type area, or meets another ad',
    },
    hint: {
      zh: '改 column 和 top，或刪掉這一條',
      en: 'change column and top, or delete the entry',
    },
  },
} as const;
