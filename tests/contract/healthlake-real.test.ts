import { test } from "vitest";
import { storeFromEnvironment } from "#adapters/server/healthlake/store-from-environment.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import { describeStore } from "./healthlake-suite.ts";

/**
 * The same suite on a data store of AWS HealthLake, where the environment names one: `CONTRACT_FHIR_ENDPOINT`, and as a
 * function has it `AWS_REGION` with credentials, or `FHIR_AUTHORIZATION=smart` and what belongs to it. Nothing is written
 * unless `CONTRACT_FHIR_WRITES` is `yes`: the invented member stays in the store.
 */
const endpoint = process.env["CONTRACT_FHIR_ENDPOINT"];

if (endpoint === undefined) test.skip("no data store is named by CONTRACT_FHIR_ENDPOINT", () => {});
else {
  process.env["FHIR_ENDPOINT"] = endpoint;
  const mayWrite = process.env["CONTRACT_FHIR_WRITES"] === "yes";
  describeStore("the named data store", () =>
    Promise.resolve({
      options: storeFromEnvironment(systemClock),
      mayWrite,
      close: () => Promise.resolve(),
    }),
  );
}
