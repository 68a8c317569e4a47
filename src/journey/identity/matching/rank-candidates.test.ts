import { describe, expect, test } from "vitest";
import { rankCandidates } from "./rank-candidates.ts";
import { reasonSentence } from "./reason-words.ts";
import { detailsOf, readNumber, readSaid } from "./said-details.ts";
import type { MemberDetails, TypedDetails } from "./said-details.ts";

const rosa: MemberDetails = {
  patientId: "rosa",
  memberIds: ["412907335"],
  firstNames: ["Rosa"],
  lastNames: [{ value: "Ruiz-Ortega", isFormer: false }],
  birthDate: "1979-05-14",
  zips: [{ value: "80002", isFormer: false }],
  phones: ["5555550141"],
};
const brother: MemberDetails = { ...rosa, patientId: "raul", memberIds: ["412907336"], firstNames: ["Raul"] };
const daughter: MemberDetails = {
  ...rosa,
  patientId: "ines",
  memberIds: ["412907337"],
  firstNames: ["Ines"],
  birthDate: "2009-01-30",
};
const stranger: MemberDetails = {
  ...rosa,
  patientId: "stranger",
  memberIds: ["998001002"],
  firstNames: ["Tess"],
  lastNames: [{ value: "Sample", isFormer: false }],
  birthDate: "1990-02-02",
  zips: [{ value: "10001", isFormer: false }],
  phones: ["5555550177"],
};

const says = (typed: Partial<TypedDetails>) =>
  readSaid({ memberId: "", firstName: "", lastName: "", birthDate: "", zip: "", ...typed });
const everything = says({
  firstName: "Rosa",
  lastName: "Ruiz Ortega",
  birthDate: "1979-05-14",
  zip: "80002",
});

describe("who is identified", () => {
  test("name, birth date and ZIP that fit one member alone", () => {
    expect(rankCandidates(everything, null, [stranger, rosa, daughter])).toMatchObject({
      outcome: "identified",
      candidate: { patientId: "rosa" },
    });
  });

  test.each<[string, Partial<TypedDetails>]>([
    ["a nickname", { firstName: "Rosita" }],
    ["one part of a double name", { lastName: "Ortega" }],
    ["names in the wrong order", { firstName: "Ruiz-Ortega", lastName: "Rosa" }],
    [
      "a birth date with one digit off, and the member ID",
      { memberId: "412907335", birthDate: "1979-05-15" },
    ],
  ])("%s, from one's own number", (_what, change) => {
    const said = { ...everything, ...onlySaid(says(change)) };
    expect(rankCandidates(said, "5555550141", [rosa, stranger])).toMatchObject({ outcome: "identified" });
  });
});

describe("who is not", () => {
  test("a number alone names candidates and opens nobody", () => {
    const ranking = rankCandidates(says({}), "5555550141", [rosa]);
    expect(ranking).toMatchObject({
      outcome: "ambiguous",
      candidates: [{ patientId: "rosa", hasOwnNumber: true }],
    });
  });

  test("a family's number opens nobody of the family", () => {
    const ranking = rankCandidates(says({ lastName: "Ruiz-Ortega", zip: "80002" }), "5555550141", [
      rosa,
      daughter,
    ]);
    expect(ranking).toMatchObject({
      outcome: "ambiguous",
      candidates: [{ hasOwnNumber: false }, { hasOwnNumber: false }],
    });
  });

  test.each<[string, Partial<TypedDetails>]>([
    ["by everything but the first name", {}],
    ["by the first name too", { firstName: "Rosa" }],
    ["by the member ID too", { firstName: "Rosa", memberId: "412907335" }],
  ])("twins %s", (_what, more) => {
    const said = { ...everything, firstName: null, ...onlySaid(says(more)) };
    expect(rankCandidates(said, "5555550141", [rosa, brother])).toMatchObject({
      outcome: "ambiguous",
      candidates: [expect.anything(), expect.anything()],
    });
  });

  test("somebody who knows what is in the telephone book, and guesses the birth date nearly", () => {
    const said = { ...everything, birthDate: "1979-05-15" };
    expect(rankCandidates(said, "5555550141", [rosa]).outcome).toBe("ambiguous");
  });

  test("somebody with another first name, whatever else fits", () => {
    const said = { ...everything, firstName: "Carmen", memberId: "412907335" };
    expect(rankCandidates(said, "5555550141", [rosa]).outcome).toBe("ambiguous");
  });

  test("nobody at all, where nothing fits", () => {
    expect(rankCandidates(says({ lastName: "Nemo", birthDate: "1950-01-01" }), null, [rosa])).toEqual({
      outcome: "unknown",
    });
  });

  test("the deceased and the inactive are not compared", () => {
    expect(detailsOf({ resourceType: "Patient", id: "a", deceasedBoolean: true })).toBeNull();
    expect(detailsOf({ resourceType: "Patient", id: "a", active: false })).toBeNull();
  });
});

describe("the reasons in words", () => {
  const sentenceOf = (typed: Partial<TypedDetails>, calling: string | null = null) => {
    const ranking = rankCandidates(says(typed), calling, [rosa]);
    return ranking.outcome === "ambiguous" ? reasonSentence(ranking.candidates[0]?.reasons ?? []) : null;
  };

  test("say what fits and how, and never what is on file", () => {
    expect(sentenceOf({ lastName: "Ruiz-Ortega", zip: "80002", birthDate: "1979-05-15" })).toBe(
      "Same last name and ZIP; birth date has one digit off",
    );
    expect(sentenceOf({ lastName: "Ruiz", zip: "80002", firstName: "Carmen" }, "5555550141")).toBe(
      "Same ZIP; one part of a double last name; another first name; calls from the number on file",
    );
  });

  test("say that day and month are swapped", () => {
    const twelfth = { ...rosa, birthDate: "1979-05-11" };
    const said = says({ lastName: "Ruiz-Ortega", zip: "80002", birthDate: "1979-11-05" });
    const ranking = rankCandidates(said, null, [twelfth]);
    expect(ranking.outcome === "ambiguous" && reasonSentence(ranking.candidates[0]?.reasons ?? [])).toBe(
      "Same last name and ZIP; birth date has day and month swapped",
    );
  });
});

test.each([
  ["5/14/1979", "1979-05-14"],
  ["05141979", "1979-05-14"],
  ["1979-05-14", "1979-05-14"],
  ["14/45/1979", null],
  ["May", null],
])("a birth date typed as %s is %s", (birthDate, as) => {
  expect(says({ birthDate }).birthDate).toBe(as);
});

test("a number is ten digits of North America, or none", () => {
  expect(readNumber("+1 (555) 555-0141")).toBe("5555550141");
  expect(readNumber("anonymous")).toBeNull();
  expect(readNumber("+44 20 7946 0000")).toBeNull();
});

/** What was said of it, to be laid over something else. */
const onlySaid = (said: ReturnType<typeof says>) =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
