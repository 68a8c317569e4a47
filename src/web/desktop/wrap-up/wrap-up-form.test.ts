import { expect, test } from "vitest";
import { emptyForm, fieldProblems, formOf, toWrapUp, typing } from "./wrap-up-form.ts";

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

const promise = (what: string, dueOn: string) => ({ does: { kind: "promise", what, dueOn } }) as const;
const guide = { does: { kind: "guide" } } as const;

test("the newest promise that was taken stands in the follow-up, and nothing where none was", () => {
  const taken = [
    promise("See that the ride is booked", "2026-12-01"),
    promise("Call back", "2026-11-23"),
    guide,
  ];
  expect(formOf({}, taken)).toEqual({ disposition: null, what: "Call back", dueOn: "2026-11-23" });
  expect(formOf({}, [guide])).toEqual(emptyForm);
});

test("what was typed is never written over, not its other half either", () => {
  const late = [promise("Call back", "2026-11-23")];
  const typed = typing({}, emptyForm, { what: "Send the form" });
  expect(formOf(typed, late)).toMatchObject({ what: "Send the form", dueOn: "" });
  const changed = typing({}, formOf({}, late), { dueOn: "2026-11-25" });
  expect(formOf(changed, [...late, promise("Another", "2026-12-09")])).toMatchObject({
    what: "Call back",
    dueOn: "2026-11-25",
  });
});

test("a promise that the agent clears stays cleared; a disposition leaves it as it is", () => {
  const taken = [promise("Call back", "2026-11-23")];
  const cleared = typing(typing({}, formOf({}, taken), { what: "" }), formOf({}, taken), {
    what: "",
    dueOn: "",
  });
  expect(formOf(cleared, taken)).toEqual(emptyForm);
  const resolved = typing({}, formOf({}, taken), { disposition: "resolved" });
  expect(formOf(resolved, taken)).toEqual({
    disposition: "resolved",
    what: "Call back",
    dueOn: "2026-11-23",
  });
});
