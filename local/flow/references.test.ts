import { expect, test } from "vitest";
import { resolveReferences } from "./references.ts";

const data = {
  Attributes: { language: "es-US", "my key": "1", "P-Asserted-Identity": "sip:x", list: ["a", "b"] },
  External: { form: { pickup: [{ city: "Testville" }] } },
  StoredCustomerInput: "12",
};

test.each([
  ["$.Attributes.language", "es-US"],
  ["$.Attributes['my key']", "1"],
  ["$.Attributes.['my key']", "1"],
  ['$.Attributes["my key"]', "1"],
  ["$['StoredCustomerInput']", "12"],
  ["$.Attributes.P-Asserted-Identity", "sip:x"],
  ["$.Attributes.list[1]", "b"],
  ["$.External.form.pickup.0.city", "Testville"],
  ["$.External.form.pickup", [{ city: "Testville" }]],
  ["$.Attributes.nothing", ""],
  ["$.Nowhere.at.all", ""],
  ["$.Attributes.constructor", ""],
])("%s is %j", (reference, value) => {
  expect(resolveReferences(reference, data)).toEqual(value);
});

test("references inside a text become text, and other dollars stay", () => {
  expect(resolveReferences("In $.Attributes.language. It costs $5.00, $.Nowhere.", data)).toBe(
    "In es-US. It costs $5.00, .",
  );
});

test("parameters are resolved however deep", () => {
  expect(resolveReferences({ a: ["$.StoredCustomerInput", { b: true }] }, data)).toEqual({
    a: ["12", { b: true }],
  });
});
