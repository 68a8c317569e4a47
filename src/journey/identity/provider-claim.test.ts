import { expect, test } from "vitest";
import { isPossibleNpi, readProviderClaim } from "./provider-claim.ts";

test.each([
  ["the standard's own example", "1234567893", true],
  ["an identifier that begins with 2", "2999900006", true],
  ["a wrong check digit", "1234567890", false],
  ["two neighbouring digits swapped", "1234567983", false],
  ["a first digit that no identifier has", "3234567891", false],
  ["too few digits", "123456789", false],
  ["nothing", "", false],
])("%s: %s is possible as an NPI: %s", (_why, npi, possible) => {
  expect(isPossibleNpi(npi)).toBe(possible);
});

test("a claim is read with spaces and hyphens, as people say and type numbers", () => {
  expect(readProviderClaim("1234 567 893", "97-0000001")).toEqual({ npi: "1234567893", tin: "970000001" });
});

test("what cannot be a claim is one of nobody", () => {
  expect(readProviderClaim("12", "97")).toEqual({ npi: "0000000000", tin: "000000000" });
});
