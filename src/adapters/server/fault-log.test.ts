import { expect, test } from "vitest";
import { codeOf } from "./fault-log.ts";

test.each([
  ["audit.contended", "audit.contended"],
  ["records.contended: contact c-1 kept changing", "records.contended"],
  ["identifyCaller.badEvent", "identifyCaller.badEvent"],
])("a fault that says %s is logged by its code", (message, code) => {
  expect(codeOf(new Error(message))).toBe(code);
});

test("a message without a code may quote a record, so the error's class is all that is said", () => {
  expect(codeOf(new TypeError("Rosa Testmember is not iterable"))).toBe("TypeError");
  expect(codeOf(new SyntaxError('Unexpected token R, "Rosa"... is not valid JSON'))).toBe("SyntaxError");
  expect(codeOf("Rosa")).toBe("unknown");
});
