import { expect, test } from "vitest";
import { codeOf } from "./panel-commands.ts";

test("refusals become codes the page has words for", () => {
  expect(codeOf('{"type":"ResourceNotFoundException","message":"gone"}')).toBe("contact.gone");
  expect(codeOf('{"type":"InvalidStateException","message":"late"}')).toBe("contact.wrongState");
  expect(codeOf("error")).toBe("panel.refused");
  expect(codeOf(undefined)).toBe("panel.refused");
});
