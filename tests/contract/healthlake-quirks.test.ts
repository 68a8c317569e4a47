import { systemClock } from "#adapters/server/system-clock.ts";
import { countingIds } from "#journey/ids.ts";
import { createFhirApp } from "#local/fhir/fhir-app.ts";
import { openStore } from "#local/fhir/fhir-store.ts";
import type { Quirks } from "#local/fhir/quirks.ts";
import { localCredentials } from "#local/gateway/verify-sigv4.ts";
import { serve } from "#local/serve.ts";
import { describeStore } from "./healthlake-suite.ts";
import type { StoreUnderTest } from "./healthlake-suite.ts";

/** The laptop's store, once as it is and once with each of its quirks: the client must not notice. */
async function laptopWith(quirks: Partial<Quirks>): Promise<StoreUnderTest> {
  const store = openStore(":memory:", systemClock);
  const app = createFhirApp({ store, clock: systemClock, ids: countingIds("new"), quirks });
  const running = await serve({ app }, 0);
  return {
    options: {
      endpoint: `http://127.0.0.1:${running.port}/datastore/${"0".repeat(32)}/r4`,
      region: "us-west-2",
      credentials: () => localCredentials,
      clock: systemClock,
    },
    mayWrite: true,
    close: async () => {
      await running.close();
      store.close();
    },
  };
}

const runs: Readonly<Record<string, Partial<Quirks>>> = {
  "as it is": {},
  "with pages of three": { pageCap: 3 },
  "with plain pages": { opaquePages: false, pageCap: 3 },
  "with totals": { dropTotal: false },
  "with lenient handling by default": { handling: "lenient" },
  "with case-sensitive strings": { caseSensitiveStrings: true },
  "with searches in bundles": { noBatchSearch: false },
  "with an index that lags": { indexLagMs: 400 },
  "with a search throttle": { searchesPerSecond: 60 },
  "with slow answers": { latencyMs: { p50: 3, p99: 30 } },
  "with lines that are cut": { cutShare: 0.1 },
};

for (const [how, quirks] of Object.entries(runs)) {
  describeStore(`the laptop's store ${how}`, () => laptopWith(quirks));
}
