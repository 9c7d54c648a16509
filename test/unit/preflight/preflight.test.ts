// The preflight: good files pass, and each broken one fails by its own rule.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CODES } from '../../../src/base/codes.js';
import type { PreflightLimits } from '../../../src/model/preflight.js';
import { openFile } from '../../../src/preflight/open-file.js';
import {
  type PreflightReport,
  preflightOwn,
  preflightPdf,
} from '../../../src/preflight/preflight.js';
import { outsidePrograms } from '../../../src/source/outside-programs.js';
import { type BrokenPdf, brokenPdfs, brokenX1a, pdfTools } from '../../support/broken-pdfs.js';
import { fileForTest, requireProgram } from '../../support/programs.js';
import { smallPdf } from '../../support/small-pdf.js';

const TOOLS = pdfTools();
const BROKEN = brokenPdfs(TOOLS);
const LIMITS: PreflightLimits = {
  standard: 'auto',
  inkLimit: 240,
  minimumPpi: 150,
  spots: [],
  live: undefined,
  colorPages: undefined,
};

/** Rules that one file breaks without any help from outside. */
const BY_ITSELF = [
  'preflight/R01',
  'preflight/R02',
  'preflight/R04',
  'preflight/R05',
  'preflight/R06',
  'preflight/R07',
  'preflight/R08',
  'preflight/R09',
  'preflight/R10',
  'preflight/R11',
  'preflight/R12',
  'preflight/R13',
  'preflight/R14',
  'preflight/R15',
  'preflight/R16',
  'preflight/R17',
  'preflight/R18',
  'preflight/R19',
  'preflight/R20',
  'preflight/R21',
  'preflight/R22',
  'preflight/R23',
  'preflight/R24',
  'preflight/R25',
  'preflight/R26',
  'preflight/R27',
  'preflight/R28',
  'preflight/R29',
  'preflight/R30',
  'preflight/R31',
  'preflight/R32',
  'preflight/R33',
  'preflight/R34',
  'preflight/R35',
  'preflight/R36',
  'preflight/R37',
  'preflight/R38',
  'preflight/R39',
  'preflight/R41',
  'preflight/R42',
  'preflight/R43',
  'preflight/R45',
  'preflight/R47',
  'preflight/R48',
  'preflight/R49',
  'preflight/R51',
  'preflight/R52',
] as const;

function limitsFor({ live, mono }: BrokenPdf): PreflightLimits {
  return {
    ...LIMITS,
    live: live === true ? { left: 20, top: 20, right: 20, bottom: 20 } : undefined,
    colorPages: mono === true ? new Map([[1, []]]) : undefined,
  };
}

async function judged(
  bytes: Uint8Array,
  limits = LIMITS,
  twin?: Uint8Array,
): Promise<PreflightReport> {
  const report = await preflightPdf(bytes, limits, undefined, twin);
  assert.ok(report.kind === 'report', report.kind);
  return report;
}

function failed(report: PreflightReport): readonly string[] {
  return report.verdicts.filter(({ verdict }) => verdict === 'fail').map(({ rule }) => rule);
}

test('a good file of each standard breaks no rule', async () => {
  for (const standard of ['x4', 'x1a'] as const) {
    const report = await judged(smallPdf(TOOLS, { standard }));
    assert.equal(report.standard, standard === 'x4' ? 'PDF/X-4' : 'PDF/X-1a');
    assert.deepEqual(failed(report), []);
  }
});

test('without a renderer its rules are not measured, never passed', async () => {
  const { verdicts } = await judged(smallPdf(TOOLS));
  const open = verdicts.filter(({ verdict }) => verdict === 'notMeasured');
  assert.deepEqual(
    open.map(({ rule }) => rule),
    ['R40', 'R42', 'R44', 'R46'],
  );
});

for (const code of BY_ITSELF) {
  const rule = code.slice(-3);
  test(`a file broken by ${rule} fails by it, and by no other error`, async () => {
    const broken = BROKEN.get(rule);
    assert.ok(broken !== undefined);
    const report = await judged(broken.bytes, limitsFor(broken), broken.twin);
    const rules = failed(report);
    assert.ok(rules.includes(rule), rules.join(' '));
    const others = rules.filter(
      (other) => other !== rule && CODES[`preflight/${other}` as typeof code].severity === 'error',
    );
    assert.deepEqual(others, []);
  });
}

for (const [what, { code, bytes }] of brokenX1a(TOOLS)) {
  test(`${what} is refused in X-1a by ${code}, and by no other error`, async () => {
    const report = await judged(bytes);
    assert.equal(report.standard, 'PDF/X-1a');
    const errors = report.findings.filter(({ severity }) => severity === 'error');
    assert.deepEqual([...new Set(errors.map(({ rule }) => rule))], [code]);
  });
}

test('an encrypted file fails by R03, and its content is not measured', async () => {
  const lock =
    '<< /Filter /Standard /V 1 /R 2 /P -4 /O <0000000000000000000000000000000000000000000000000000000000000000> /U <1111111111111111111111111111111111111111111111111111111111111111> >>';
  const trailer = `/Encrypt ${lock} /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]`;
  const report = await judged(smallPdf(TOOLS, { trailer }));
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  assert.deepEqual(
    errors.map(({ rule }) => `preflight/${rule}`),
    ['preflight/R03'],
  );
});

test('outside programs measure what only they can', async (t) => {
  for (const program of ['qpdf', 'gs', 'pdfinfo', 'pdfimages']) {
    if (requireProgram(t, program) === undefined) return;
  }
  const good = smallPdf(TOOLS);
  const seen = async (bytes: Uint8Array): Promise<readonly string[]> => {
    const renderer = outsidePrograms(fileForTest(t, 'x.pdf', bytes));
    const report = await preflightPdf(bytes, LIMITS, renderer);
    assert.ok(report.kind === 'report');
    assert.deepEqual(
      report.verdicts.filter(({ verdict }) => verdict === 'notMeasured'),
      [],
    );
    return report.findings.map(({ rule }) => `preflight/${rule}`);
  };
  assert.deepEqual(await seen(good), []);
  assert.deepEqual(await seen(BROKEN.get('R40')?.bytes ?? good), ['preflight/R40']);
});

/** What poppler says of the broken files of R44 and R46; that it says so is asked where poppler is there. */
const OPINIONS = {
  'preflight/R44': { subtype: '', pictures: [] },
  'preflight/R46': { subtype: 'PDF/X-4', pictures: [72] },
} as const;

for (const [code, { subtype, pictures }] of Object.entries(OPINIONS)) {
  const { bytes } = BROKEN.get(code.slice(-3)) ?? { bytes: new Uint8Array() };

  test(`a file that another reader reads otherwise is told by ${code} alone`, async () => {
    const report = await preflightPdf(bytes, LIMITS, {
      parse: async () => [],
      separate: async () => ({ isWhole: true, complaints: '' }),
      subtype: async () => subtype,
      pictures: async () => pictures,
    });
    assert.ok(report.kind === 'report');
    const codes = report.findings.map(({ rule }) => `preflight/${rule}`);
    assert.deepEqual(codes, [code]);
  });

  test(`poppler reads the file of ${code} so`, async (t) => {
    for (const program of ['pdfinfo', 'pdfimages']) {
      if (requireProgram(t, program) === undefined) return;
    }
    const poppler = outsidePrograms(fileForTest(t, 'x.pdf', bytes));
    assert.equal(await poppler.subtype(), subtype);
    assert.deepEqual(await poppler.pictures(), pictures);
  });
}

test('R45 compares two builds: one by itself is not judged, and two alike pass', async () => {
  const good = smallPdf(TOOLS);
  const verdictOf = ({ verdicts }: PreflightReport): string | undefined =>
    verdicts.find(({ rule }) => rule === 'R45')?.verdict;
  assert.equal(verdictOf(await judged(good)), 'skipped');
  assert.equal(verdictOf(await judged(good, LIMITS, Uint8Array.from(good))), 'pass');
  assert.equal(verdictOf(await judged(good, LIMITS, good.subarray(0, -1))), 'fail');
});

test('what is not a PDF, is cut off or damaged never throws', async () => {
  assert.deepEqual(await preflightPdf(Buffer.from('hello'), LIMITS), { kind: 'not-pdf' });
  const good = smallPdf(TOOLS);
  for (const share of [0.1, 0.5, 0.9]) {
    const cut = good.subarray(0, Math.floor(good.length * share));
    const report = await preflightPdf(cut, LIMITS);
    if (report.kind === 'report') assert.ok(failed(report).includes('R01'));
  }
});

test('a form that draws itself comes to an end', async () => {
  const dict =
    '/Type /XObject /Subtype /Form /BBox [0 0 400 600] /Resources << /XObject << /Im 20 0 R >> >>';
  const report = await judged(
    smallPdf(TOOLS, {
      resources: '/XObject << /Im 20 0 R >>',
      objects: new Map([[20, { dict, bytes: '/Im Do' }]]),
      content: '/Im Do',
    }),
  );
  assert.ok(failed(report).includes('R42'));
});

test('findings become diagnostics with the page they belong to', async () => {
  const [first] = await preflightOwn(BROKEN.get('R33')?.bytes ?? new Uint8Array(), LIMITS, ['A1']);
  assert.equal(first?.code, 'preflight/R33');
  assert.equal(first?.page, 'A1');
  assert.match(first?.message.en ?? '', /60\/40\/40\/90/);
});

test('a survey tells what a page paints, without a verdict', async () => {
  const file = await openFile(BROKEN.get('R25')?.bytes ?? new Uint8Array());
  const [page] = file.kind === 'opened' ? file.facts : [];
  assert.deepEqual([...(page?.spots ?? [])], ['Gold']);
  assert.equal(page?.items.filter(({ kind }) => kind === 'text').length, 1);
});
