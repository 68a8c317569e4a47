import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unusualIn, usual } from "./unusual-look.ts";

const start = Date.parse("2026-11-22T15:00:00.000Z");
const look = (patientId: string | null, minute = 0, more: object = {}) => ({
  at: new Date(start + minute * 60_000).toISOString(),
  contactId: `contact-of-${patientId}`,
  patientId,
  what: "profile" as const,
  ...more,
});
const nobodySpecial = { familyNames: ["Sample"], labels: [] };
const others = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, index) => look(`other-${index}`, 0, more));

describe("a look at a record", () => {
  test("of an ordinary member in a contact is not unusual", () => {
    expect(unusualIn(look("rosa"), [], nobodySpecial, "Alvarez")).toEqual([]);
  });

  test.each([
    ["CEL", ["vip"]],
    ["EMP", ["employee"]],
    ["N", []],
  ])("labelled %s is flagged as %j", (label, reasons) => {
    expect(unusualIn(look("rosa"), [], { ...nobodySpecial, labels: [label] }, null)).toEqual(reasons);
  });

  test("of somebody of the agent's own family name is flagged, however it is written", () => {
    const person = { familyNames: ["ÁLVAREZ "], labels: [] };
    expect(unusualIn(look("rosa"), [], person, "Alvarez")).toEqual(["ownFamilyName"]);
    expect(unusualIn(look("rosa"), [], person, "Alva")).toEqual([]);
    expect(unusualIn(look("rosa"), [], person, null)).toEqual([]);
  });

  test("is judged once for a contact, and again for the next one", () => {
    const person = { familyNames: ["Alvarez"], labels: ["CEL"] };
    expect(unusualIn(look("rosa", 1), [look("rosa")], person, "Alvarez")).toEqual([]);
    const next = look("rosa", 1, { contactId: "another" });
    expect(unusualIn(next, [look("rosa")], person, "Alvarez")).toEqual(["vip", "ownFamilyName"]);
  });

  test("is flagged when it is one member too many within an hour, and only then", () => {
    const before = others(usual.members);
    expect(unusualIn(look("rosa", 59), before, nobodySpecial, null)).toEqual(["manyMembers"]);
    expect(unusualIn(look("rosa", 60), before, nobodySpecial, null)).toEqual([]);
    expect(unusualIn(look("rosa", 1), before.slice(1), nobodySpecial, null)).toEqual([]);
    expect(unusualIn(look("other-0", 1), before, nobodySpecial, null)).toEqual([]);
    expect(unusualIn(look("rosa", 1), others(usual.members + 1), nobodySpecial, null)).toEqual([]);
  });

  test("found by search without a contact is flagged from the third member within an hour on", () => {
    const search = { what: "memberSearch" as const, contactId: null };
    const before = others(usual.searches, search);
    expect(unusualIn(look("rosa", 1, search), before, nobodySpecial, null)).toEqual(["noContact"]);
    expect(unusualIn(look("rosa", 1, search), before.slice(1), nobodySpecial, null)).toEqual([]);
  });

  test("of a practice's board is explained by its contact, and makes no other look unusual", () => {
    const board = others(usual.members).map((each) => ({ ...each, what: "practiceBoard" as const }));
    const row = look("rosa", 59, { what: "practiceBoard" });
    expect(unusualIn(row, others(usual.members), nobodySpecial, null)).toEqual([]);
    expect(unusualIn(look("rosa", 59), board, nobodySpecial, null)).toEqual([]);
  });

  test("that found nobody is never flagged", () => {
    const person = { familyNames: ["Alvarez"], labels: ["CEL", "EMP"] };
    expect(unusualIn(look(null), others(usual.members), person, "Alvarez")).toEqual([]);
  });

  test("of any run of looks, one member too many is said at most once an hour", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 60 }), { maxLength: 120 }), (members) => {
        const run = members.map((member, index) => look(`m-${member}`, index / 4));
        const said = run.filter((each, index) =>
          unusualIn(each, run.slice(0, index), nobodySpecial, null).includes("manyMembers"),
        );
        const distinct = new Set(members).size;
        expect(said.length).toBe(distinct > usual.members ? 1 : 0);
      }),
    );
  });
});
