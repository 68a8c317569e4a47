import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { FhirUnavailableError } from "#journey/identity/fhir-reader.ts";
import type { Fault } from "../fault-log.ts";
import { readCapabilities } from "./capability-map.ts";
import type { CapabilityMap } from "./capability-map.ts";
import { checkedReader, FhirNotCapableError } from "./checked-reader.ts";

const declaring = (...names: string[]): CapabilityMap =>
  readCapabilities({
    resourceType: "CapabilityStatement",
    rest: [
      {
        mode: "server",
        resource: [
          {
            type: "Coverage",
            interaction: [{ code: "read" }, { code: "search-type" }],
            searchParam: names.map((name) => ({ name })),
          },
        ],
      },
    ],
  });

/** A store that finds nothing, and answers these one after the other when asked for its metadata. */
function storeWith(...statements: (CapabilityMap | Error | Promise<CapabilityMap>)[]) {
  const asked: string[] = [];
  const faults: Fault[] = [];
  const reader = checkedReader(
    {
      search: (type) => {
        asked.push(type);
        return Promise.resolve([]);
      },
      read: () => Promise.resolve(null),
      capabilities: async () => {
        asked.push("metadata");
        const next = statements.shift();
        if (next === undefined || next instanceof Error) throw next ?? new Error("asked too often");
        return next;
      },
    },
    { used: { Coverage: ["beneficiary"] }, logFault: (fault) => faults.push(fault) },
  );
  return { reader, asked, faults };
}
const down = new FhirUnavailableError("fhir.unavailable: no answer");

test("metadata are read once, at once, however many questions come", async () => {
  const { reader, asked, faults } = storeWith(declaring("beneficiary"));
  expect(asked).toEqual(["metadata"]);
  await Promise.all([reader.search("Coverage", []), reader.read("Coverage", "c1")]);
  expect(await reader.search("Coverage", [])).toEqual([]);
  expect(asked).toEqual(["metadata", "Coverage", "Coverage"]);
  expect(faults).toEqual([]);
});

test("the first question travels beside the check, and its answer waits for it", async () => {
  let declare!: (capabilities: CapabilityMap) => void;
  const { reader, asked } = storeWith(new Promise((resolve) => (declare = resolve)));
  let answered = false;
  const answer = reader.search("Coverage", []).then(() => (answered = true));
  await turn();
  expect(asked).toContain("Coverage");
  expect(answered).toBe(false);
  declare(declaring("beneficiary"));
  expect(await answer).toBe(true);
});

test("a store that does not declare a question answers none, and the log names type and parameter", async () => {
  const { reader, faults } = storeWith(declaring("status"));
  const refused = await reader.search("Coverage", []).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(FhirNotCapableError);
  expect(String(refused)).toContain("Coverage?beneficiary");
  await expect(reader.read("Coverage", "c1")).rejects.toBeInstanceOf(FhirNotCapableError);
  expect(faults).toEqual([{ at: "fhir Coverage?beneficiary", code: "fhir.notCapable" }]);
});

test("metadata that cannot be read hold up nobody, and are read again behind a later question", async () => {
  const { reader, asked, faults } = storeWith(down, declaring("status"));
  expect(await reader.search("Coverage", [])).toEqual([]);
  expect(faults).toEqual([{ at: "fhir metadata", code: "fhir.unavailable" }]);
  expect(await reader.search("Coverage", [])).toEqual([]);
  await turn();
  expect(asked.filter((each) => each === "metadata")).toHaveLength(2);
  await expect(reader.search("Coverage", [])).rejects.toBeInstanceOf(FhirNotCapableError);
});
