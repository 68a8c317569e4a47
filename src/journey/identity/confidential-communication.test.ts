import type { Address, Consent, ContactPoint } from "fhir/r4";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { confidentialCommunication, reachable } from "./confidential-communication.ts";
import { textableNumber } from "./textable-number.ts";

const now = new Date("2026-11-22T15:00:00Z");
const extension = [{ url: confidentialCommunication.mark, valueBoolean: true }];
const home: ContactPoint = {
  system: "phone",
  use: "mobile",
  value: "+15555550148",
  period: { start: "2024-01-01" },
};
const elsewhere: ContactPoint = { ...home, value: "+15555550158", extension };
const house: Address = { use: "home", line: ["14 Example Street"] };
const box: Address = { line: ["PO Box 17"], extension };
const request = (more: Partial<Consent> = {}): Consent => ({
  resourceType: "Consent",
  status: "active",
  scope: {},
  category: [
    { coding: [{ system: confidentialCommunication.system, code: confidentialCommunication.code }] },
  ],
  ...more,
});
const values = (patient: { telecom?: ContactPoint[]; address?: Address[] }, consents: Consent[] = []) => {
  const left = reachable(patient, consents, now);
  return [...left.telecom.map(({ value }) => value), ...left.address.map(({ line }) => line?.[0])];
};

test("whoever asked for nothing is reached everywhere on file", () => {
  expect(reachable({ telecom: [home], address: [house] }, [], now)).toEqual({
    isConfidential: false,
    telecom: [home],
    address: [house],
  });
});

test("a confidential number and address replace every other", () => {
  const patient = { telecom: [home, elsewhere], address: [house, box] };
  expect(values(patient, [request()])).toEqual(["+15555550158", "PO Box 17"]);
});

test("a mark holds without the request, because a lost paper must not send mail home", () => {
  expect(values({ telecom: [home, elsewhere] })).toEqual(["+15555550158"]);
  expect(values({ telecom: [home, elsewhere], address: [house] })).toEqual(["+15555550158"]);
});

test("a request without any marked place leaves none", () => {
  expect(values({ telecom: [home], address: [house] }, [request()])).toEqual([]);
});

test.each<[string, Partial<Consent>]>([
  ["withdrawn", { status: "inactive" }],
  ["over", { provision: { period: { end: "2026-11-21" } } }],
  ["a refusal", { provision: { type: "deny" } }],
  ["of another kind", { category: [{ coding: [{ code: "text-messages" }] }] }],
])("a request that is %s asks for nothing", (_what, more) => {
  expect(values({ telecom: [home] }, [request(more)])).toEqual(["+15555550148"]);
});

test("HL7's own mark of a confidential address counts", () => {
  const url = "http://hl7.org/fhir/StructureDefinition/iso21090-AD-use";
  const marked: Address = { line: ["PO Box 18"], extension: [{ url, valueCode: "CONF" }] };
  expect(values({ address: [house, marked] })).toEqual(["PO Box 18"]);
});

test("a number that is not the confidential one is never texted", () => {
  expect(textableNumber({ telecom: [home, elsewhere] }, now)).toBe("+15555550158");
  expect(textableNumber({ telecom: [home], address: [box] }, now)).toBe(null);
  expect(textableNumber({ telecom: [home] }, now, [request()])).toBe(null);
});

test("whatever is on file, an unmarked place is never left beside a marked one", () => {
  const anyPoint = fc.record({ value: fc.string(), isMarked: fc.boolean() });
  fc.assert(
    fc.property(fc.array(anyPoint), fc.boolean(), (points, isAsked) => {
      const telecom = points.map(({ value, isMarked }) => ({ value, ...(isMarked ? { extension } : {}) }));
      const left = reachable({ telecom }, isAsked ? [request()] : [], now);
      const hasMarked = points.some(({ isMarked }) => isMarked);
      expect(left.isConfidential).toBe(isAsked || hasMarked);
      expect(left.telecom.length).toBe(
        isAsked || hasMarked ? points.filter(({ isMarked }) => isMarked).length : points.length,
      );
    }),
  );
});
