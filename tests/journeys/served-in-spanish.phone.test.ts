import { afterAll, beforeAll, expect, test } from "vitest";
import { eventually } from "./eventually.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const rosasNumber = "+15555550142";

test("Rosa asks three things in Spanish, and needs nobody", async () => {
  // Ana speaks Spanish and is free; she never hears of it.
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
  await rosa.hears(/¿En qué le puedo ayudar/);

  // Her own claims, sums and dates, in her language.
  await rosa.says("me llegó una factura por mi resonancia");
  await rosa.hears(/no debe nada/);
  await rosa.says("cuánto me falta del deducible");
  await rosa.hears(/\$1,500/);
  await rosa.says("y mi cobertura sigue activa?");
  await rosa.hears(/activa|vigente/);
  await rosa.says("no gracias, eso es todo");
  await rosa.hears(/[Aa]diós|[Hh]asta luego/);
  await rosa.isFree();

  // From the notice on not a word of English; nobody was rung, and the contact knows what it was about.
  const heard = await rosa.everythingCaptioned();
  expect(heard.slice(heard.indexOf("Esta llamada"))).not.toMatch(/\b(?:your|please|thank|claim|coverage)\b/i);
  await ana.isNotRung();
  const contact = await stage.onlyContact();
  await eventually(() => Promise.resolve(expect(contact.state.type).toBe("ended")));
  expect(contact.attributes).toMatchObject({ language: "es-US", verificationLevel: "L1" });
  expect(JSON.stringify(contact.attributes)).not.toMatch(/Testmember|412907335|1979/);
});

test("nothing left this machine, and no page broke its own rules", () => {
  expect(stage.misdeeds).toEqual({ outside: [], violations: [], errors: [] });
});
