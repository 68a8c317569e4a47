import { expect, test } from "vitest";
import { decideMicrophone } from "./watch-microphone.ts";

const microphone = [{ kind: "audioinput" }];

test("a permission given and a microphone to use it on is ready", () => {
  expect(decideMicrophone("granted", microphone, false)).toBe("ready");
});

test("no microphone is missing, even when permission is given", () => {
  expect(decideMicrophone("granted", [{ kind: "audiooutput" }], false)).toBe("missing");
});

test("a permission denied, or a microphone that would not open, is refused", () => {
  expect(decideMicrophone("denied", microphone, false)).toBe("refused");
  expect(decideMicrophone("prompt", microphone, true)).toBe("refused");
});

test("before anybody was asked it is unknown, and stays so when the frame does not list its devices", () => {
  expect(decideMicrophone("prompt", microphone, false)).toBe("unknown");
  expect(decideMicrophone(null, null, false)).toBe("unknown");
});
