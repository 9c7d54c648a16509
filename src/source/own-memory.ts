// The memory of this process. In: Node's process. Out: its largest size so far. Linux counts it in a file; elsewhere Node's own count serves.
import { readFileSync } from 'node:fs';

const KIB_PER_MIB = 1024;

/** Largest memory held, in MiB. `maxRSS` alone begins at the size of the process that started this one. */
export function memoryPeak(): number {
  const kib = /^VmHWM:\s*(\d+) kB$/m.exec(ownStatus())?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kib) / KIB_PER_MIB;
}

function ownStatus(): string {
  try {
    return readFileSync('/proc/self/status', 'utf8');
  } catch {
    return '';
  }
}
