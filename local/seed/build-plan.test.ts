import type { ExplanationOfBenefit, FhirResource, Organization, Practitioner } from "fhir/r4";
import { expect, test } from "vitest";
import { nobodyYet } from "#journey/contact/contact-row.ts";
import { claimOfProvider, claimWithAuthority } from "#journey/identity/caller-claim.ts";
import type { CallerClaim } from "#journey/identity/caller-claim.ts";
import { fakeFhirReader } from "#journey/identity/fake-fhir-reader.ts";
import { lookUpCaller } from "#journey/identity/look-up-caller.ts";
import { isPossibleNpi, npiSystem, tinSystem } from "#journey/identity/provider-claim.ts";
import { hasRefusedTexts } from "#journey/identity/text-consent.ts";
import { textableNumber } from "#journey/identity/textable-number.ts";
import { buildProfile } from "#journey/profile/build-profile.ts";
import { coverageGaps } from "#journey/profile/coverage/coverage-on.ts";
import { readMemberFacts } from "#journey/profile/read-member-facts.ts";
import { buildPlan, defaultSeed } from "./build-plan.ts";
import { namedMembers } from "./named-members.ts";
import { namedRelatives } from "./named-relatives.ts";

const today = "2026-11-22";
const plan = [...buildPlan({ members: 60, today, seed: defaultSeed })];
const ofType = <T extends FhirResource["resourceType"]>(type: T) =>
  plan.filter((each): each is Extract<FhirResource, { resourceType: T }> => each.resourceType === type);
const cents = (claim: ExplanationOfBenefit, code: string) =>
  Math.round(
    (claim.total?.find((each) => each.category.coding?.[0]?.code === code)?.amount.value ?? Number.NaN) * 100,
  );

test("the same seed gives the same plan, another seed another", () => {
  const again = [...buildPlan({ members: 60, today, seed: defaultSeed })];
  expect(again).toEqual(plan);
  expect([...buildPlan({ members: 60, today, seed: 7 })]).not.toEqual(plan);
});

test("a larger plan keeps the members of a smaller one as they were", () => {
  const larger = new Map(
    [...buildPlan({ members: 70, today, seed: defaultSeed })].map((each) => [
      `${each.resourceType}/${each.id}`,
      each,
    ]),
  );
  for (const each of plan) expect(larger.get(`${each.resourceType}/${each.id}`)).toEqual(each);
});

test("every id is there once and every reference leads to a resource of the plan", () => {
  const keys = new Set(plan.map((each) => `${each.resourceType}/${each.id}`));
  expect(keys.size).toBe(plan.length);
  const references = [...JSON.stringify(plan).matchAll(/"reference":"([^"]+)"/g)].map((match) => match[1]!);
  expect(references.filter((each) => !keys.has(each))).toEqual([]);
});

test("nothing is dated after the plan's own day", () => {
  const late = plan.filter((each) => (each.meta?.lastUpdated ?? "") > `${today}T23:59:59Z`);
  expect(late.map((each) => each.id)).toEqual([]);
});

test("whoever starts right after midnight UTC sees no fact from later that day", () => {
  const firstMoment = `${today}T00:00:00.000Z`;
  const written = plan.map((each) => each.meta?.lastUpdated ?? "");
  const answered = ofType("CoverageEligibilityResponse").map(({ created }) => created);
  expect([...written, ...answered].filter((moment) => moment > firstMoment)).toEqual([]);
});

test("member IDs are nine digits and belong to one member each; phones are among those reserved for fiction", () => {
  const patients = ofType("Patient");
  const memberIds = patients.map((each) => each.identifier?.[0]?.value ?? "");
  expect(memberIds.filter((each) => !/^\d{9}$/.test(each))).toEqual([]);
  expect(new Set(memberIds).size).toBe(patients.length);
  const people = [...patients, ...ofType("RelatedPerson"), ...ofType("Organization")];
  const phones = people.flatMap((each) => (each.telecom ?? []).filter(({ system }) => system === "phone"));
  expect(phones.filter(({ value }) => !/^\+1\d{3}55501\d\d$/.test(value ?? ""))).toEqual([]);
});

test("a decided claim adds up: what the plan allowed is what it paid and what the member owes", () => {
  for (const claim of ofType("ExplanationOfBenefit").filter((each) => each.outcome === "complete")) {
    const denied = cents(claim, "noncovered") > 0;
    const covered = denied ? 0 : cents(claim, "memberliability");
    expect(cents(claim, "eligible")).toBe(cents(claim, "paidtoprovider") + covered);
    if (denied) expect(cents(claim, "noncovered")).toBe(cents(claim, "submitted"));
  }
});

test("Rosa's year is what her claims add up to", () => {
  const hers = ofType("ExplanationOfBenefit").filter(
    (each) => each.patient.reference === "Patient/rosa-testmember",
  );
  const paid = hers.filter((each) => each.outcome === "complete" && cents(each, "noncovered") === 0);
  const sum = (code: string) => paid.reduce((total, each) => total + cents(each, code), 0);
  expect(sum("deductible")).toBe(1500_00);
  expect(sum("memberliability")).toBe(2184_00);
});

test("everybody known by name is in the plan as the list says", () => {
  const patients = new Map(ofType("Patient").map((each) => [each.id, each]));
  for (const named of namedMembers) {
    const patient = patients.get(named.id)!;
    const [name] = patient.name!;
    expect(`${name!.given![0]} ${name!.family}`).toBe(named.name);
    expect(patient.birthDate).toBe(named.birthDate);
    expect(patient.identifier![0]!.value).toBe(named.memberId);
    expect(patient.telecom!.map(({ value }) => value)).toContain(named.phone);
  }
});

test("the agent's page on Rosa shows her bill, her limits, her requests, gaps, medicines and team", async () => {
  const now = new Date(`${today}T15:00:00Z`);
  const facts = await readMemberFacts(fakeFhirReader(plan), "rosa-testmember");
  const profile = buildProfile(facts, { row: { identity: nobodyYet, contactId: "c" }, now } as Parameters<
    typeof buildProfile
  >[1]);
  const limits = profile.accumulators.map(({ scope, network, kind, used, limit }) => [
    `${scope} ${network} ${kind}`,
    used,
    limit,
  ]);
  expect(limits).toEqual([
    ["individual in deductible", 150_000, 150_000],
    ["individual in outOfPocket", 218_400, 600_000],
    ["family in deductible", 154_712, 300_000],
    ["family in outOfPocket", 223_112, 1_200_000],
    ["individual out deductible", 0, 300_000],
    ["individual out outOfPocket", 0, 1_200_000],
    ["family out deductible", 0, 600_000],
    ["family out outOfPocket", 0, 2_400_000],
  ]);
  expect(profile.benefits).toMatchObject({ plan: "Example Silver PPO", familyTier: "embedded" });
  expect(profile.benefits?.services.find(({ service }) => service === "Physical therapy")).toMatchObject({
    shares: [
      { network: "in", coinsurance: 20, afterDeductible: true },
      { network: "out", coinsurance: 40, afterDeductible: true },
    ],
    limit: { allowed: 20, unit: "visits", used: 0, denied: 1 },
  });
  expect(coverageGaps(profile.coverageHistory)).toEqual([{ from: "2023-11-01", until: "2023-12-31" }]);
  expect(profile.claims.recent.filter(({ mismatch }) => mismatch !== undefined)).toEqual([]);
  expect(profile.claims.owed).toMatchObject({
    total: 2349_00,
    deductible: 1500_00,
    copay: 40_00,
    coinsurance: 644_00,
    notCovered: 165_00,
    notSplit: 0,
  });
  expect(profile.claims.total).toBe(12);
  const mri = profile.claims.recent.find((each) => each.claimId === "CLM-2026-104417");
  expect(mri).toMatchObject({
    serviceDate: "2026-10-22",
    service: "MRI of the left knee",
    provider: "Placeholder Imaging",
    billed: 124_000,
    memberOwes: 0,
    status: "deniedPlanOrProviderOwes",
    denial: { code: "197" },
  });
  expect(profile.authorizations.map(({ status }) => status)).toEqual(["inReview", "approved"]);
  expect(profile.authorizations[0]?.decisionDueAt).toBe("2026-11-24T15:00:00.000Z");
  expect(new Map(profile.careGaps.map(({ measure, status }) => [measure, status]))).toEqual(
    new Map([
      ["A1c test", "dueSoon"],
      ["Diabetic eye exam", "overdue"],
      ["Mammogram", "dueSoon"],
    ]),
  );
  expect(profile.medications.map(({ name, daysLate }) => [name, daysLate])).toEqual([
    ["Lisinopril 10 mg", 9],
    ["Metformin 500 mg", -6],
  ]);
  expect(profile.careTeam.map(({ role }) => role)).toEqual(["PCP", "Orthopedist"]);
  expect(profile.preferences[0]?.title).toBe("Text first, then call");
  expect(profile.member?.language?.label).toBe("Spanish");
});

test("a practice has a list open with the plan: claims of many members in every state, and requests", () => {
  const own = ofType("ExplanationOfBenefit").filter(
    (each) =>
      each.provider.reference === "Organization/testwell-orthopedics" &&
      /-3[1-4]\d{4}$/.test(each.identifier?.[0]?.value ?? ""),
  );
  const numbers = own.map((each) => each.identifier![0]!.value!.slice(-6));
  expect(new Set(numbers).size).toBe(26);
  expect(new Set(own.map((each) => each.patient.reference)).size).toBeGreaterThan(8);
  expect(own.filter((each) => each.outcome === "queued")).toHaveLength(3);
  expect(own.filter((each) => cents(each, "paidtoprovider") > 0)).toHaveLength(15);
  const reasons = own.flatMap((each) =>
    (each.item?.[0]?.adjudication ?? []).flatMap(({ reason }) => reason?.coding?.[0]?.code ?? []),
  );
  expect(reasons.toSorted()).toEqual(["16", "16", "16", "18", "197", "29", "50"]);
  const asked = ofType("Claim").filter((each) => each.identifier?.[0]?.value?.startsWith("PA-418"));
  expect(asked).toHaveLength(5);
});

const now = new Date(`${today}T15:00:00Z`);
const lookUp = (claim: CallerClaim) => lookUpCaller(fakeFhirReader(plan), claim, now);
const keyed = (day: string) => `${day.slice(5, 7)}${day.slice(8)}${day.slice(0, 4)}`;

test.each([
  ["pip-guardian", "guardian", "identified"],
  ["pip-stepmother", "guardian", "unknown"],
  ["tim-father", "guardian", "unknown"],
  ["wei-representative", "representative", "identified"],
  ["gale-representative", "representative", "unknown"],
] as const)("%s, who calls as a %s, is %s", async (id, kind, outcome) => {
  const relative = namedRelatives.find((each) => each.id === id)!;
  const member = namedMembers.find((each) => each.id === relative.of)!;
  const claim = claimWithAuthority(kind, member.memberId, keyed(member.birthDate), keyed(relative.birthDate));
  expect((await lookUp(claim)).outcome).toBe(outcome);
});

test("every NPI has a right check digit and a range nobody has, and belongs to one; so does every tax number", () => {
  const holders = [...ofType("Practitioner"), ...ofType("Organization")];
  const valuesOf = (wanted: string) =>
    holders
      .flatMap(({ identifier = [] }) => identifier)
      .flatMap(({ system, value = "" }) => (system === wanted ? [value] : []));
  const [npis, tins] = [valuesOf(npiSystem), valuesOf(tinSystem)];
  expect(npis.filter((npi) => !isPossibleNpi(npi) || !npi.startsWith("29999"))).toEqual([]);
  expect(tins.filter((tin) => !/^97000\d{4}$/.test(tin))).toEqual([]);
  expect(new Set(npis).size).toBe(npis.length);
  expect(new Set(tins).size).toBe(tins.length);
});

test("every professional is identified as their practice by their NPI and its tax number, and so is the practice by its own", async () => {
  const practices = new Map(ofType("Organization").map((each) => [`Organization/${each.id}`, each]));
  const numberOf = (holder: Organization | Practitioner, wanted: string) =>
    holder.identifier?.find(({ system }) => system === wanted)?.value ?? "";
  for (const role of ofType("PractitionerRole")) {
    const practice = practices.get(role.organization!.reference!)!;
    const professional = ofType("Practitioner").find(
      ({ id }) => `Practitioner/${id}` === role.practitioner!.reference,
    )!;
    for (const npi of [numberOf(professional, npiSystem), numberOf(practice, npiSystem)]) {
      expect(await lookUp(claimOfProvider(npi, numberOf(practice, tinSystem)))).toMatchObject({
        outcome: "identified",
        caller: { providerId: practice.id },
      });
    }
  }
});

test("a code can be sent to everybody with a number of long standing, and not to one changed last week", () => {
  const withoutNumber = ofType("Patient").filter((each) => textableNumber(each, now) === null);
  expect(withoutNumber.map(({ id }) => id)).toEqual(["devon-mockley"]);
  const refusing = ofType("Patient").filter(({ id }) =>
    hasRefusedTexts(
      ofType("Consent").filter(({ patient }) => patient?.reference === `Patient/${id}`),
      now,
    ),
  );
  expect(refusing.map(({ id }) => id)).toEqual(["lena-dummy"]);
});

test("every member's page holds figures that add up, a product, and a kind of plan", async () => {
  const reader = fakeFhirReader(plan);
  for (const patient of ofType("Patient")) {
    const facts = await readMemberFacts(reader, patient.id ?? "");
    const profile = buildProfile(facts, { row: { identity: nobodyYet, contactId: "c" }, now } as Parameters<
      typeof buildProfile
    >[1]);
    expect(profile.claims.recent.filter(({ mismatch }) => mismatch !== undefined)).toEqual([]);
    expect(profile.accumulators.filter(({ doubt }) => doubt !== undefined)).toEqual([]);
    expect(profile.coverageHistory.filter(({ line }) => line === null)).toEqual([]);
    if (profile.plan?.status === "active") expect(profile.benefits?.plan).toBe(profile.plan.name);
  }
});
