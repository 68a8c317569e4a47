import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

test("Carmen forbids a suggestion while Ana has Rosa on the line, and Ana's page follows", async () => {
  const carmen = await stage.caseManager();
  await carmen.opensThePage();
  const ana = await stage.agent("ana");
  await ana.signsIn();
  await ana.goes("Available");

  const rosa = await stage.caller("+15555550142");
  await rosa.dials();
  await rosa.hears(/Para español/);
  await rosa.presses("1");
  await rosa.hears(/nine-digit member ID/);
  await rosa.presses("412907335");
  await rosa.hears(/date of birth/);
  await rosa.presses("05141979");
  await rosa.hears(/How can I help you/);
  await rosa.says("I got a bill for my MRI");
  await rosa.hears(/did not ask for prior authorization/);
  await rosa.says("a person please");
  await rosa.hears(/Is that right/);
  await rosa.presses("1");
  await ana.isRung();
  await ana.accepts();

  // What Ana is shown comes to Carmen's page, who knows something that Ana does not.
  expect(await ana.readsSuggestion()).toMatch(/MRI of the left knee is not Rosa.s to pay/);
  await carmen.looksAt("Rosa Testmember");
  await carmen.seesOffered("Denied claim explained");
  await carmen.vetoes("Denied claim explained", "We are appealing this one for her.");

  // Nobody presses anything at the desk: the suggestion goes by itself, and its reason can be read.
  const suggested = ana.page.getByRole("region", { name: "Suggested next" });
  await suggested.getByText(/MRI of the left knee is not Rosa.s to pay/).waitFor({ state: "detached" });
  await suggested.getByText("Held back").click();
  await ana.sees(/We are appealing this one for her\./, "Suggested next");

  // Care management goes away: the rules decide alone, and the page says so.
  stage.careline.world.careManagement = "down";
  await ana.page.reload();
  expect(await ana.readsSuggestion()).toMatch(/MRI of the left knee is not Rosa.s to pay/);
  await ana.sees(/Care management does not answer/, "Suggested next");

  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
