import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually } from "./eventually.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Nobody in the plan has this number. */
const strangersNumber = "+15555550199";

/** Member ID and birth date as they are keyed. */
const idNobodyHas = ["999999998", "05141979"] as const;
const idasTrueData = ["412908209", "01151938"] as const;
const rosasIdAnotherDay = ["412907335", "05151979"] as const;
const rosasTrueData = ["412907335", "05141979"] as const;

test("three guesses are answered alike, and then a person hears of them", async () => {
  const ben = await stage.agent("ben");
  await ben.signsIn();
  await ben.goes("Available");

  const stranger = await stage.caller(strangersNumber);
  await stranger.dials();
  await stranger.hears(/For English/);
  await stranger.presses("1");
  const guesses = async (time: number, [memberId, birthDate]: readonly [string, string]): Promise<void> => {
    await stranger.hearsTimes(time, /nine-digit member ID/);
    await stranger.presses(memberId);
    await stranger.hearsTimes(time, /date of birth/);
    await stranger.presses(birthDate);
  };

  // An ID nobody has, an ID with another's birth date, the true data of a member who has died: the same words.
  await guesses(1, idNobodyHas);
  await stranger.hearsTimes(1, "Sorry, that does not match our records.");
  await guesses(2, idasTrueData);
  await stranger.hearsTimes(2, "Sorry, that does not match our records.");
  await guesses(3, rosasIdAnotherDay);
  await stranger.hears("I could not confirm who you are, but a person can help you.");
  expect(await stranger.everythingCaptioned()).not.toMatch(/Ida|Rosa|deceased|41290/);

  // The contact says so in codes, and knows nobody.
  const contact = await stage.onlyContact();
  await eventually(() => Promise.resolve(expect(contact.state.type).toBe("offered")));
  expect(contact.attributes).toMatchObject({
    reasonCode: "lockedOut",
    verificationLevel: "L0",
    verificationMethod: "none",
    callerKind: "unknown",
  });

  // Ben sees nobody, neither while it rings nor after, and is warned.
  await ben.isRung();
  await ben.seesMember("Unknown caller");
  await ben.accepts();
  await stranger.isWith(/Ben/);
  await ben.sees("Not verified", "Profile");
  await ben.sees("The caller is not verified.", "Profile");
  await ben.sees("The caller could not be identified in three tries.", "Conversation");
  for (const time of [1, 2, 3])
    await ben.sees(`Member ID or birth date did not match (try ${time} of 3)`, "Conversation");
  await ben.doesNotSee(/Ida Dummy|Rosa Testmember|412907335|412908209|Example Silver/);
  await stranger.hangsUp();
  await ben.seesState("Wrap-up");
});

test("the answer takes as long, whether the member exists or not", async () => {
  // The very function that the flow calls, on the running Careline; loaded here, when its environment is set.
  const { handler } = await import("#lambdas/identify-caller/handler.ts");
  const answersWithin = async ([memberId, birthDate]: readonly [string, string]): Promise<number> => {
    const begun = performance.now();
    await handler({
      Name: "ContactFlowEvent",
      Details: {
        ContactData: { ContactId: randomUUID(), Channel: "VOICE", Attributes: {} },
        Parameters: { purpose: "identify", memberId, birthDate, language: "en-US" },
      },
    });
    return performance.now() - begun;
  };
  const claims = [idNobodyHas, idasTrueData, rosasIdAnotherDay, rosasTrueData];
  const spent: number[][] = claims.map(() => []);
  // In turn, so that whatever else the machine does falls on all of them alike.
  for (let round = 0; round < 5; round += 1) {
    for (const [place, claim] of claims.entries()) spent[place]?.push(await answersWithin(claim));
  }
  const medians = spent.map((times) => times.toSorted((a, b) => a - b)[2] ?? 0);
  expect(Math.min(...medians)).toBeGreaterThan(490);
  expect(Math.max(...medians) - Math.min(...medians)).toBeLessThan(100);
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
