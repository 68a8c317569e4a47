import type { Floor, FloorSnapshots } from "./floor.ts";

/** The last floor, in memory, for tests. */
export function fakeFloorSnapshots(): FloorSnapshots {
  let last: Floor | null = null;
  return {
    read: async () => last,
    save: async (floor) => {
      last = floor;
    },
  };
}
