import { setTimeout as pause } from "node:timers/promises";
import type { FhirResource } from "fhir/r4";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { undeclared } from "#adapters/server/healthlake/capability-map.ts";
import { healthLakeReader } from "#adapters/server/healthlake/healthlake-reader.ts";
import type { HealthLakeReader } from "#adapters/server/healthlake/healthlake-reader.ts";
import { connectStore } from "#adapters/server/healthlake/store-connection.ts";
import type { HealthLakeOptions } from "#adapters/server/healthlake/store-connection.ts";
import { FhirRefusedError } from "#adapters/server/healthlake/within-budget.ts";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import type { FhirReader, SearchParameters } from "#journey/identity/fhir-reader.ts";
import { usedQueries } from "#journey/identity/used-queries.ts";
import { readMemberFacts } from "#journey/profile/read-member-facts.ts";
import { buildPlan, defaultSeed } from "#local/seed/build-plan.ts";

/** A data store that the suite is pointed at. */
export interface StoreUnderTest {
  readonly options: HealthLakeOptions;
  /** Whether the invented member may be written into it; without, the suite reads whom it finds. */
  readonly mayWrite: boolean;
  readonly close: () => Promise<void>;
}

type Identified = FhirResource & { readonly id: string };

/** Long enough for throttling and slow answers; what is tested is what is answered, not how fast. */
const patience = { budgetMs: 20_000 } as const;
const indexedWithinMs = 30_000;
const member = "rosa-testmember";

/** Everything the invented plan says of one member. */
const written = [...buildPlan({ members: 1, today: "2026-11-22", seed: defaultSeed })].filter(
  (resource): resource is Identified =>
    resource.id === member ||
    (resource.id !== undefined && JSON.stringify(resource).includes(`Patient/${member}"`)),
);

/**
 * What the product needs of a FHIR store, whichever it is: one suite for the laptop's with each of its quirks, and for a
 * real data store. The other side of every comparison is the fake that the journey's own tests run on.
 */
export function describeStore(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let store: StoreUnderTest;
    let reader: HealthLakeReader;
    let addresses: string[];
    beforeAll(async () => {
      store = await open();
      addresses = [];
      const noted: typeof fetch = (url, init) => {
        addresses.push(url instanceof Request ? url.url : url.toString());
        return fetch(url, init);
      };
      reader = healthLakeReader({ ...store.options, ...patience, fetch: noted });
      if (store.mayWrite) await writeMember(store.options, reader);
    }, 120_000);
    afterAll(() => store.close());

    test("every question the product asks is declared", async () => {
      expect(undeclared(await reader.capabilities(), usedQueries)).toEqual([]);
    });

    test("every question the product asks is answered, alone and with its order", async () => {
      for (const [type, names] of questions()) {
        for (const name of names) {
          const asked: SearchParameters = [[name, valueOf(name)]];
          expect(
            await reader.search(type, [...asked, ["_sort", "-_lastUpdated"]], 5),
            `${type}?${name}`,
          ).toEqual([]);
        }
      }
    });

    test("a parameter nobody knows is refused, not ignored", async () => {
      const asked = reader.search("Patient", [["shoe-size", "42"]]);
      await expect(asked).rejects.toBeInstanceOf(FhirRefusedError);
    });

    test("pages are read to the limit, each resource once", async () => {
      const some = await reader.search("ExplanationOfBenefit", [["_count", "3"]], 10);
      const more = await reader.search("ExplanationOfBenefit", [], 10);
      for (const found of [some, more]) {
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        expect(found.length).toBeLessThanOrEqual(10);
      }
      expect(some).toHaveLength(more.length);
    });

    test("what came along by _include is not among the matches", async () => {
      const found = await reader.search("Coverage", [["_include", "Coverage:payor"]], 5);
      expect(new Set(found.map(({ resourceType }) => resourceType)).size).toBeLessThanOrEqual(1);
    });

    test("what a search found is read by its id, and nobody reads as null", async () => {
      const [patient] = await reader.search("Patient", [], 1);
      if (patient?.id !== undefined) expect(await reader.read("Patient", patient.id)).toEqual(patient);
      expect(await reader.read("Patient", "nobody-at-all")).toBeNull();
    });

    test("all the overview asks about a member is answered as the fake answers it", async () => {
      const ids = store.mayWrite
        ? [member]
        : (await reader.search("Patient", [], 3)).map(({ id = "" }) => id);
      for (const id of ids) await readMemberFacts(compared(reader, store.mayWrite ? written : null), id);
    });

    test("no address carried what was searched for, but where the store's own links do", () => {
      const names = addresses
        .filter((each) => !each.includes("_offset="))
        .flatMap((each) => [...new URL(each).searchParams.keys()]);
      expect(names.filter((name) => name !== "_count" && name !== "page")).toEqual([]);
    });
  });
}

const questions = () => Object.entries(usedQueries) as [keyof typeof usedQueries, readonly string[]][];

const dates = /date|created|sent|authored|whenhandedover/;
const references =
  /^(?:patient|beneficiary|subject|actor|provider|request|focus|organization|practitioner|coverage)$/;

/** A value of the parameter's kind that nothing has. */
function valueOf(name: string): string {
  if (dates.test(name)) return "sa2999-01-01";
  if (references.test(name)) return "Patient/nobody-at-all";
  return name === "family" || name === "name" ? "nobodyatall" : "nothing-at-all";
}

/** Asks the fake what the store was asked, and compares: with what was written, or with what was found. */
function compared(reader: FhirReader, known: readonly FhirResource[] | null): FhirReader {
  return {
    search: async (type, parameters, limit) => {
      const found = await reader.search(type, parameters, limit);
      const words = `${type} ${parameters.map(([name]) => name).join()}`;
      // in the order it came, so that ties stay where they are: the fake's order may differ by nothing else
      const again = await fakeFhirReader(found).search(type, parameters, limit);
      expect(idsOf(again), `${words}: fits and is in order`).toEqual(idsOf(found));
      if (known) {
        const expected = await fakeFhirReader(known).search(type, parameters, limit);
        expect(idsOf(found).toSorted(), `${words}: is complete`).toEqual(idsOf(expected).toSorted());
      }
      return found;
    },
    read: (type, id) => reader.read(type, id),
  };
}

const idsOf = (found: readonly FhirResource[]): string[] => found.map(({ id = "" }) => id);

async function writeMember(options: HealthLakeOptions, reader: FhirReader): Promise<void> {
  const { base, ask, startQuestion } = connectStore({ ...options, ...patience }, patience.budgetMs);
  for (const resource of written) {
    await ask(
      {
        method: "PUT",
        url: new URL(`${resource.resourceType}/${resource.id}`, base),
        headers: { accept: "application/fhir+json", "content-type": "application/fhir+json" },
        body: JSON.stringify(resource),
      },
      startQuestion(),
    );
  }
  await untilIndexed(reader);
}

/** What was written last is indexed last, or nearly so. */
async function untilIndexed(reader: FhirReader): Promise<void> {
  const end = performance.now() + indexedWithinMs;
  const types = [...new Set(written.map(({ resourceType }) => resourceType))];
  for (const type of types) {
    const wanted = new Set(written.filter((each) => each.resourceType === type).map(({ id }) => id));
    for (;;) {
      const found = await reader.search(type, [["_id", [...wanted].join(",")]], wanted.size);
      if (found.length === wanted.size) break;
      if (performance.now() > end) throw new Error(`${type} was not indexed in ${indexedWithinMs} ms.`);
      await pause(200);
    }
  }
}
