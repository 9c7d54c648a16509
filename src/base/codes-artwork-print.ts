// Catalogue of diagnostics about ready artwork: how it fits its place and how it would print.
export const ARTWORK_PRINT_CODES = {
  'press/artwork-size': {
    severity: 'error',
    message: {
      zh: '廣告完稿「{path}」是 {own} mm，訂的版面是 {booked} mm',
      en: 'ready artwork “{path}” is {own} mm where {booked} mm are booked',
    },
    hint: {
      zh: '請客戶送裁切尺寸（TrimBox）正好 {booked} mm 的 PDF；若可縮放，在廣告檔寫 fit: scale',
      en: 'ask for a PDF whose trim size is exactly {booked} mm; or write fit: scale in the ad’s file to have it scaled',
    },
  },
  'press/artwork-shape': {
    severity: 'error',
    message: {
      zh: '廣告完稿「{path}」是 {own}，和訂的版面 {booked} mm 形狀不同',
      en: 'ready artwork “{path}” is {own}, another shape than the {booked} mm booked',
    },
    hint: {
      zh: '請客戶送 {wanted}（或同比例更大）的圖；若可留白，在廣告檔寫 fit: scale',
      en: 'ask for {wanted}, or larger in that proportion; or write fit: scale in the ad’s file to leave white',
    },
  },
  'press/artwork-scaled': {
    severity: 'note',
    message: {
      zh: '廣告完稿「{path}」縮放成 {printed} mm，放在 {booked} mm 的版面中央',
      en: 'ready artwork “{path}” is scaled to {printed} mm and centred in the {booked} mm booked',
    },
    hint: {
      zh: '廣告檔寫了 fit: scale；要填滿版面，請客戶照尺寸重做',
      en: 'its file says fit: scale; to fill the place, ask the advertiser for the booked size',
    },
  },
  'press/artwork-coarse': {
    severity: 'error',
    message: {
      zh: '廣告完稿「{path}」印在這個大小只有 {ppi} ppi，太粗不能登',
      en: 'ready artwork “{path}” has only {ppi} ppi at its printed size, too coarse to print',
    },
    hint: {
      zh: '請客戶送至少 {wanted} 像素的圖，不要從網頁存圖',
      en: 'ask the advertiser for {wanted} pixels at least, not a picture saved from a web page',
    },
  },
  'press/artwork-soft': {
    severity: 'warning',
    message: {
      zh: '廣告完稿「{path}」印在這個大小只有 {ppi} ppi，少於 {minimum} ppi',
      en: 'ready artwork “{path}” has {ppi} ppi at its printed size, less than {minimum} ppi',
    },
    hint: {
      zh: '請客戶送 {wanted} 像素的圖，小字才清楚',
      en: 'ask the advertiser for {wanted} pixels, so that small type is sharp',
    },
  },
  'press/artwork-fault': {
    severity: 'error',
    message: {
      zh: '廣告完稿「{path}」印不好：{what}（{rule}）',
      en: 'ready artwork “{path}” cannot be printed well: {what} ({rule})',
    },
    hint: {
      zh: '請客戶改好再送，規定見 docs/advertisers.md',
      en: 'ask the advertiser to mend it; docs/advertisers.md has the rules',
    },
  },
  'press/artwork-wet': {
    severity: 'error',
    message: {
      zh: '廣告完稿「{path}」有一處墨量 {ink}%，印刷機只收 {limit}%',
      en: 'ready artwork “{path}” lays {ink} % of ink in one place, the press takes {limit} %',
    },
    hint: {
      zh: '請客戶把深色改成四色合計不超過這個數字，再匯出',
      en: 'ask the advertiser to keep the four inks of dark colours within that sum',
    },
  },
  'press/artwork-damp': {
    severity: 'warning',
    message: {
      zh: '廣告完稿「{path}」有一處墨量 {ink}%，略超過 {limit}%',
      en: 'ready artwork “{path}” lays {ink} % of ink in one place, a little more than {limit} %',
    },
    hint: {
      zh: '面積大就會透印；請客戶把深色調淺一點',
      en: 'over a large area it would show through; ask the advertiser for a lighter colour',
    },
  },
  'press/artwork-color': {
    severity: 'error',
    message: {
      zh: '廣告完稿「{path}」有彩色，但 {page} 版只印黑色',
      en: 'ready artwork “{path}” has colour, but page {page} prints black only',
    },
    hint: {
      zh: '移到彩色版（color: required），或請客戶給灰階稿',
      en: 'move it to a colour page (color: required), or ask the advertiser for a grayscale PDF',
    },
  },
  'press/artwork-not-black': {
    severity: 'error',
    message: {
      zh: '廣告完稿「{path}」有彩色，但訂的是黑白廣告（color: black）',
      en: 'ready artwork “{path}” has colour, but black only is booked (color: black)',
    },
    hint: {
      zh: '請客戶轉成灰階再匯出 PDF，或改訂彩色',
      en: 'ask the advertiser for a grayscale PDF, or book colour',
    },
  },
} as const;
