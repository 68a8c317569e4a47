import type { Coverage, InsurancePlan } from "fhir/r4";
import { expect, test } from "vitest";
import { lineOfBusiness } from "./line-of-business.ts";

const coverage = (more: Partial<Coverage>): Coverage => ({
  resourceType: "Coverage",
  status: "active",
  beneficiary: {},
  payor: [],
  ...more,
});
const typed = (system: string, code: string, text?: string) => ({
  coding: [{ system, code }],
  ...(text === undefined ? {} : { text }),
});
const product = (code: string): InsurancePlan => ({
  resourceType: "InsurancePlan",
  type: [typed("http://hl7.org/fhir/us/davinci-pdex-plan-net/CodeSystem/InsuranceProductTypeCS", code)],
});

test.each([
  [typed("https://nahdo.org/sopt", "111"), "medicareAdvantage"],
  [typed("https://nahdo.org/sopt", "121"), "medicare"],
  [typed("https://nahdo.org/sopt", "211"), "medicaid"],
  [typed("https://nahdo.org/sopt", "512"), "commercial"],
  [{ text: "medicaid" }, "medicaid"],
  [{ text: "Medicare Advantage PPO" }, "medicareAdvantage"],
  [{ text: "Medicare" }, "medicare"],
  [{ text: "Qualified Health Plan" }, "exchange"],
  [typed("http://terminology.hl7.org/CodeSystem/v3-ActCode", "HIP", "health insurance plan policy"), null],
  [typed("https://nahdo.org/sopt", "32"), null],
])("%j is %s", (type, line) => {
  expect(lineOfBusiness(coverage({ type }), undefined)).toBe(line);
});

test.each([
  ["mediadv", "medicareAdvantage"],
  ["qhp", "exchange"],
  ["chip", "chip"],
  ["commppo", "commercial"],
])("a product of type %s says it where the coverage does not", (code, line) => {
  expect(lineOfBusiness(coverage({}), product(code))).toBe(line);
});

test("the name of a class says it where no code does, and nothing known is null", () => {
  const named = coverage({ class: [{ type: {}, value: "1", name: "MEDICARE HMO PLAN" }] });
  expect(lineOfBusiness(named, undefined)).toBe("medicareAdvantage");
  expect(lineOfBusiness(undefined, undefined)).toBeNull();
});
