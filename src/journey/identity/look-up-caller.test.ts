import type { FhirResource, Patient, RelatedPerson } from "fhir/r4";
import { expect, test } from "vitest";
import { fixedClock } from "../clock.ts";
import { fakeContactRows } from "../contact/fake-contact-rows.ts";
import { roleCodeSystem } from "./authority-codes.ts";
import { claimOfMember, claimOfProvider, claimWithAuthority } from "./caller-claim.ts";
import type { CallerClaim } from "./caller-claim.ts";
import { fakeFhirReader } from "./fake-fhir-reader.ts";
import { countingCodes } from "./fake-one-time-codes.ts";
import { fakeTryLedger } from "./fake-try-ledger.ts";
import { identifyCaller, leastMs } from "./identify-caller.ts";
import { memberIdSystem } from "./member-claim.ts";
import { npiSystem, tinSystem } from "./provider-claim.ts";

const patient = (id: string, memberId: string, birthDate: string, more: Partial<Patient> = {}): Patient => ({
  resourceType: "Patient",
  id,
  birthDate,
  identifier: [{ system: memberIdSystem, value: memberId }],
  ...more,
});

const relation = (of: string, code: string, birthDate: string): RelatedPerson => ({
  resourceType: "RelatedPerson",
  id: `${of}-${code}`,
  birthDate,
  patient: { reference: `Patient/${of}` },
  relationship: [{ coding: [{ system: roleCodeSystem, code }] }],
});

const onFile: readonly FhirResource[] = [
  patient("pip", "412907704", "2017-03-12"),
  relation("pip", "MTH", "1986-09-25"),
  relation("pip", "STPMTH", "1988-08-08"),
  patient("late", "412908209", "2017-03-12", { deceasedBoolean: true }),
  relation("late", "MTH", "1986-09-25"),
  patient("wei", "412907906", "1948-06-02"),
  relation("wei", "HPOWATT", "1976-02-11"),
  {
    resourceType: "Practitioner",
    id: "noah",
    identifier: [{ system: npiSystem, value: "2999900006" }],
  },
  {
    resourceType: "PractitionerRole",
    id: "noah-role",
    practitioner: { reference: "Practitioner/noah" },
    organization: { reference: "Organization/testwell" },
  },
  {
    resourceType: "Organization",
    id: "testwell",
    identifier: [{ system: tinSystem, value: "970000001" }],
  },
  { resourceType: "Organization", id: "other", identifier: [{ system: tinSystem, value: "970000002" }] },
];

function setUp() {
  const clock = fixedClock("2026-11-22T15:00:00.000Z");
  const rows = fakeContactRows();
  const tries = fakeTryLedger(clock);
  const reader = fakeFhirReader(onFile);
  const pauses: number[] = [];
  const pause = async (milliseconds: number) => {
    pauses.push(milliseconds);
    clock.advanceBy(milliseconds);
  };
  const identify = (claim: CallerClaim) =>
    identifyCaller(
      { reader, rows, clock, pause, tries, maker: countingCodes() },
      { contactId: "c-1", language: "en-US" },
      claim,
    );
  return { identify, rows, reader, pauses };
}

const mother = claimWithAuthority("guardian", "412907704", "03122017", "09251986");
const daughter = claimWithAuthority("representative", "412907906", "06021948", "02111976");
const practice = claimOfProvider("2999900006", "970000001");
const pip = claimOfMember("412907704", "03122017");

test.each<[string, CallerClaim, object, string]>([
  [
    "a mother of a minor",
    mother,
    { callerKind: "guardian", method: "authorityOnFile", patientId: "pip", relatedPersonId: "pip-MTH" },
    "Authority on file: mother of a minor",
  ],
  [
    "a daughter with a power of attorney",
    daughter,
    {
      callerKind: "representative",
      method: "authorityOnFile",
      patientId: "wei",
      relatedPersonId: "wei-HPOWATT",
    },
    "Authority on file: health-care power of attorney",
  ],
  [
    "a practice",
    practice,
    { callerKind: "provider", method: "npiAndTin", patientId: null, providerId: "testwell" },
    "NPI and tax ID",
  ],
])(
  "%s is at L1, on whose behalf stands on the row, and the card says how it is known",
  async (_who, claim, identity, by) => {
    const { identify, rows } = setUp();
    expect((await identify(claim)).outcome).toBe("identified");
    expect((await rows.read("c-1"))?.identity).toMatchObject({
      ...identity,
      level: "L1",
      verifiedAt: "2026-11-22T15:00:00.000Z",
      expiresAt: "2026-11-22T15:30:00.000Z",
    });
    expect((await rows.readHandOver("c-1"))?.learned).toEqual([{ label: "Verified by", value: by }]);
  },
);

test.each<[string, readonly CallerClaim[]]>([
  [
    "guardian",
    [
      claimWithAuthority("guardian", "999999999", "03122017", "09251986"),
      claimWithAuthority("guardian", "412907704", "03132017", "09251986"),
      claimWithAuthority("guardian", "412907704", "03122017", "09261986"),
      claimWithAuthority("guardian", "412907704", "03122017", "08081988"),
      claimWithAuthority("guardian", "412908209", "03122017", "09251986"),
      claimWithAuthority("guardian", "412907906", "06021948", "02111975"),
      claimWithAuthority("guardian", "12", "34", ""),
    ],
  ],
  [
    "representative",
    [
      claimWithAuthority("representative", "412907704", "03122017", "09251986"),
      claimWithAuthority("representative", "412907906", "06021948", "02121976"),
      claimWithAuthority("representative", "412907906", "Timeout", "Timeout"),
    ],
  ],
  [
    "provider",
    [
      claimOfProvider("2999900014", "970000001"),
      claimOfProvider("2999900006", "970000002"),
      claimOfProvider("2999900006", "970000003"),
      claimOfProvider("2999900006", ""),
    ],
  ],
])(
  "whatever is wrong with a %s's claim, there is one answer, one card, one time and the same work",
  async (_kind, claims) => {
    const seen = await Promise.all(
      claims.map(async (claim) => {
        const { identify, rows, reader, pauses } = setUp();
        const answer = await identify(claim);
        return { answer, pauses, card: await rows.readHandOver("c-1"), searches: reader.asked.length };
      }),
    );
    for (const each of seen) expect(each).toEqual(seen[0]);
    expect(seen[0]).toMatchObject({ answer: { outcome: "unknown", attemptsLeft: 2 }, pauses: [leastMs] });
  },
);

test("an NPI that cannot be one costs the store nothing, and is answered like any wrong one", async () => {
  const impossible = setUp();
  const wrong = setUp();
  const answers = [
    await impossible.identify(claimOfProvider("2999900007", "970000001")),
    await wrong.identify(claimOfProvider("2999900014", "970000001")),
  ];
  expect(answers[0]).toEqual(answers[1]);
  expect(impossible.pauses).toEqual(wrong.pauses);
  expect(await impossible.rows.readHandOver("c-1")).toEqual(await wrong.rows.readHandOver("c-1"));
  expect(impossible.reader.asked).toEqual([]);
});

test("tries of every kind count together, and the third locks the contact out", async () => {
  const { identify, rows } = setUp();
  await identify(mother);
  const outcomes = [];
  for (const claim of [
    claimOfMember("412907704", "01011990"),
    claimWithAuthority("guardian", "412907704", "03122017", "01011990"),
    claimOfProvider("2999900006", "970000002"),
    mother,
  ])
    outcomes.push((await identify(claim)).outcome);
  expect(outcomes).toEqual(["unknown", "unknown", "lockedOut", "lockedOut"]);
  expect((await rows.read("c-1"))?.identity).toMatchObject({
    callerKind: "unknown",
    patientId: null,
    relatedPersonId: null,
    level: "L0",
    lockedOut: true,
    failedAttempts: 3,
  });
  expect((await rows.readHandOver("c-1"))?.warnings).toEqual([
    "Member ID or birth date did not match (try 1 of 3)",
    "Said to be a guardian: member ID, birth dates or guardianship did not match (try 2 of 3)",
    "NPI or tax ID did not match (try 3 of 3)",
  ]);
});

test("who is identified later replaces who was identified before", async () => {
  const { identify, rows } = setUp();
  await identify(mother);
  await identify(pip);
  expect((await rows.read("c-1"))?.identity).toMatchObject({
    callerKind: "member",
    method: "memberIdAndBirthDate",
    patientId: "pip",
    relatedPersonId: null,
  });
});
