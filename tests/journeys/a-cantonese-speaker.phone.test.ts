import { afterAll, beforeAll, expect, test } from "vitest";
import { queueId } from "#local/instance.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const weisNumber = "+15555550149";

test("Wei calls in Cantonese, hears Cantonese to the end, and gets Lin, who speaks it", async () => {
  // Ben has been free for longer, and does not speak it.
  const ben = await stage.agent("ben");
  await ben.signsIn();
  await ben.goes("Available");
  const lin = await stage.agent("lin");
  await lin.signsIn();
  await lin.goes("Available");

  // He would rather not be recorded, and says so by a key.
  const wei = await stage.caller(weisNumber);
  await wei.dials();
  await wei.hears("廣東話服務，請按 4。");
  await wei.presses("4");
  await wei.hears(/這次通話會錄音/);
  await wei.hears("如果您不希望錄音，請按 9。");
  await wei.presses("9");
  await wei.hears("好的，這次通話不會錄音。");

  // Who he is, by keypad; the bot speaks no Cantonese, so a person is fetched at once.
  await wei.hears(/九位會員號碼/);
  await wei.presses("412907906");
  await wei.hears(/出生日期/);
  await wei.presses("06021948");
  await wei.hears(/會說廣東話的職員/);
  const heard = (await wei.everythingCaptioned()).replaceAll("Example Health", "");
  // Neither English nor Simplified signs after he has chosen.
  expect(heard.slice(heard.indexOf("這次通話會錄音"))).not.toMatch(/[a-z]|[这请录说务员]/i);

  const contact = await stage.onlyContact();
  expect(contact.targetQueueId).toBe(queueId("member-services-chinese"));
  expect(contact.attributes).toMatchObject({
    language: "zh-HK",
    recordingConsent: "declined",
    callerKind: "member",
    verificationLevel: "L1",
  });

  await lin.isRung();
  await ben.isNotRung();
  await lin.sees(/Member services, Chinese, Cantonese/, "Incoming call");
  await lin.seesMember("Wei Sample");
  await lin.accepts();
  await wei.isWith(/Lin/);
  await lin.sees("Cantonese", "Conversation");
  await lin.sees("Not recorded", "Conversation");
  expect(contact.recording).toEqual({ agent: false, customer: false, ivr: false });
  await wei.hangsUp();
  await lin.seesState("Wrap-up");
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
