import { expect, test } from "vitest";
import { emptyForm, fieldProblems, toWrapUp } from "./wrap-up-form.ts";

test("a disposition is required, a note is not", () => {
  expect(fieldProblems(emptyForm)).toHaveProperty("disposition");
  expect(toWrapUp(emptyForm, "a note")).toBeNull();
  expect(toWrapUp({ ...emptyForm, disposition: "resolved" }, "")).toEqual({
    disposition: "resolved",
    note: "",
    followUp: null,
  });
});

test("a promised follow-up needs its day and its words", () => {
  const form = { ...emptyForm, disposition: "followUpPromised" } as const;
  expect(Object.keys(fieldProblems(form))).toEqual(["dueOn", "what"]);
  expect(
    toWrapUp({ ...form, dueOn: "2026-12-01", what: " Call Placeholder Imaging " }, "n")?.followUp,
  ).toEqual({
    dueOn: "2026-12-01",
    what: "Call Placeholder Imaging",
  });
});

test("half a follow-up is a problem under any disposition", () => {
  expect(fieldProblems({ disposition: "resolved", dueOn: "", what: "Call back" })).toHaveProperty("dueOn");
});
