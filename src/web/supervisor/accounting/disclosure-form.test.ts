import { expect, test } from "vitest";
import { disclosureProblems, emptyDisclosure, purposeChoices, toDisclosure } from "./disclosure-form.ts";

const today = "2026-11-22";
const whole = {
  on: "2026-11-20",
  recipient: " County health department ",
  address: " ",
  what: "Immunization records",
  purpose: "publicHealth" as const,
  statement: "Measles outbreak",
};

test("a disclosure is written down with all that the account must tell", () => {
  expect(toDisclosure(whole, today)).toEqual({
    ...whole,
    recipient: "County health department",
    address: null,
  });
});

test("what is missing is said by field, and nothing is written down", () => {
  expect(Object.keys(disclosureProblems(emptyDisclosure, today))).toEqual([
    "on",
    "recipient",
    "what",
    "purpose",
    "statement",
  ]);
  expect(toDisclosure({ ...whole, what: " " }, today)).toBeNull();
});

test("a day that is still to come is refused, today is not", () => {
  expect(disclosureProblems({ ...whole, on: "2026-11-23" }, today)).toEqual({
    on: "This day is still to come.",
  });
  expect(disclosureProblems({ ...whole, on: today }, today)).toEqual({});
});

test("what the law exempts from the account is not offered", () => {
  const codes = purposeChoices.map(({ code }) => code);
  expect(codes).toContain("court");
  expect(codes).not.toContain("treatment");
});
