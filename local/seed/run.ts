import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { systemClock } from "#adapters/server/system-clock.ts";
import { openStore } from "#local/fhir/fhir-store.ts";
import { StoreUnusableError } from "#local/fhir/schema.ts";
import { defaultMembers, defaultSeed } from "./build-plan.ts";
import { seedStore } from "./seed-store.ts";

/** `npm run seed -- --members N [--seed N] [--today YYYY-MM-DD] [--data folder]` */
function main(): void {
  const { values } = parseArgs({
    options: {
      members: { type: "string", default: String(defaultMembers) },
      seed: { type: "string", default: String(defaultSeed) },
      today: { type: "string", default: systemClock.now().toISOString().slice(0, 10) },
      data: { type: "string", default: ".local" },
    },
  });
  const members = Number(values.members);
  const seed = Number(values.seed);
  if (!Number.isInteger(members) || members < 1) throw new Error("--members must be a whole number from 1");
  if (!Number.isInteger(seed)) throw new Error("--seed must be a whole number");
  if (Number.isNaN(Date.parse(values.today))) throw new Error("--today must be a day, YYYY-MM-DD");
  const store = openStore(resolve(values.data, "fhir", "store.sqlite"), systemClock);
  const started = performance.now();
  const counts = seedStore(store, { members, seed, today: values.today });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { total, bytes } = store.size();
  console.log(
    `Seeded in ${seconds} s: ${counts.created} created, ${counts.updated} updated, ${counts.unchanged} unchanged.`,
  );
  console.log(`The store holds ${total} resources (${(bytes / 1e6).toFixed(0)} MB).`);
  store.close();
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof StoreUnusableError ? 2 : 1;
}
