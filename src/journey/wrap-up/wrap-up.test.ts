import { expect, test } from "vitest";
import { faultIn } from "./wrap-up.ts";

const now = new Date("2026-11-22T15:00:00.000Z");
const promised = (dueOn: string, what = "Call back about the bill") => ({
  disposition: "followUpPromised" as const,
  note: "",
  followUp: { dueOn, what },
});

test.each(["2026-11-22", "2026-11-21", "2027-02-28"])("a follow-up due on %s can be filed", (dueOn) => {
  expect(faultIn(promised(dueOn), now)).toBeNull();
});

test.each(["2026-11-20", "2026-02-30", "tomorrow", "2026-1-1", ""])("one due on '%s' cannot", (dueOn) => {
  expect(faultIn(promised(dueOn), now)).not.toBeNull();
});

test("a promise says what was promised", () => {
  expect(faultIn(promised("2026-11-30", " "), now)).toMatch(/what was promised/);
  expect(faultIn({ disposition: "followUpPromised", note: "", followUp: null }, now)).toMatch(/needs a day/);
});

test("other dispositions need nothing more", () => {
  expect(faultIn({ disposition: "noMemberOnLine", note: "", followUp: null }, now)).toBeNull();
});
