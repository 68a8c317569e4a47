import { expect, test } from "vitest";
import { readAnswer } from "./read-answer.ts";

test.each([
  ["en-US", "Yes.", "right"],
  ["en-US", "yeah, that's right, thank you", "right"],
  ["en-US", "1", "right"],
  ["en-US", "No", "wrong"],
  ["en-US", "no, not quite", "wrong"],
  ["en-US", "2", "wrong"],
  ["en-US", "no, it is about the scan", "correction"],
  ["en-US", "yes but there are two bills", "correction"],
  ["en-US", "the agent was rude to me", "correction"],
  ["en-US", "just a person please", "person"],
  ["en-US", "0", "person"],
  ["en-US", " … ", "silence"],
  ["es-US", "Sí, así es, gracias", "right"],
  ["es-US", "no, no es así", "wrong"],
  ["es-US", "no, es por la radiografía", "correction"],
  ["es-US", "quiero hablar con una persona por favor", "person"],
  ["zh-CN", "对的，谢谢", "right"],
  ["zh-CN", "是的，没错", "right"],
  ["zh-CN", "不对", "wrong"],
  ["zh-CN", "不对，是另一张账单", "correction"],
  ["zh-CN", "转人工", "person"],
] as const)("in %s, %s is %s", (language, said, meaning) => {
  expect(readAnswer(said, language)).toBe(meaning);
});

test("a thousand yeses with something at the end do not take long", () => {
  const began = performance.now();
  expect(readAnswer(`${"yes it is ".repeat(100)}scan`, "en-US")).toBe("correction");
  expect(readAnswer(`${"是的".repeat(500)}单`, "zh-CN")).toBe("correction");
  expect(performance.now() - began).toBeLessThan(500);
});
