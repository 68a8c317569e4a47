import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { keptRecords } from "../kept-records.ts";
import { createCase } from "./create-case.ts";
import { getCase } from "./get-case.ts";
import { updateCase } from "./update-case.ts";

const bill = { CaseTemplateId: "t-1", CaseRequestFields: { title: "A bill", customer_id: "p-1" } };

test("a case that was opened is found by its fields, changed and found as it is now", async () => {
  const instance = { cases: keptRecords("case_id") };
  await tryBlock(createCase, { instance }).run(bill);
  await tryBlock(updateCase, { instance }).run({
    CaseId: "case-id-1",
    CaseRequestFields: { status: "closed" },
  });
  const trial = tryBlock(getCase, { instance });
  expect(await trial.run({ CustomerId: "p-1" })).toEqual({ kind: "next" });
  expect(trial.memory.results.Case).toMatchObject({
    case_id: "case-id-1",
    title: "A bill",
    status: "closed",
  });
});

test("of several the last changed is taken only if so asked", async () => {
  const instance = { cases: keptRecords("case_id") };
  for (const _each of [1, 2]) await tryBlock(createCase, { instance }).run(bill);
  const trial = tryBlock(getCase, { instance });
  const wanted = { CaseRequestFields: { title: "A bill" } };
  expect(await trial.run(wanted)).toMatchObject({ type: "MultipleFound" });
  expect(await trial.run({ ...wanted, GetLastUpdatedCase: "true" })).toEqual({ kind: "next" });
  expect(trial.memory.results.Case).toMatchObject({ case_id: "case-id-2" });
});

test("no case is an error of its own, also when nothing was asked for", async () => {
  const instance = { cases: keptRecords("case_id") };
  await tryBlock(createCase, { instance }).run(bill);
  const trial = tryBlock(getCase, { instance });
  expect(await trial.run({ CaseRequestFields: { title: "Other" } })).toMatchObject({ type: "NoneFound" });
  expect(await trial.run({})).toMatchObject({ type: "NoneFound" });
});
