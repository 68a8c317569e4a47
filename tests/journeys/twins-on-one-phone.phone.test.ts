import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually, isShown } from "./eventually.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Mia and Mya: one birth date, one home, one phone, and almost one name. */
const theirNumber = "+15555550144";

test("Mia calls from the phone she shares with her twin, and only a document tells them apart", async () => {
  const ben = await stage.agent("ben");
  await ben.signsIn();
  await ben.goes("Available");
  const mia = await stage.caller(theirNumber);
  await mia.dials();
  await mia.hears(/For English/);
  await mia.presses("1");
  await mia.hears(/nine-digit member ID/);
  await mia.presses("0#");
  await ben.isRung();
  await ben.accepts();
  await ben.seesMember("Unknown caller");

  // Name, birth date and the number fit both: neither page opens.
  await ben.looksUpCaller({ firstName: "Mia", lastName: "Sample", birthDate: "02/29/1996" });
  await ben.sees(/Not certain/, "Profile");
  const candidates = ben.page.getByRole("radio");
  await eventually(async () => expect(await candidates.count()).toBe(2));
  await ben.sees(/Same last name, first name and birth date; calls from a number that several/, "Profile");
  await ben.sees(/another first name/, "Profile");
  await ben.doesNotSee(/Mia Mockley|Mya|1996-02-29|555-0144/);

  // A code to that phone would tell nothing, and there is too little on file that a twin does not know.
  await candidates.first().check();
  await ben.presses("Send a code");
  await ben.sees(/No code was sent/, "Profile");
  await ben.sees(/number on file is shared/, "Conversation");
  await ben.presses("Two questions");
  await ben.presses("Draw two questions");
  await ben.sees(/Too little is on file/, "Profile");

  // The document does: at the partner's page Mia shows hers.
  await ben.presses("Document");
  await ben.presses("Text the way to the check");
  await ben.sees(/The caller has a text/, "Profile");
  const partner = await mia.opensDocumentCheck();
  await partner.getByLabel("First name on the document").fill("Mia");
  await partner.getByLabel("Last name on the document").fill("Sample");
  await partner.getByLabel("Birth date on the document").fill("1996-02-29");
  await partner.getByRole("button", { name: "Document and face match" }).click();
  await isShown(partner.getByRole("heading", { name: "Thank you" }));
  await ben.presses("Read the outcome");
  await ben.seesMember("Mia Sample");
  await ben.sees(/Verified L3/, "Profile");
  await mia.hangsUp();
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
