// Rules about what the file says of itself, R05–R12: standard, metadata, output intent. Sources: ISO 15930-4 and -7 clause 6, PDF Reference table 10.51, GWG 2022 R0035.
import { isKind, type PdfDict } from '../base/pdf-objects.js';
import {
  type Case,
  foundDetails,
  type Judgement,
  NOT_MEASURED,
  type Rule,
  SKIPPED,
} from './rule.js';
import { NAMESPACES } from './xmp.js';

export const IDENTITY_RULES: readonly Rule[] = [
  { id: 'R05', judge: readable(standard) },
  { id: 'R06', judge: readable(titleAndDates) },
  { id: 'R07', judge: readable(trapped) },
  { id: 'R08', judge: readable(packet) },
  { id: 'R09', judge: readable(agreement) },
  { id: 'R10', judge: readable(oneIntent) },
  { id: 'R11', judge: readable(profile) },
  { id: 'R12', judge: readable(registered) },
];

/** Strings of a locked file are not readable, so nothing can be said of them. */
function readable(judge: Rule['judge']): Rule['judge'] {
  return (evidence) => (evidence.file.isLocked ? NOT_MEASURED : judge(evidence));
}

/** The value of a property; undefined = not there or empty. */
function xmpValue(
  { file }: Case,
  space: keyof typeof NAMESPACES,
  name: string,
): string | undefined {
  const value = file.xmp?.values.get(NAMESPACES[space] + name)?.trim() ?? '';
  return value === '' ? undefined : value;
}

function infoText({ file }: Case, key: string): string | undefined {
  return file.reader.text(file.info?.entries.get(key));
}

/** Whether a file claims X-1a and not X-4. */
export function claimsX1a(file: Case['file']): boolean {
  const text = (key: string): string => file.reader.text(file.info?.entries.get(key)) ?? '';
  const claim = text('GTS_PDFXVersion') + text('GTS_PDFXConformance');
  const modern = file.xmp?.values.get(`${NAMESPACES.pdfxid}GTS_PDFXVersion`) ?? '';
  return claim.includes('PDF/X-1') && !modern.startsWith('PDF/X-4');
}

function standard(evidence: Case): Judgement {
  const info = infoText(evidence, 'GTS_PDFXVersion');
  const xmp = xmpValue(evidence, 'pdfxid', 'GTS_PDFXVersion');
  const isRight = evidence.isX1a ? isX1aClaim(evidence, info, xmp) : isX4Claim(info, xmp);
  return foundDetails(isRight ? [] : [`Info ${info ?? '–'}, XMP ${xmp ?? '–'}`]);
}

function isX4Claim(info: string | undefined, xmp: string | undefined): boolean {
  return xmp === 'PDF/X-4' && (info === undefined || info === 'PDF/X-4');
}

function isX1aClaim(evidence: Case, info: string | undefined, xmp: string | undefined): boolean {
  const isOld =
    info === 'PDF/X-1:2001' && infoText(evidence, 'GTS_PDFXConformance') === 'PDF/X-1a:2001';
  return (info === 'PDF/X-1a:2003' || isOld) && (xmp === undefined || xmp === info);
}

function titleAndDates(evidence: Case): Judgement {
  if (evidence.isX1a) {
    const keys = ['Title', 'CreationDate', 'ModDate'];
    return foundDetails(keys.filter((key) => (infoText(evidence, key) ?? '').trim() === ''));
  }
  const dates = ['CreateDate', 'ModifyDate', 'MetadataDate'];
  const missing = dates.filter((name) => isoTime(xmpValue(evidence, 'xmp', name)) === undefined);
  const hasTitle = xmpValue(evidence, 'dc', 'title') !== undefined;
  return foundDetails(hasTitle ? missing : [...missing, 'dc:title']);
}

function trapped(evidence: Case): Judgement {
  const { file, isX1a } = evidence;
  const entry = file.reader.get(file.info, 'Trapped');
  const info = isKind(entry, 'name') ? entry.name : undefined;
  const xmp = xmpValue(evidence, 'pdf', 'Trapped');
  const said = [info, xmp].filter((value) => value !== undefined);
  const isSaid = said.length > 0 && said.every((value) => value === 'True' || value === 'False');
  const isOne = new Set(said).size === 1 && (entry === undefined || isKind(entry, 'name'));
  const isThere = isX1a ? info !== undefined : xmp !== undefined;
  const isRight = isSaid && isOne && isThere;
  const shown = info ?? (entry === undefined ? '–' : 'string');
  return foundDetails(isRight ? [] : [`Info ${shown}, XMP ${xmp ?? '–'}`]);
}

function packet(evidence: Case): Judgement {
  const { file, isX1a } = evidence;
  const { metadata, xmp } = file;
  if (metadata === undefined) return isX1a ? SKIPPED : foundDetails(['no Metadata']);
  if (xmp?.fault !== undefined) return foundDetails([xmp.fault]);
  const { reader } = file;
  const isTyped =
    reader.nameIn(metadata.dict, 'Type') === 'Metadata' &&
    reader.nameIn(metadata.dict, 'Subtype') === 'XML';
  const details = isTyped ? [] : ['Type, Subtype'];
  if (isX1a) return foundDetails(details);
  if (metadata.dict.entries.has('Filter')) details.push('Filter');
  const ids = ['DocumentID', 'VersionID', 'RenditionClass'];
  details.push(...ids.filter((name) => xmpValue(evidence, 'xmpMM', name) === undefined));
  return foundDetails(details);
}

function agreement(evidence: Case): Judgement {
  const { xmp } = evidence.file;
  if (xmp === undefined || xmp.fault !== undefined) return SKIPPED;
  const details: string[] = [];
  const title = infoText(evidence, 'Title');
  if (title !== undefined && title !== (xmpValue(evidence, 'dc', 'title') ?? '')) {
    details.push('title');
  }
  for (const [key, name] of [
    ['CreationDate', 'CreateDate'],
    ['ModDate', 'ModifyDate'],
  ] as const) {
    const info = infoText(evidence, key);
    const other = xmpValue(evidence, 'xmp', name);
    if (info && other !== undefined && pdfTime(info) !== isoTime(other)) details.push(name);
  }
  return foundDetails(details);
}

/** `D:20260219060000+08'00'` as milliseconds. */
function pdfTime(text: string): number | undefined {
  const parts =
    /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(\d\d)?'?)?/.exec(text);
  if (parts === null) return undefined;
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] = parts;
  const zone = parts[8] === undefined ? 'Z' : `${parts[8]}${parts[9]}:${parts[10] ?? '00'}`;
  return isoTime(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
}

function isoTime(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\d/.test(text)) return undefined;
  const isZoned = !text.includes('T') || /(Z|[+-]\d\d:?\d\d)$/.test(text);
  const time = Date.parse(isZoned ? text : `${text}Z`);
  return Number.isNaN(time) ? undefined : time;
}

function oneIntent(evidence: Case): Judgement {
  const { intents } = evidence.file;
  if (intents.length !== 1) return foundDetails([`GTS_PDFX × ${intents.length}`]);
  return foundDetails(conditionOf(evidence) === '' ? ['OutputConditionIdentifier'] : []);
}

function conditionOf({ file }: Case): string {
  return file.reader.text(file.intents[0]?.entries.get('OutputConditionIdentifier'))?.trim() ?? '';
}

/** Conditions of the ICC registry that newspapers and magazines print by. */
const REGISTERED =
  /^(CGATS TR ?00[1-6]|CGATS21[_-]?(2-)?CRPC[1-7]|IFRA ?(22|26|28|30)|FOGRA\d\d[A-Z]*|JC ?\d{6}|JC[NW]\d+|EUROSB\d+|PSO.*|OFCOM.*|TR00\d)$/i;
const ICC_HEAD = 132;
const NEWEST_ICC = 4;

function profile(evidence: Case): Judgement {
  const { file, isX1a } = evidence;
  const [intent] = file.intents;
  if (intent === undefined || file.intents.length !== 1) return foundDetails(['GTS_PDFX']);
  const { outputProfile: icc } = file;
  if (icc === undefined) {
    const isNamed = REGISTERED.test(conditionOf(evidence)) && intent.entries.has('RegistryName');
    return foundDetails(isX1a && isNamed ? [] : ['no DestOutputProfile']);
  }
  return foundDetails(profileFaults(icc, streamDict(evidence, intent), file.reader));
}

function streamDict({ file }: Case, intent: PdfDict): PdfDict | undefined {
  return file.reader.dictIn(intent, 'DestOutputProfile');
}

function profileFaults(
  icc: Uint8Array,
  dict: PdfDict | undefined,
  reader: Case['file']['reader'],
): readonly string[] {
  if (icc.length < ICC_HEAD) return ['ICC: too short'];
  const bytes = Buffer.from(icc.buffer, icc.byteOffset, icc.length);
  const word = (at: number): string => bytes.toString('latin1', at, at + 4);
  const channels = reader.number(dict?.entries.get('N'));
  const checks: readonly (readonly [boolean, string])[] = [
    [word(36) === 'acsp', 'no acsp'],
    [bytes.readUInt32BE(0) === bytes.length, `size ${bytes.readUInt32BE(0)} ≠ ${bytes.length}`],
    [word(12) === 'prtr', `class ${word(12)}`],
    [word(16) === 'CMYK', `space ${word(16)}`],
    [channels === 4, `N ${channels}`],
    [bytes.readUInt8(8) <= NEWEST_ICC, `ICC v${bytes.readUInt8(8)}`],
  ];
  return checks.filter(([isRight]) => !isRight).map(([, what]) => what);
}

function registered(evidence: Case): Judgement {
  const { file } = evidence;
  if (file.intents.length !== 1) return SKIPPED;
  const condition = conditionOf(evidence);
  const told = file.reader.text(file.intents[0]?.entries.get('Info')) ?? '';
  return foundDetails(REGISTERED.test(condition) || told !== '' ? [] : [condition]);
}
