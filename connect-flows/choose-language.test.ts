import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { talkCoverages } from "#local/flow/talk-coverage.ts";
import { planUnderTest } from "#local/flow/plan-under-test.ts";
import type { Dialling } from "#local/flow/plan-under-test.ts";

let dial: ReturnType<typeof planUnderTest>;
beforeAll(() => {
  dial = planUnderTest();
});

const coverage = talkCoverages(["choose-language"]);
const reach = async (dialling: Partial<Dialling> = {}) => {
  const { call } = await dial({ flow: "member-inbound", channel: "voice", ...dialling });
  coverage.follow(call);
  return call;
};
afterAll(() => {
  coverage.print();
  expect(coverage.lacking()).toEqual([]);
});

describe("a caller", () => {
  test("is greeted at once, hears where help is in an emergency, and each language in its own voice", async () => {
    const call = await reach();
    expect((await call.expectPrompt(/Example Health.*call 911.*press 1/)).language).toBe("en-US");
    await call.wait(1_000);
    expect((await call.expectPrompt(/Para español/)).language).toBe("es-US");
    await call.wait(1_000);
    expect((await call.expectPrompt(/普通话/)).language).toBe("zh-CN");
    await call.wait(1_000);
    expect(await call.expectPrompt(/廣東話.*4/)).toMatchObject({ language: "yue-CN" });
    await call.wait(1_000);
    expect((await call.expectPrompt(/another language, with an interpreter, press 5/)).language).toBe(
      "en-US",
    );
  });

  const languages = {
    1: { language: "en-US", languageCode: "en-US" },
    2: { language: "es-US", languageCode: "es-US" },
    3: { language: "zh-CN", languageCode: "zh-CN" },
    4: { language: "zh-HK", languageCode: "zh-HK" },
    5: { language: "other", languageCode: "en-US" },
    0: { language: "en-US", languageCode: "en-US" },
  };
  const offers = ["English", "Spanish", "Mandarin", "Cantonese", "an interpreter"];
  test.each(
    offers.flatMap((offer, place) =>
      Object.entries(languages).map(([key, chosen]) => ({ key, offer, place, ...chosen })),
    ),
  )("may press $key while $offer is offered", async ({ key, place, language, languageCode }) => {
    const call = await reach();
    await call.wait(place * 1_000);
    await call.press(key);
    await call.expectAttribute("language", language);
    expect(call.contact.languageCode).toBe(languageCode);
    const wantsPerson = key === "5" || key === "0";
    await call.expectAttribute("reasonCode", wantsPerson ? "person" : "unknown");
  });

  test.each([
    ["2", "es-US"],
    ["3", "zh-CN"],
    ["4", "yue-CN"],
    ["5", "en-US"],
  ])("who pressed %s hears what follows in the voice of %s", async (key, language) => {
    const call = await reach();
    await call.wait(3_000);
    await call.press(key);
    expect((await call.expectPrompt(/./)).language).toBe(language);
  });

  test("who presses nothing, or a key that means nothing, stays in English", async () => {
    const call = await reach();
    await call.press("8");
    await call.wait(8_000);
    await call.expectAttribute("language", "en-US");
  });
});

describe("a chat", () => {
  test.each([
    ["en-US", /This chat is saved/],
    ["es-US", /Este chat se guarda/],
    ["zh-CN", /本次聊天内容/],
    ["zh-HK", /這次對話/],
  ])("is asked nothing and keeps %s", async (language, words) => {
    const call = await reach({ channel: "chat", attributes: { language } });
    expect(call.said[0]?.text).toMatch(words);
    await call.expectAttribute("language", language);
    expect(call.contact.languageCode).toBe(language);
  });

  test("without a language, or with one that is not offered, is in English", async () => {
    const call = await reach({ channel: "chat", attributes: { language: "fr-FR" } });
    await call.expectPrompt(/This chat is saved/);
    await call.expectAttribute("language", "en-US");
  });
});
