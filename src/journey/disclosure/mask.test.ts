import * as fc from "fast-check";
import { expect, test } from "vitest";
import { maskContactPoint, maskId } from "./mask.ts";

test.each([
  ["+15555550142", "•••••••••42"],
  ["(555) 555-0142", "••••••••42"],
  ["0142", "••••••••"],
  ["rosa@example.com", "r•••@example.com"],
  ["12 Placeholder Street, Sampletown CA 90210", "•••••••••••• •••10"],
  ["c/o Testwell, 9 Mock Road", "••••••••••••"],
])("%s is read as %s", (value, masked) => {
  expect(maskContactPoint(value)).toBe(masked);
});

test("an ID keeps its last three, a short one nothing", () => {
  expect(maskId("412907335")).toBe("••••••335");
  expect(maskId("335")).toBe("••••••");
});

test("no masked value holds more than a little of what it masks", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z0-9]{6,20}$/), (id) => {
      expect(maskId(id)).not.toContain(id.slice(0, -3));
    }),
  );
});
