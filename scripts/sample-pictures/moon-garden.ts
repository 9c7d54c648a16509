// A restaurant's ready ad: one page of PDF, vector, inks only, its fonts embedded as subsets.
import PDFDocument from 'pdfkit';
import { type FaceName, faceFile } from './lettering.js';

type Ink = [cyan: number, magenta: number, yellow: number, black: number];

const RED: Ink = [12, 100, 92, 18];

const DEEP: Ink = [18, 92, 76, 40];

const GOLD: Ink = [4, 22, 78, 0];

const CREAM: Ink = [0, 3, 14, 0];

const BLACK: Ink = [0, 0, 0, 100];

const WIDTH = 350;

const HEIGHT = 272;

const FACES = {
  black: 'noto-serif-tc/900Black',
  serif: 'noto-serif-tc/600SemiBold',
  sans: 'noto-sans-tc/500Medium',
  bold: 'noto-sans-tc/700Bold',
} as const satisfies Record<string, FaceName>;

/** The restaurant's ad, 350 × 272 pt. The date in the file is the issue's. */
export async function moonGarden(): Promise<Buffer> {
  const doc = new PDFDocument({
    size: [WIDTH, HEIGHT],
    margin: 0,
    pdfVersion: '1.4',
    info: { Title: '月園川菜館', CreationDate: new Date(Date.UTC(2026, 1, 19)) },
    // pdfkit loads Helvetica unless told otherwise; its types do not know `null`.
    font: null as unknown as string,
    bufferPages: true,
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
  });
  for (const [name, face] of Object.entries(FACES)) doc.registerFont(name, faceFile(face));
  drawMoonGarden(doc);
  const dictionary: Record<string, unknown> & { TrimBox?: readonly number[]; UserUnit?: number } =
    doc.page.dictionary.data;
  dictionary.TrimBox = [0, 0, WIDTH, HEIGHT];
  delete dictionary.UserUnit;
  doc.end();
  return done;
}

function drawMoonGarden(doc: PDFKit.PDFDocument): void {
  doc.rect(0, 0, WIDTH, HEIGHT).fill(CREAM);
  doc.rect(0, 0, WIDTH, 168).fill(RED);
  drawWaves(doc);
  doc.circle(268, 76, 57).fill(GOLD);
  doc.circle(268, 76, 52).fill([2, 10, 48, 0]);
  doc
    .save()
    .rect(11, 11, WIDTH - 22, HEIGHT - 22)
    .clip();
  drawBranch(doc);
  doc.restore();
  doc
    .lineWidth(1.5)
    .rect(7, 7, WIDTH - 14, HEIGHT - 14)
    .stroke(GOLD);
  doc
    .lineWidth(1)
    .rect(10.5, 10.5, WIDTH - 21, HEIGHT - 21)
    .stroke(GOLD);
  const line = (
    text: string,
    x: number,
    y: number,
    style: { face: string; size: number; ink: Ink; spacing?: number },
  ): void => {
    doc.font(style.face).fontSize(style.size).fillColor(style.ink);
    doc.text(text, x, y, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: style.spacing ?? 0,
    });
  };
  line('月園', 25, 86, { face: 'black', size: 70, ink: CREAM, spacing: 3 });
  line('川菜館', 28, 130, { face: 'black', size: 36, ink: GOLD, spacing: 8 });
  line('新春圍爐　正宗川味', 29, 151.5, { face: 'serif', size: 13.5, ink: CREAM, spacing: 1.5 });
  overprint(doc);
  line('水煮牛肉　夫妻肺片　麻婆豆腐　樟茶鴨', 25, 192, {
    face: 'serif',
    size: 14,
    ink: BLACK,
    spacing: 1.2,
  });
  line('年菜外帶　合菜六人份起　二月廿八日前訂位送紅油抄手', 25, 211, {
    face: 'sans',
    size: 10.5,
    ink: BLACK,
    spacing: 0.9,
  });
  line('913-555-0164', 25, 243, { face: 'bold', size: 25, ink: BLACK });
  line('10440 Metcalf Ave., Overland Park, KS', 25, 256.5, { face: 'sans', size: 9, ink: BLACK });
  line('午晚市', 232, 230, { face: 'bold', size: 11, ink: BLACK, spacing: 1 });
  line('每日 11:00–21:30', 232, 244, { face: 'sans', size: 11, ink: BLACK });
  line('備有停車場', 232, 257, { face: 'sans', size: 9.5, ink: BLACK, spacing: 0.5 });
}

/** From here on black prints over what lies below, as press halls ask of small text (GWG 2022, R0009). */
function overprint(doc: PDFKit.PDFDocument): void {
  const state = doc.ref({ Type: 'ExtGState', OP: true, op: true, OPM: 1 });
  state.end('');
  const { page }: { page: { ext_gstates?: { Over?: unknown } } } = doc;
  if (page.ext_gstates !== undefined) page.ext_gstates.Over = state;
  doc.addContent('/Over gs');
}

/** Rows of the old wave pattern, 青海波, along the red field's lower edge. */
function drawWaves(doc: PDFKit.PDFDocument): void {
  doc.save().rect(0, 0, WIDTH, 168).clip();
  for (let row = 0; row < 4; row += 1) {
    for (let column = -1; column < 13; column += 1) {
      const [x, y] = [column * 32 + (row % 2) * 16, 153 + row * 9];
      for (const [radius, ink] of [
        [17, DEEP],
        [15, RED],
        [11, DEEP],
        [9, RED],
        [5, DEEP],
      ] as const) {
        doc.circle(x, y + 14, radius).fill([...ink]);
      }
    }
  }
  doc.restore();
}

/** A branch of plum blossom before the moon. */
function drawBranch(doc: PDFKit.PDFDocument): void {
  doc.lineCap('round').strokeColor([30, 55, 65, 68]);
  doc.lineWidth(4.5).moveTo(343, 128).bezierCurveTo(315, 112, 300, 104, 276, 98).stroke();
  doc.lineWidth(2.8).moveTo(276, 98).bezierCurveTo(254, 92, 240, 84, 222, 62).stroke();
  doc.lineWidth(2).moveTo(296, 104).bezierCurveTo(286, 82, 292, 66, 300, 48).stroke();
  doc.lineWidth(1.4).moveTo(252, 90).bezierCurveTo(246, 100, 238, 108, 228, 112).stroke();
  const blossoms = [
    [224, 64, 7],
    [243, 82, 8.5],
    [300, 50, 8],
    [291, 74, 9],
    [268, 96, 9.5],
    [230, 111, 6],
    [314, 112, 9],
    [256, 104, 5],
  ] as const;
  for (const [x, y, size] of blossoms) {
    for (let petal = 0; petal < 5; petal += 1) {
      const angle = (petal / 5) * Math.PI * 2 + x;
      doc
        .circle(x + Math.cos(angle) * size * 0.56, y + Math.sin(angle) * size * 0.56, size * 0.5)
        .fill([0, 72, 42, 0]);
    }
    doc.circle(x, y, size * 0.3).fill(GOLD);
  }
}
