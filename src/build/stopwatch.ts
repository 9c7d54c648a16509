// Where the time of a build goes, room by room. In: work. Out: its result, and milliseconds by room.
import type { RoomName, Timings } from '../model/result.js';

/** Times the rooms of one build. */
export interface Stopwatch {
  /** Runs a room's work and adds its time to the room's. */
  time<T>(room: RoomName, work: () => T): T;
  timeAsync<T>(room: RoomName, work: () => Promise<T>): Promise<T>;
  timings(): Timings;
}

/** A stopwatch started now. */
export function startStopwatch(): Stopwatch {
  const began = performance.now();
  const spent: Partial<Record<RoomName, number>> = {};
  const add = (room: RoomName, from: number): void => {
    spent[room] = (spent[room] ?? 0) + performance.now() - from;
  };
  return {
    time: (room, work) => {
      const from = performance.now();
      try {
        return work();
      } finally {
        add(room, from);
      }
    },
    timeAsync: async (room, work) => {
      const from = performance.now();
      try {
        return await work();
      } finally {
        add(room, from);
      }
    },
    timings: () => ({ ...spent, total: performance.now() - began }),
  };
}
