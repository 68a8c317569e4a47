import type { Organization, Practitioner, PractitionerRole } from "fhir/r4";
import { expect, test } from "vitest";
import { matchProvider } from "./match-provider.ts";
import { npiSystem, tinSystem } from "./provider-claim.ts";

const claim = { npi: "2999900006", tin: "970000001" };
const today = "2026-11-22";

const practitioner: Practitioner = {
  resourceType: "Practitioner",
  id: "noah",
  identifier: [{ system: npiSystem, value: claim.npi }],
};
const organization: Organization = {
  resourceType: "Organization",
  id: "testwell",
  active: true,
  identifier: [{ system: tinSystem, value: claim.tin }],
};
const role: PractitionerRole = {
  resourceType: "PractitionerRole",
  practitioner: { reference: "Practitioner/noah" },
  organization: { reference: "Organization/testwell" },
};
const whole = { practitioners: [practitioner], organizations: [organization], roles: [role] };

test("a practice is known by its tax number and the NPI of somebody who works there", () => {
  expect(matchProvider(claim, whole, today)).toBe("testwell");
});

test("a practice is known by its tax number and its own NPI", () => {
  const own = {
    ...organization,
    identifier: [...organization.identifier!, { system: npiSystem, value: claim.npi }],
  };
  expect(matchProvider(claim, { practitioners: [], organizations: [own], roles: [] }, today)).toBe(
    "testwell",
  );
});

test.each<[string, Partial<typeof whole>]>([
  ["nobody has the NPI", { practitioners: [] }],
  ["nobody has the tax number", { organizations: [] }],
  [
    "the professional works elsewhere",
    { roles: [{ ...role, organization: { reference: "Organization/other" } }] },
  ],
  ["the professional has left", { roles: [{ ...role, period: { end: "2026-10-31" } }] }],
  ["the role is no longer in use", { roles: [{ ...role, active: false }] }],
  ["the professional is no longer in use", { practitioners: [{ ...practitioner, active: false }] }],
  ["the practice is no longer in use", { organizations: [{ ...organization, active: false }] }],
  [
    "the NPI is filed as a number of another kind",
    { practitioners: [{ ...practitioner, identifier: [{ system: tinSystem, value: claim.npi }] }] },
  ],
  ["the role names nobody", { roles: [{ resourceType: "PractitionerRole" }] }],
])("unknown when %s", (_why, change) => {
  expect(matchProvider(claim, { ...whole, ...change }, today)).toBeNull();
});
