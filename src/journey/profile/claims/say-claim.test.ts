import { expect, test } from "vitest";
import type { ClaimLine } from "../profile.ts";
import { sayClaim } from "./say-claim.ts";

const claim = (more: Partial<ClaimLine> = {}): ClaimLine => ({
  claimId: "CLM-1",
  serviceDate: "2026-10-22",
  service: "MRI",
  provider: null,
  billed: null,
  memberOwes: 0,
  status: "deniedPlanOrProviderOwes",
  denial: { code: "197", words: "the provider did not ask for prior authorization", group: "CO" },
  source: { resource: "ExplanationOfBenefit/1", asOf: "2026-10-30" },
  ...more,
});

test("a denial is said in the member's language, with who carries it", () => {
  expect(sayClaim(claim(), "es-US")).toBe(
    "El reclamo se rechazó porque el proveedor no pidió autorización previa. Lo asume el proveedor según su contrato con el plan; no puede cobrárselo a usted.",
  );
  expect(sayClaim(claim(), "zh-CN")).toMatch(/^理赔被拒，原因是：医疗机构没有申请事先授权。/);
  expect(sayClaim(claim({ remarks: [{ code: "N54", words: "" }] }), "es")).toMatch(
    /autorización previa; el reclamo no coincide con lo autorizado\./,
  );
});

test("nothing is half said: not in English, not in another language, not for an unlisted code", () => {
  expect(sayClaim(claim(), "en-US")).toBeNull();
  expect(sayClaim(claim(), "vi")).toBeNull();
  expect(sayClaim(claim({ denial: { code: "999", words: "x" } }), "es")).toBeNull();
  expect(sayClaim(claim({ denial: null }), "es")).toBeNull();
});
