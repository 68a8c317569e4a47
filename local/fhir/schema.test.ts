import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fixedClock } from "#journey/clock.ts";
import { openStore } from "./fhir-store.ts";

const clock = fixedClock("2026-11-22T12:00:00Z");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "careline-store-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("what was written is there when the store is opened again", () => {
  const path = join(folder, "deep", "store.sqlite");
  const store = openStore(path, clock);
  store.put({ resourceType: "Patient", id: "rosa" });
  store.keepNote("seeded-from", "2026-11-22");
  store.close();
  const again = openStore(path, clock);
  expect(again.read("Patient", "rosa")?.version).toBe(1);
  expect(again.note("seeded-from")).toBe("2026-11-22");
  again.close();
});

test("a second one to open a store is told in a line that it is in use", () => {
  const path = join(folder, "store.sqlite");
  const store = openStore(path, clock);
  expect(() => openStore(path, clock)).toThrow(expect.objectContaining({ code: "store.inUse" }));
  store.close();
});

test("a file that is no store is called broken, with what to do", () => {
  const path = join(folder, "store.sqlite");
  writeFileSync(path, "this is no database, only words, and rather more than a few of them");
  expect(() => openStore(path, clock)).toThrow(
    expect.objectContaining({ code: "store.broken", message: expect.stringContaining("npm run reset") }),
  );
});

test("when one of many cannot be written, none is", () => {
  const store = openStore(":memory:", clock);
  function* two() {
    yield { resourceType: "Patient", id: "one" };
    throw new Error("half way");
  }
  expect(() => store.putMany(two())).toThrow("half way");
  expect(store.size().total).toBe(0);
});
