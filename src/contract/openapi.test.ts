import { expect, test } from "vitest";
import { errorCodes, routes } from "./api.ts";
import { openApi } from "./openapi.ts";

const document = openApi("1");

test("every route of the contract is an operation under its own name", () => {
  const operations = Object.values(document.paths).flatMap(
    (path) => Object.values(path) as { operationId: string }[],
  );
  expect(
    operations.map(({ operationId }) => operationId).toSorted((one, other) => one.localeCompare(other)),
  ).toEqual(Object.keys(routes).toSorted((one, other) => one.localeCompare(other)));
});

test("reading and saving a draft share one path", () => {
  const path = document.paths["/contacts/{contactId}/drafts/{field}"]!;
  expect(Object.keys(path)).toEqual(["get", "put"]);
  expect(path["put"]).toMatchObject({
    parameters: [
      { name: "contactId", in: "path", required: true },
      { name: "field", schema: { enum: ["note", "reply", "board", "lookedUp"] } },
    ],
    requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Draft" } } } },
  });
});

test("every reference leads somewhere, and refusals carry the stable codes", () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
  expect(references.length).toBeGreaterThan(0);
  for (const [, name] of references) expect(document.components.schemas).toHaveProperty(name!);
  expect(document.components.schemas["ApiError"]).toMatchObject({
    properties: { code: { enum: errorCodes } },
    required: ["code", "message"],
  });
});
