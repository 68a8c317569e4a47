import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { actionTypes } from "./action-types.ts";
import { hintForType } from "./invented-types.ts";
import type { Finding } from "./lint-finding.ts";
import { lintFlow, readFlow } from "./lint-flow.ts";
import { isFlow, ourFlows, surroundings } from "./lint-surroundings.ts";
import { flowRules } from "./rules/flow-rules.ts";

const facts = { name: "example", type: null, channels: null, isOurs: false } as const;

function lint(text: string, isOurs = false): readonly Finding[] {
  const flow = readFlow(text, "example.json", { ...facts, isOurs });
  return isFlow(flow) ? lintFlow(flow, "example.json", flowRules, surroundings) : [flow];
}

describe("The linter of flows", () => {
  test("finds nothing in the shipped flows", () => {
    for (const { file, facts: own } of ourFlows) {
      const flow = readFlow(readFileSync(file, "utf8"), file, own);
      expect(isFlow(flow) && lintFlow(flow, file, flowRules, surroundings)).toEqual([]);
    }
  });

  test("names the line and the path of what is wrong", () => {
    const text = `{
  "Version": "2019-10-30",
  "StartAction": "a",
  "Actions": [
    {
      "Identifier": "a",
      "Type": "PlayPrompt",
      "Parameters": {}, "Transitions": {}
    }
  ]
}`;
    expect(lint(text)[0]).toMatchObject({
      rule: "F009",
      severity: "error",
      line: 7,
      path: "$.Actions[0].Type",
      subject: "a",
      hint: "Write MessageParticipant.",
    });
  });

  test("says at which line a text stops being JSON", () => {
    expect(lint('{\n  "Version": "2019-10-30",\n  oops\n}')[0]).toMatchObject({ rule: "F001", line: 3 });
  });

  test.each(["[]", "null", '"flow"', "7", '{"Actions": 5}', '{"Actions": [null, {"Type": 3}]}', "{}"])(
    "refuses %s without failing itself",
    (text) => {
      expect(lint(text).some(({ severity }) => severity === "error")).toBe(true);
    },
  );

  test("gets through parameters nested ten thousand deep, and 10 MB of them", () => {
    const deep = `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`;
    const wide = JSON.stringify("x".repeat(10_000_000));
    for (const value of [deep, wide]) {
      const text = `{"Version":"2019-10-30","StartAction":"a","Actions":[{"Identifier":"a","Type":"Compare","Parameters":{"ComparisonValue":${value}}}]}`;
      expect(lint(text).length).toBeGreaterThan(0);
    }
  });

  test("refuses a flow of 50,000 actions for its size, without walking it", () => {
    const Actions = Array.from({ length: 50_000 }, (_, index) => ({
      Identifier: `a${index}`,
      Type: "Compare",
      Parameters: { ComparisonValue: "$.Channel" },
      Transitions: { NextAction: `a${(index + 1) % 50_000}` },
    }));
    const found = lint(JSON.stringify({ Version: "2019-10-30", StartAction: "a0", Actions }));
    expect(found.map(({ rule }) => rule)).toEqual(["F006", "F006"]);
  });

  test("only advises on other people's flows where the rule is ours", () => {
    const text = JSON.stringify({
      Version: "2019-10-30",
      StartAction: "a",
      Actions: [
        {
          Identifier: "a",
          Type: "UpdateContactTargetQueue",
          Parameters: { QueueId: "arn:aws:connect:us-west-2:111122223333:instance/i/queue/q" },
          Transitions: { NextAction: "z", Errors: [{ ErrorType: "NoMatchingError", NextAction: "z" }] },
        },
        { Identifier: "z", Type: "EndFlowExecution", Parameters: {}, Transitions: {} },
      ],
    });
    const severity = (isOurs: boolean) => lint(text, isOurs).find(({ rule }) => rule === "F082")?.severity;
    expect([severity(true), severity(false)]).toEqual(["error", "warning"]);
  });
});

describe("A type that does not exist", () => {
  test.each([
    ["TransferToQueue", "Write TransferContactToQueue."],
    ["InvokeLamdaFunction", "Write InvokeLambdaFunction."],
    ["Start", "Leave it out: StartAction alone says where a flow begins."],
  ])("%s: %s", (type, hint) => {
    expect(actionTypes.has(type)).toBe(false);
    expect(hintForType(type)).toBe(hint);
  });

  test("is not likened to something quite different", () => {
    expect(hintForType("BrandNewBlock2030")).not.toContain("Write");
  });
});

/** Exported flows of other people; see docs. Not needed for the tests to pass. */
const others = process.env["CARELINE_FLOW_DATA"];

describe.skipIf(!others)("Other people's flows", () => {
  test("all get through; those with an invented type are refused with a hint, no documented type is unknown", () => {
    const files = readdirSync(others!).filter((name) => name.endsWith(".json"));
    expect(files.length).toBeGreaterThan(0);
    for (const name of files) {
      const text = readFileSync(join(others!, name), "utf8");
      const { Actions } = JSON.parse(text) as { Actions: { Type: string }[] };
      const invented = Actions.map(({ Type }) => Type).filter((type) => !actionTypes.has(type));
      const refused = lint(text).filter(({ rule, severity }) => rule === "F009" && severity === "error");
      expect(refused.map(({ message }) => /"(.+)"/.exec(message)?.[1])).toEqual(invented);
      expect(refused.every(({ hint }) => hint !== "")).toBe(true);
    }
  });
});
