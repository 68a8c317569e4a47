import { describe, expect, test } from "vitest";
import type { Sentiment } from "../../contact/said-turns.ts";
import { said } from "../fake-moment.ts";
import { calm, moodOf } from "./mood.ts";

const stateOf = (...sentences: readonly string[]) => moodOf(said(...sentences)).state;
const lines = (text: string): readonly string[] => text.split("|").map((each) => each.trim());

describe("grieving", () => {
  test.each(
    lines(`My husband passed away last week | My wife just died | I lost my mother in May | She passed away on Sunday |
      I'm calling because of the death of my father | We have his funeral tomorrow | I'm a widow now | My late husband had this plan | I had a miscarriage |
      Mi esposo falleció | Se murió mi mamá | Perdí a mi hijo | Mañana es el velorio | Soy viuda | Mi papá se nos fue, se murió mi papá |
      我先生去世了 | 我妈妈上个月过世 | 我们在办葬礼 | 我爸爸走了`),
  )("“%s”", (words) => expect(stateOf(words)).toBe("grieving"));

  test.each(
    lines(`My phone died | I lost my card | I'm dying to know | My husband died twenty years ago | I passed the test | I lost my mother's card |
      The battery is dead | Mi abuelo falleció hace muchos años | Perdí mi tarjeta | 我爷爷十年前去世了 | 我先走了`),
  )("not: “%s”", (words) => expect(stateOf(words)).toBe("calm"));

  test("lasts through the contact, whatever is said later", () => {
    expect(stateOf("My wife just died", "Thank you so much, that helps", "I need her card cancelled")).toBe(
      "grieving",
    );
    expect(stateOf("This is ridiculous", "My son died on Friday")).toBe("grieving");
  });
});

describe("upset", () => {
  test.each(
    lines(`This is ridiculous | I'm so angry right now | I'm fed up with this | What the hell is this | Are you kidding me? | You people never listen |
      I'm going to sue you | This is unacceptable | I've had it | Let me talk to your supervisor right now | Thanks for nothing | I'm sick and tired of calling |
      This is the worst company | Stop transferring me | That's bullshit | This is so frustrating | WHY DO YOU KEEP DOING THIS | I will report you to the state, I'm going to report you |
      Esto es inaceptable | Estoy harta | Estoy muy enojado | Es una falta de respeto | Los voy a demandar | Me están tomando el pelo | Nadie me ayuda | Qué coraje | Ya basta | Son unos ladrones |
      太过分了 | 我受够了 | 气死我了 | 你们都是骗子 | 我要告你们 | 没人管这件事 | 开什么玩笑 | 我很生气`),
  )("“%s”", (words) => expect(stateOf(words)).toBe("upset"));

  test.each(
    lines(`I'm not angry, I just want to know | I'm not mad at you | My boss is furious | Don't get upset | I want to cancel my plan | I have a question about my bill |
      I need the MRI and the CT scan | It was madness in the store | This is not ridiculous at all | I'd like to file a complaint |
      No estoy enojada | Mi vecino está furioso | Tengo una pregunta | Quiero cancelar mi plan | 我没有生气 | 我老板很生气 | 我想问账单 | 生意很好`),
  )("not: “%s”", (words) => expect(stateOf(words)).toBe("calm"));

  test("is quoted with the latest words that show it", () => {
    const mood = moodOf(said("This is ridiculous", "I called twice", "I'm fed up"));
    expect(mood).toMatchObject({ state: "upset", because: { turnId: "turn-3", words: "I'm fed up" } });
  });

  test.each([
    ["Thank you, that helps", "This is ridiculous"],
    ["Okay, that makes sense. I appreciate it", "I'm so angry"],
    ["I'm sorry for yelling, it's not your fault", "What the hell is this"],
    ["Muchas gracias, muy amable", "Estoy harta de esto"],
    ["谢谢你的帮助，我放心了", "太过分了"],
  ])("is over when they say “%s”", (calming, anger) => expect(stateOf(anger, calming)).toBe("calm"));

  test("is not over by thanks that are none, and comes back", () => {
    expect(stateOf("I'm furious", "Thanks for nothing")).toBe("upset");
    expect(stateOf("I'm furious", "Thank you, that helps", "No wait, this is ridiculous")).toBe("upset");
    expect(stateOf("I'm furious", "Okay")).toBe("upset");
  });

  test("passes when nothing bad was said for a while", () => {
    const plain = ["It was in May", "Yes", "The fourteenth", "Main Street", "No", "That one"];
    expect(stateOf("This is ridiculous", ...plain.slice(0, 5))).toBe("upset");
    expect(stateOf("This is ridiculous", ...plain)).toBe("calm");
  });
});

describe("the analysis' judgement of tone", () => {
  const sounding = (...sentiments: readonly (Sentiment | null)[]) =>
    said(...sentiments.map(() => "well, that is how it is")).map((turn, index) => ({
      ...turn,
      sentiment: sentiments[index] ?? null,
    }));

  test("counts when two sentences in a row sound bad", () => {
    expect(moodOf(sounding("negative")).state).toBe("calm");
    expect(moodOf(sounding("negative", "neutral", "negative")).state).toBe("calm");
    expect(moodOf(sounding("neutral", "negative", "negative")).state).toBe("upset");
  });

  test("of the agent's words counts nothing", () => {
    const agent = sounding("negative", "negative").map((turn) => ({ ...turn, from: "agent" as const }));
    expect(moodOf(agent)).toEqual(calm);
  });
});

test("nobody who has said nothing is anything but calm", () => expect(moodOf([])).toEqual(calm));
