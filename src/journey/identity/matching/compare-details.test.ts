import { describe, expect, test } from "vitest";
import { compareDetails } from "./compare-details.ts";
import { readSaid } from "./said-details.ts";
import type { MemberDetails } from "./said-details.ts";

const onFile: MemberDetails = {
  patientId: "p",
  memberIds: ["412907335"],
  firstNames: ["Guadalupe"],
  lastNames: [
    { value: "Núñez-Sample", isFormer: false },
    { value: "Example", isFormer: true },
  ],
  birthDate: "1979-05-11",
  zips: [
    { value: "80002", isFormer: false },
    { value: "60614", isFormer: true },
  ],
  phones: ["5555550141"],
};
const nothing = { memberId: "", firstName: "", lastName: "", birthDate: "", zip: "" };
const compare = (typed: Partial<typeof nothing>, member: Partial<MemberDetails> = {}) =>
  compareDetails(readSaid({ ...nothing, ...typed }), null, { ...onFile, ...member });

describe("a last name", () => {
  test.each([
    ["Núñez-Sample", "exact"],
    ["NUNEZ SAMPLE", "exact"],
    ["Example", "former"],
    ["Sample", "onePart"],
    ["Nunez-Sampel", "onePart"],
    ["Other", "different"],
  ])("%s is %s", (lastName, as) => {
    expect(compare({ lastName }).lastName).toBe(as);
  });

  test("may be misspelled, or another romanisation", () => {
    const lastNames = [{ value: "Cheung", isFormer: false }];
    expect(compare({ lastName: "Zhang" }, { lastNames }).lastName).toBe("romanised");
    expect(compare({ lastName: "Cheunk" }, { lastNames }).lastName).toBe("close");
  });
});

describe("a first name", () => {
  test.each([
    ["Lupita", "Guadalupe", "nickname"],
    ["Peggy", "Margaret", "nickname"],
    ["Hsiao-Mei", "Xiao Mei", "nickname"],
    ["Meiling", "Mei-Ling", "exact"],
    ["Guadelupe", "Guadalupe", "close"],
    ["Pat", "Patrick", "nickname"],
    ["Bob", "William", "different"],
  ])("%s for %s is %s", (firstName, name, as) => {
    expect(compare({ firstName }, { firstNames: [name] }).firstName).toBe(as);
  });
});

describe("a birth date", () => {
  test.each([
    ["1979-05-11", "exact"],
    ["1979-11-05", "dayMonthSwapped"],
    ["1979-05-17", "oneDigitOff"],
    ["1978-05-11", "yearOff"],
    ["1989-05-11", "yearOff"],
    ["1979-06-20", "different"],
  ])("%s is %s", (birthDate, as) => {
    expect(compare({ birthDate }).birthDate).toBe(as);
  });
});

test("a ZIP may be of before, or nearby", () => {
  expect(compare({ zip: "60614" }).zip).toBe("former");
  expect(compare({ zip: "80009" }).zip).toBe("sameArea");
  expect(compare({ zip: "10001" }).zip).toBe("different");
});

test("a member ID may have two figures swapped", () => {
  expect(compare({ memberId: "412907353" }).memberId).toBe("oneDigitOff");
});

test("what is not said, or not on file, is missing and counts for nothing", () => {
  expect(compare({})).toEqual({
    memberId: "missing",
    lastName: "missing",
    firstName: "missing",
    birthDate: "missing",
    zip: "missing",
    number: "missing",
  });
  expect(compare({ zip: "80002" }, { zips: [] }).zip).toBe("missing");
});
