import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCareline } from "#local/careline.ts";
import type { Careline } from "#local/careline.ts";
import { defaultMembers } from "#local/seed/build-plan.ts";

/** A folder of its own under the system's temporary one, gone when the work is done. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "careline-bench-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A whole Careline on free ports with a freshly seeded plan, in this process: for what must reach into its world. */
export function withCareline<T>(work: (careline: Careline) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    const careline = await startCareline({ port: 0, folder, members: defaultMembers });
    try {
      return await work(careline);
    } finally {
      await careline.stop();
    }
  });
}
