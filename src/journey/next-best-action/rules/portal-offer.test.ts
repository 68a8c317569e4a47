import { expect, test } from "vitest";
import { havingHeard, trial } from "../fake-moment.ts";
import { boardLine, paid, practice } from "./fake-facts.ts";
import { portalOffer } from "./portal-offer.ts";

const boardOf = (count: number) =>
  Array.from({ length: count }, (_, index) => boardLine(`CLM-${index}`, paid));

test("three status questions, and none of them a denial: the portal is offered for the next time", () => {
  expect(trial(portalOffer, practice(boardOf(3)))).toMatchObject({
    kind: "passed",
    title: "Tell the practice that the portal shows claim status at any hour",
    reason: "The practice asked how 3 claims stand, and none of them was denied.",
  });
});

test.each([
  ["nothing asked", practice([]), "nothing"],
  ["two questions", practice(boardOf(2)), "heldBack"],
  ["a denial among them", practice([...boardOf(3), boardLine("CLM-9")]), "heldBack"],
  ["no question, but a word of the portal", havingHeard(practice([]), "portal", "Online?"), "passed"],
] as const)("%s: %s", (_, moment, kind) => {
  expect(trial(portalOffer, moment).kind).toBe(kind);
});
