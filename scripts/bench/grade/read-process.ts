import { readFileSync } from 'node:fs';

const MS_PER_TICK = 10;
const KB_PER_MB = 1_024;

/** Processor time that a living process has used. */
export function readCpuMs(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
}

/** Resident memory of a living process, now and at most; zero once it is gone. */
export function readResidentMb(pid: number | undefined): { readonly now: number; readonly most: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const mb = (name: string): number =>
      Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / KB_PER_MB;
    return { now: mb('VmRSS'), most: mb('VmHWM') };
  } catch {
    return { now: 0, most: 0 };
  }
}
