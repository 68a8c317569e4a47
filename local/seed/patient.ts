import type { ContactPoint, Patient, PatientCommunication } from "fhir/r4";
import { asOf, coding, concept, refer, systems } from "./concepts.ts";
import { plusDays } from "./days.ts";
import { fullNameOf } from "./member-sketch.ts";
import type { MemberSketch, SeedContext } from "./member-sketch.ts";
import { insurer } from "./plans.ts";
import { geolocation } from "./positions.ts";

const languageNames = { en: "English", es: "Spanish", zh: "Chinese" } as const;

/** The member as a Patient: identified by the plan's nine-digit member ID, reached by phone and e-mail. */
export function buildPatient(member: MemberSketch, { today }: SeedContext): Patient {
  const { address } = member;
  return {
    resourceType: "Patient",
    id: member.id,
    meta: asOf(plusDays(today, -20)),
    active: true,
    identifier: [
      {
        type: concept(systems.identifierType, "MB", "Member ID"),
        system: systems.memberId,
        value: member.memberId,
      },
    ],
    name: [{ use: "official", family: member.family, given: [member.given] }],
    telecom: telecomOf(member),
    gender: member.gender,
    birthDate: member.birthDate,
    address: [
      {
        use: "home",
        line: [address.line],
        city: address.city,
        state: address.state,
        postalCode: address.postalCode,
        extension: [geolocation(address)],
        country: "US",
      },
    ],
    communication: communicationOf(member.language),
    generalPractitioner: [refer(member.primaryCare.reference, member.primaryCare.name)],
    managingOrganization: insurer,
  };
}

const telecomOf = (member: MemberSketch): ContactPoint[] => [
  { system: "phone", use: "mobile", value: member.phone, period: { start: member.coveredSince } },
  {
    system: "email",
    value: `${fullNameOf(member)
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, ".")}.${member.memberId.slice(-3)}@careline.example`,
  },
];

/** The language first preferred, and English for those who speak it too. */
function communicationOf(language: MemberSketch["language"]): PatientCommunication[] {
  const speaks = (code: keyof typeof languageNames) => ({
    coding: [coding(systems.language, code)],
    text: languageNames[code],
  });
  const first = { language: speaks(language), preferred: true };
  return language === "en" ? [first] : [first, { language: speaks("en") }];
}
