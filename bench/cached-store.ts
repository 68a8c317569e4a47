import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { systemClock } from "#adapters/server/system-clock.ts";
import { openStore } from "#local/fhir/fhir-store.ts";
import { defaultSeed } from "#local/seed/build-plan.ts";
import { seedStore } from "#local/seed/seed-store.ts";

const root = resolve(import.meta.dirname, "..");

/**
 * A store with the invented plan of so many members, built when there is none yet and kept under `.local/cache/`: ten
 * thousand take half a minute. It is built anew when the plan or the index is written in another way. Answers its path.
 */
export function cachedStore(members: number): string {
  const folder = join(root, ".local/cache/bench");
  const path = join(folder, `fhir-${members}-${howItIsWritten()}`, "store.sqlite");
  if (existsSync(path)) return path;
  for (const old of globSync(`fhir-${members}-*`, { cwd: folder }))
    rmSync(join(folder, old), { recursive: true });
  const building = join(folder, `fhir-${members}-building-${process.pid}`);
  mkdirSync(building, { recursive: true });
  const store = openStore(join(building, "store.sqlite"), systemClock);
  seedStore(store, { members, seed: defaultSeed, today: systemClock.now().toISOString().slice(0, 10) });
  store.close();
  // only a store that is whole gets the name that is looked for
  renameSync(building, join(path, ".."));
  return path;
}

/** A digest of the code that writes a store. */
function howItIsWritten(): string {
  const digest = createHash("sha256");
  const sources = globSync(
    ["local/seed/*.ts", "local/fhir/{schema,index-*,values-at,fhir-store}.ts", "local/fhir/*.json"],
    {
      cwd: root,
    },
  );
  for (const source of sources.toSorted()) digest.update(readFileSync(join(root, source)));
  return digest.digest("hex").slice(0, 12);
}
