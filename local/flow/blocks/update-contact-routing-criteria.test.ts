import { expect, test } from "vitest";
import { tryBlock } from "../try-block.ts";
import { updateContactRoutingCriteria } from "./update-contact-routing-criteria.ts";

const speaks = (ProficiencyLevel: number) => ({
  AttributeCondition: {
    Name: "connect:Language",
    Value: "connect:Spanish",
    ProficiencyLevel,
    ComparisonOperator: "NumberGreaterOrEqualTo",
  },
});
const criteria = {
  Steps: [
    { Expression: speaks(4), Expiry: { DurationInSeconds: 30 } },
    { Expression: { OrExpression: [speaks(2), { NotAttributeCondition: speaks(1).AttributeCondition }] } },
  ],
};
const spanish = { kind: "has", name: "connect:Language", value: "connect:Spanish", exactly: false };

test.each([
  ["an object", criteria],
  ["JSON text from a function", JSON.stringify(criteria)],
])("criteria as %s become steps", async (_what, RoutingCriteria) => {
  const trial = tryBlock(updateContactRoutingCriteria);
  expect(await trial.run({ RoutingCriteria })).toEqual({ kind: "next" });
  expect(JSON.parse(trial.done[0]?.replace("setDetails ", "") ?? "")).toEqual({
    routingSteps: [
      { expression: { ...spanish, level: 4 }, expirySeconds: 30 },
      {
        expression: {
          kind: "any",
          of: [
            { ...spanish, level: 2 },
            { kind: "not", of: { ...spanish, level: 1 } },
          ],
        },
        expirySeconds: null,
      },
    ],
  });
});

test.each([
  {},
  { RoutingCriteria: "{" },
  { RoutingCriteria: { Steps: [] } },
  { RoutingCriteria: { Steps: [{ Expression: {} }] } },
])("%j is refused", async (given) => {
  expect(await tryBlock(updateContactRoutingCriteria).run(given)).toMatchObject({ kind: "error" });
});
