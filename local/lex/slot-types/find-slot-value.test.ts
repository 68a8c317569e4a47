import { expect, test } from "vitest";
import type { SlotType } from "../bot-model.ts";
import { findSlotValue } from "./find-slot-value.ts";
import { readWholeDate } from "./whole-date.ts";

const today = new Date("2026-11-22T00:00:00Z");
const memberNumber: SlotType = {
  name: "MemberNumber",
  parent: "AMAZON.AlphaNumeric",
  values: [],
  pattern: "[0-9]{9}",
  resolution: "ORIGINAL_VALUE",
  parts: new Map(),
};
const service: SlotType = {
  name: "Service",
  parent: null,
  values: [
    { value: "MRI", synonyms: ["magnetic resonance imaging", "knee MRI"] },
    { value: "X-ray", synonyms: ["x ray"] },
  ],
  pattern: null,
  resolution: "TOP_RESOLUTION",
  parts: new Map(),
};
const locale = {
  localeId: "en_US",
  slotTypes: new Map([memberNumber, service].map((type) => [type.name, type])),
};
const find = (type: string, text: string) =>
  findSlotValue(locale, type, text, { today, asked: true })?.interpretedValue ?? null;

test.each([
  "05141979",
  "0 5 1 4 1 9 7 9",
  "5/14/1979",
  "05-14-1979",
  "5/14/79",
  "1979-05-14",
  "May 14, 1979",
  "May 14th 1979",
  "14 May 1979",
  "may fourteenth nineteen seventy nine",
  "the fourteenth of may nineteen seventy nine",
  "zero five one four one nine seven nine",
  "I was born on May 14, 1979.",
])("the date %j is May 14, 1979", (text) => {
  expect(readWholeDate(text, today)).toBe("1979-05-14");
});

test.each(["13/45/1979", "february 30 1980", "412907335", "two thousand five", "May 14", "yes", ""])(
  "%j is no whole date",
  (text) => {
    expect(readWholeDate(text, today)).toBeNull();
  },
);

test.each([
  ["June 3rd, two thousand and five", "2005-06-03"],
  ["1/2/26", "2026-01-02"],
  ["1/2/27", "1927-01-02"],
])("the date %j is %s", (text, date) => {
  expect(readWholeDate(text, today)).toBe(date);
});

test.each([
  "412907335",
  "412 907 335",
  "412-907-335",
  "it's 412907335 thanks",
  "four one two nine oh seven three three five",
])("the member number in %j is found", (text) => {
  expect(find("MemberNumber", text)).toBe("412907335");
});

test.each(["41290733", "4129073351", "A412907335", "my number"])(
  "there is no member number in %j",
  (text) => {
    expect(find("MemberNumber", text)).toBeNull();
  },
);

test.each([
  ["I got a bill for my magnetic resonance imaging", "MRI"],
  ["the knee mri, please", "MRI"],
  ["an x-ray", "X-ray"],
  ["admiral", null],
])("the service in %j is %s", (text, value) => {
  expect(find("Service", text)).toBe(value);
});

test("a type that is not known finds nothing, so its slot is asked again", () => {
  expect(find("AMAZON.Nonsense", "Testville")).toBeNull();
});
