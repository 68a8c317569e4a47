import { randomIds, systemClock } from "#adapters/server/system-clock.ts";
import { createFhirApp } from "#local/fhir/fhir-app.ts";
import { openStore } from "#local/fhir/fhir-store.ts";
import { serve } from "#local/serve.ts";

/**
 * The FHIR store alone in a process of its own, so that its processor time is nobody else's. Started by `fhir-pops.ts`:
 * tells its port, and at every message the processor time it has used so far, in milliseconds.
 */
const [path = ":memory:"] = process.argv.slice(2);
const store = openStore(path, systemClock);
const running = await serve({ app: createFhirApp({ store, clock: systemClock, ids: randomIds }) }, 0);

const tell = (word: object): void => void process.send?.(word);
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  tell({ cpuMs: (user + system) / 1000 });
});
process.on("disconnect", () => process.exit(0));
tell({ port: running.port });
