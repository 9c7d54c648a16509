// A lock that anybody opens: an encryption dictionary for an empty password, whose filters leave strings and streams as they are
// (ISO 32000-1, 7.6.3 to 7.6.5). In: the file's first identifier. Out: the trailer's entries. Every reader can read on behind it.
import { createHash } from 'node:crypto';

/** What a password that is shorter is filled up with (7.6.3.3). */
const PADDING = Buffer.from(
  '28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A',
  'hex',
);
const PERMISSIONS = -4;
const ROUNDS = 20;

/** `/Encrypt` and `/ID` for the trailer of a small PDF. */
export function openLock(id = '00112233445566778899aabbccddeeff'): string {
  const owner = hardened(md5(PADDING), PADDING);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const identifier = Buffer.from(id, 'hex');
  const key = md5(Buffer.concat([PADDING, owner, permissions, identifier]));
  const digest = createHash('md5').update(PADDING).update(identifier).digest();
  const user = Buffer.concat([hardened(key, digest), Buffer.alloc(16)]);
  const filters =
    '/CF << /StdCF << /CFM /V2 /AuthEvent /DocOpen /Length 16 >> >> /StmF /Identity /StrF /Identity';
  const lock = `<< /Filter /Standard /V 4 /R 4 /Length 128 /P ${PERMISSIONS} ${filters} /O <${owner.toString('hex')}> /U <${user.toString('hex')}> >>`;
  return `/Encrypt ${lock} /ID [<${id}> <${id}>]`;
}

/** Summed up once, and fifty times more. */
function md5(bytes: Uint8Array): Buffer {
  let sum = createHash('md5').update(bytes).digest();
  for (let round = 0; round < 50; round += 1) sum = createHash('md5').update(sum).digest();
  return sum;
}

/** Encrypted with the key, then with the key changed by each number up to nineteen. */
function hardened(key: Buffer, bytes: Buffer): Buffer {
  let out = bytes;
  for (let round = 0; round < ROUNDS; round += 1) {
    out = rc4(
      key.map((byte) => byte ^ round),
      out,
    );
  }
  return out;
}

function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const box = Uint8Array.from({ length: 256 }, (_, at) => at);
  const at = (index: number): number => box[index & 255] ?? 0;
  const swap = (one: number, other: number): void => {
    [box[one], box[other]] = [at(other), at(one)];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 255;
      j = (j + at(i)) & 255;
      swap(i, j);
      return byte ^ at(at(i) + at(j));
    }),
  );
}
