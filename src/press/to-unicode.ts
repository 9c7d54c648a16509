// The ToUnicode CMap of a font: what its codes read as. In: code → text. Out: the CMap program (Adobe technical note 5014).
import { codeHex, utf16Hex } from './notation.js';

const HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange`;

const TAIL = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;

/** A bfchar block holds 100 entries at most. */
const BLOCK = 100;

/** Writes the CMap; `textOfCode` in rising order of codes. Several characters for one code, and characters outside the BMP, are UTF-16BE. */
export function toUnicodeCmap(textOfCode: readonly (readonly [number, string])[]): Uint8Array {
  const blocks: string[] = [];
  for (let start = 0; start < textOfCode.length; start += BLOCK) {
    const block = textOfCode.slice(start, start + BLOCK);
    const entries = block.map(([code, text]) => `<${codeHex(code)}> <${utf16Hex(text)}>`);
    blocks.push(`${block.length} beginbfchar`, ...entries, 'endbfchar');
  }
  return Buffer.from([HEAD, ...blocks, TAIL].join('\n'), 'latin1');
}
