import { afterAll, beforeAll, expect, test } from "vitest";
import { queueId } from "#local/instance.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const rosasNumber = "+15555550142";
const weisNumber = "+15555550149";

test("Rosa calls in Spanish and gets Ana, who speaks it", async () => {
  // Ben is free for longer, and still does not get her: he does not speak Spanish.
  const ben = await stage.agent("ben");
  await ben.signsIn();
  await ben.goes("Available");
  const ana = await stage.agent("ana");
  await ana.signsIn();
  await ana.goes("Available");

  const rosa = await stage.caller(rosasNumber);
  await rosa.dials();
  await rosa.hears("Para español, oprima el 2.");
  await rosa.presses("2");
  await rosa.hears(/Esta llamada se graba/);
  await rosa.hears(/número de miembro de nueve dígitos/);
  await rosa.presses("412907335");
  await rosa.hears(/fecha de nacimiento/);
  await rosa.presses("05141979");

  // The bot answers in Spanish; she wants a person all the same.
  await rosa.hears(/¿En qué le puedo ayudar/);
  await rosa.says("me llegó una factura por mi resonancia");
  await rosa.hears(/autorización previa/);
  await rosa.says("una persona por favor");
  await rosa.hears(/¿Es correcto\?/);
  await rosa.says("sí");
  await rosa.hears(/Gracias por esperar/);
  const heard = await rosa.everythingCaptioned();
  expect(heard.slice(heard.indexOf("Esta llamada"))).not.toMatch(/\b(?:your|please|thank)\b/i);

  const contact = await stage.onlyContact();
  expect(contact.targetQueueId).toBe(queueId("member-services-spanish"));
  expect(contact.languageCode).toBe("es-US");
  expect(contact.attributes).toMatchObject({
    language: "es-US",
    callerKind: "member",
    verificationLevel: "L1",
    reasonCode: "claimStatus",
  });

  // The desk says which language before she accepts, and after.
  await ana.isRung();
  await ana.sees(/Member services, Spanish/, "Incoming call");
  await ana.seesMember("Rosa Testmember");
  await ben.isNotRung();
  await ana.accepts();
  await rosa.isWith(/Ana/);
  await ana.sees("Spanish", "Conversation");
  await ana.sees("Prefers Spanish", "Profile");
  await ana.presses("End call");
  await rosa.isFree();
});

test("Wei calls in Chinese and gets Lin", async () => {
  const lin = await stage.agent("lin");
  await lin.signsIn();
  await lin.goes("Available");

  const wei = await stage.caller(weisNumber);
  await wei.dials();
  await wei.hears("普通话服务，请按 3。");
  await wei.presses("3");
  await wei.hears(/本次通话将被录音/);
  await wei.hears(/九位会员号/);
  await wei.presses("412907906");
  await wei.hears(/出生日期/);
  await wei.presses("06021948");
  await wei.hears(/什么可以帮您/);
  await wei.says("转人工");
  await wei.hears(/客服人员/);

  await lin.isRung();
  await lin.sees(/Member services, Chinese/, "Incoming call");
  await lin.seesMember("Wei Sample");
  await lin.accepts();
  await wei.isWith(/Lin/);
  await lin.sees("Mandarin", "Conversation");
  await wei.hangsUp();
  await lin.seesState("Wrap-up");
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
