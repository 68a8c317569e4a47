import { expect, test } from "vitest";
import { reasonCodes } from "../contact/attributes.ts";
import { topics } from "./context/heard-topics.ts";
import { exampleMoment, havingHeard } from "./fake-moment.ts";
import { contactOn } from "./rules/fake-facts.ts";
import { contactsAbout, matters, mattersNow } from "./same-matter.ts";

test.each([
  ["Claim denial explained", "claim"],
  ["Question about a bill", "claim"],
  ["Prior authorization: papers asked for", "authorization"],
  ["Refill arranged", "medicine"],
  ["Premium payment set up", "premium"],
  ["New ID card sent", "card"],
  ["Chat about an imaging appointment", "visit"],
  ["Grievance filed", "complaint"],
])("“%s” is a contact about one matter: %s", (title, id) => {
  const moment = exampleMoment({ pastContacts: [contactOn("2026-11-12", { title, detail: "" })] });
  const found = matters.filter((matter) => contactsAbout(matter, moment, "2026-01-01").length > 0);
  expect(found.map((each) => each.id)).toEqual([id]);
});

test("what a matter is called today is a reason or a topic that there is", () => {
  const known: readonly string[] = [...reasonCodes, ...topics];
  for (const { today } of matters) for (const each of today) expect(known).toContain(each);
});

test("the reason on the contact and what was said both make a matter", () => {
  const moment = havingHeard(exampleMoment({}, { reasonCode: "refill" }), "bill", "And a bill");
  expect(mattersNow(moment).map(({ id }) => id)).toEqual(["claim", "medicine"]);
});
