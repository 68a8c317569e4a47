import { describe, expect, test } from "vitest";
import type { Flow } from "../lint-flow-model.ts";
import type { Surroundings } from "../lint-flow-rule.ts";
import { end, exampleFlow, say } from "./example-flow.ts";
import { functionContracts } from "../function-contracts.ts";
import { flowRules } from "./flow-rules.ts";

const callback = exampleFlow({ a: ["CreateCallbackContact"] }, { type: "CUSTOMER_QUEUE" });
/** `${module:recording}`: begins to record, whoever comes. */
const recordingModule = exampleFlow(
  {
    a: [
      "UpdateContactRecordingBehavior",
      { RecordingBehavior: { RecordedParticipants: ["Agent"], IVRRecordingBehavior: "Enabled" } },
      { next: "z" },
    ],
    z: ["EndFlowModuleExecution"],
  },
  { type: "MODULE" },
);
const around: Surroundings = {
  hasSymbol: (symbol) => symbol === "${queue:members}",
  flowTypeOf: (symbol) => (symbol === "${flow:waiting}" ? "CUSTOMER_QUEUE" : null),
  flowOf: (symbol) => {
    if (symbol === "${module:recording}") return recordingModule;
    return symbol === "${flow:waiting}" ? callback : null;
  },
  functionOf: (symbol) => functionContracts.get(symbol.slice("${lambda:".length, -1)) ?? null,
  botOf: (symbol) =>
    symbol === "${lex:members/live}" ? new Map([["en_US", new Set(["Claims", "Person"])]]) : null,
};

const bot = { Text: "Hi", LexV2Bot: { AliasArn: "${lex:members/live}" } };
const stored = { Text: "Your member ID?", StoreInput: "True", InputTimeLimitSeconds: "5" };
const both = { NoMatchingError: "z", NoMatchingCondition: "z" };
const one = (type: string, parameters = {}, leads = {}) =>
  exampleFlow({ a: [type, parameters, { next: "z", ...leads }], z: end });
const log = (state: string) =>
  exampleFlow({
    a: ["UpdateFlowLoggingBehavior", { FlowLoggingBehavior: state }, { next: "b" }],
    b: ["GetParticipantInput", stored, { next: "z" }],
    z: end,
  });
const identifyCall = (sent: object) => ({
  LambdaFunctionARN: "${lambda:identify-caller}",
  LambdaInvocationAttributes: sent,
});
const recorded = { RecordingBehavior: { RecordedParticipants: ["Agent"], IVRRecordingBehavior: "Enabled" } };
const unrecorded = { RecordingBehavior: { RecordedParticipants: [], IVRRecordingBehavior: "Disabled" } };
const record = (parameters: object, next: string) =>
  ["UpdateContactRecordingBehavior", { ...parameters }, { next }] as const;
const speak = (code: string, next: string) =>
  ["UpdateContactData", { LanguageCode: code }, { next }] as const;
const payment = (inner: object, recording: object) =>
  exampleFlow({
    a: ["ConnectParticipantWithLexBot", bot, { next: "z", when: { MakePayment: "r" } }],
    r: record(recording, "k"),
    k: ["GetParticipantInput", { ...stored, ...inner }, { next: "z" }],
    z: end,
  });

/** Says that it is recorded, lets callers decline, and leads those who do to `to`. */
const declining = (to: string) =>
  exampleFlow({
    a: say("This call is recorded.", "b"),
    b: ["GetParticipantInput", { Text: "Press 9." }, { next: "r", when: { "9": "d" } }],
    d: ["UpdateContactAttributes", { Attributes: { recordingConsent: "declined" } }, { next: to }],
    r: record(recorded, "z"),
    z: end,
  });

/** Rule → a flow that breaks it and one that does not, as alike as can be. */
const examples: Readonly<Record<string, readonly [wrong: Flow, right: Flow]>> = {
  F001: [exampleFlow({ a: end }, {}, { Version: "2020-01-01" }), exampleFlow({ a: end })],
  F002: [exampleFlow({ a: end }, {}, { StartAction: { Identifier: "a" } }), exampleFlow({ a: end })],
  F003: [exampleFlow({ "a:b": end }), exampleFlow({ "a b": end })],
  F004: [one("Wait", {}, { next: "nowhere" }), one("Wait")],
  F005: [exampleFlow({ a: end, b: end }), exampleFlow({ a: say("Hi", "b"), b: end })],
  F006: [
    exampleFlow(Object.fromEntries(Array.from({ length: 251 }, (_, index) => [`a${index}`, end]))),
    exampleFlow(Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`a${index}`, end]))),
  ],
  F007: [exampleFlow({ a: ["DisconnectParticipant", {}, { next: "a" }] }), exampleFlow({ a: end })],
  F008: [exampleFlow({ a: ["Compare", { ComparisonValue: "$.Channel" }] }), one("Compare")],
  F009: [one("PlayPrompt"), one("MessageParticipant")],
  F010: [
    exampleFlow({ a: end }, {}, { Metadata: { ActionMetadata: { gone: {} } } }),
    exampleFlow({ a: end }, {}, { Metadata: { ActionMetadata: { a: {} } } }),
  ],
  F011: [
    exampleFlow({ a: ["Compare", {}, { next: "b" }], b: ["InvokeLambdaFunction", {}, { next: "a" }] }),
    exampleFlow({ a: ["Loop", {}, { next: "b" }], b: ["InvokeLambdaFunction", {}, { next: "a" }] }),
  ],
  F020: [
    one("InvokeLambdaFunction", { RequestAttributes: {} }),
    one("InvokeLambdaFunction", { LambdaFunctionARN: "x" }),
  ],
  F021: [
    one("GetParticipantInput", { InputTimeLimitSeconds: "$.Attributes.seconds" }),
    one("GetParticipantInput", { InputTimeLimitSeconds: "5" }),
  ],
  F022: [
    one("MessageParticipant", { Text: "Hi", SSML: "<speak/>" }),
    one("MessageParticipant", { Text: "Hi" }),
  ],
  F023: [
    one("UpdateContactTargetQueue", { QueueId: "q", AgentId: "a" }),
    one("UpdateContactTargetQueue", { QueueId: "q" }),
  ],
  F024: [
    one("InvokeLambdaFunction", { InvocationTimeLimitSeconds: "9" }),
    one("InvokeLambdaFunction", { InvocationTimeLimitSeconds: "8" }),
  ],
  F025: [
    one("Compare", {}, { when: { VOICE: "z" } }),
    one("Compare", {}, { when: { VOICE: "z" }, errors: { NoMatchingCondition: "z" } }),
  ],
  F026: [
    one("UpdateContactCallbackNumber", {}, { errors: { InvalidNumber: "z" } }),
    one("UpdateContactCallbackNumber", {}, { errors: { InvalidCallbackNumber: "z" } }),
  ],
  F027: [
    one("Loop", {}, { when: { ContinueLooping: "z" } }),
    one("Loop", {}, { when: { ContinueLooping: "z", DoneLooping: "z" } }),
  ],
  F028: [
    one("Compare", {}, { when: { "5": "z" }, operator: "GreaterThan" }),
    one("Compare", {}, { when: { "5": "z" }, operator: "NumberGreaterThan" }),
  ],
  F029: [
    one("GetParticipantInput", {}, { when: { "10": "z" } }),
    one("GetParticipantInput", {}, { when: { "1": "z" } }),
  ],
  F040: [
    exampleFlow({ a: ["TransferContactToQueue", {}, { next: "a" }] }, { type: "CUSTOMER_QUEUE" }),
    exampleFlow({ a: ["DequeueContactAndTransferToQueue", {}, { next: "a" }] }, { type: "CUSTOMER_QUEUE" }),
  ],
  F041: [
    exampleFlow({ a: ["GetParticipantInput", stored, { next: "z" }], z: end }, { channels: ["chat"] }),
    exampleFlow(
      { a: ["GetParticipantInput", stored, { next: "z" }], z: end },
      { channels: ["chat", "voice"] },
    ),
  ],
  F042: [
    one("Compare", { ComparisonValue: "$.External.kind" }),
    exampleFlow({
      a: ["InvokeLambdaFunction", {}, { next: "b" }],
      b: ["Compare", { ComparisonValue: "$.External.kind" }, { next: "z" }],
      z: end,
    }),
  ],
  F043: [
    one("MessageParticipant", { Text: "$.Agent.FirstName" }),
    exampleFlow({ a: ["MessageParticipant", { Text: "$.Agent.FirstName" }] }, { type: "CUSTOMER_WHISPER" }),
  ],
  F044: [
    one("UpdateContactEventHooks", { EventHooks: { AgentHold: "${flow:waiting}" } }),
    one("UpdateContactEventHooks", { EventHooks: { CustomerQueue: "${flow:waiting}" } }),
  ],
  F045: [
    one("TransferContactToQueue"),
    exampleFlow({
      a: ["UpdateContactTargetQueue", { QueueId: "q" }, { next: "b" }],
      b: ["TransferContactToQueue", {}, { next: "z" }],
      z: end,
    }),
  ],
  F046: [
    exampleFlow({ a: ["InvokeFlowModule", {}, { next: "a" }] }, { type: "CUSTOMER_QUEUE" }),
    exampleFlow({ a: ["InvokeFlowModule", {}, { next: "a" }] }, { type: "CONTACT_FLOW" }),
  ],
  F047: [
    exampleFlow({ a: end }, { type: "MODULE" }),
    exampleFlow({ a: ["EndFlowModuleExecution"] }, { type: "MODULE" }),
  ],
  F048: [
    one("Compare", { ComparisonValue: "$.LastPressedDigit" }),
    one("Compare", { ComparisonValue: "$.Channel" }),
  ],
  F060: [
    one("ConnectParticipantWithLexBot", bot, { when: { Claim: "z" } }),
    one("ConnectParticipantWithLexBot", bot, { when: { Claims: "z" } }),
  ],
  F061: [
    exampleFlow({ a: speak("es-US", "b"), b: ["ConnectParticipantWithLexBot", bot, { next: "z" }], z: end }),
    exampleFlow({ a: speak("en-US", "b"), b: ["ConnectParticipantWithLexBot", bot, { next: "z" }], z: end }),
  ],
  F062: [
    one("UpdateContactTargetQueue", { QueueId: "${queue:nobody}" }),
    one("UpdateContactTargetQueue", { QueueId: "${queue:members}" }),
  ],
  F063: [
    one("ConnectParticipantWithLexBot", { LexSessionAttributes: { "x-amz-lex:audio:wait-ms:*:*": "1" } }),
    one("ConnectParticipantWithLexBot", {
      LexSessionAttributes: { "x-amz-lex:audio:end-timeout-ms:*:*": "1" },
    }),
  ],
  F064: [
    one("InvokeLambdaFunction", identifyCall({ purpose: "identify", member: "1" })),
    one("InvokeLambdaFunction", identifyCall({ purpose: "sendCode", language: "es-US" })),
  ],
  F065: [
    one("ConnectParticipantWithLexBot", { LexBot: { Name: "Old" } }),
    one("ConnectParticipantWithLexBot", bot),
  ],
  F080: [log("Enabled"), log("Disabled")],
  F081: [
    one("GetParticipantInput", { ...stored, Text: "Key in your credit card number." }),
    one("GetParticipantInput", {
      ...stored,
      Text: "Key in your credit card number.",
      InputEncryption: { Key: "k" },
    }),
  ],
  F082: [
    one("UpdateContactTargetQueue", { QueueId: "arn:aws:connect:us-west-2:111122223333:instance/i/queue/q" }),
    one("UpdateContactTargetQueue", { QueueId: "${queue:members}" }),
  ],
  F083: [
    one("UpdateContactRecordingBehavior", { AnalyticsBehavior: { Enabled: "True" } }),
    one("UpdateContactRecordingBehavior", {
      AnalyticsBehavior: { Enabled: "True", AnalyticsRedactionBehavior: "Enabled" },
    }),
  ],
  F084: [
    one("ConnectParticipantWithLexBot", bot, { errors: both }),
    exampleFlow({
      a: ["ConnectParticipantWithLexBot", bot, { next: "q", errors: both }],
      q: ["TransferContactToQueue", {}, { next: "z" }],
      z: end,
    }),
  ],
  F085: [
    one("InvokeLambdaFunction", {}, { errors: { NoMatchingError: "z" } }),
    exampleFlow({
      a: ["InvokeLambdaFunction", {}, { next: "z", errors: { NoMatchingError: "sorry" } }],
      sorry: say("We are sorry.", "z"),
      z: end,
    }),
  ],
  F086: [
    one("UpdateContactAttributes", { Attributes: { memberName: "$.External.name" } }),
    one("UpdateContactAttributes", { Attributes: { callerKind: "$.External.kind", language: "en-US" } }),
  ],
  F087: [
    exampleFlow({ a: record(recorded, "b"), b: ["GetParticipantInput", stored, { next: "z" }], z: end }),
    exampleFlow({
      a: record(recorded, "o"),
      o: record(unrecorded, "b"),
      b: ["GetParticipantInput", stored, { next: "z" }],
      z: end,
    }),
  ],
  F088: [
    exampleFlow({
      a: speak("es-US", "b"),
      b: say("This call is recorded.", "c"),
      c: record(recorded, "z"),
      z: end,
    }),
    exampleFlow({
      a: speak("es-US", "b"),
      b: say("Esta llamada se graba.", "c"),
      c: record(recorded, "z"),
      z: end,
    }),
  ],
  F089: [payment({}, unrecorded), payment({ InputEncryption: { Key: "k" } }, unrecorded)],
  F091: [
    exampleFlow(
      {
        a: ["UpdateContactEventHooks", { EventHooks: { CustomerQueue: "${flow:waiting}" } }, { next: "z" }],
        z: end,
      },
      { name: "prospective-members" },
    ),
    exampleFlow(
      {
        a: ["UpdateContactEventHooks", { EventHooks: { CustomerQueue: "${flow:waiting}" } }, { next: "z" }],
        z: end,
      },
      { name: "member-inbound" },
    ),
  ],
  F092: [
    one("GetParticipantInput", { Text: "Press 1." }),
    one("GetParticipantInput", { Text: "Press 1. Para español, oprima 2." }),
  ],
  F093: [declining("r"), declining("z")],
};

const found = (id: string, flow: Flow) => flowRules.find((rule) => rule.id === id)?.check(flow, around) ?? [];

describe("Every rule for flows", () => {
  test("has an id of its own, and an example", () => {
    expect(flowRules.map(({ id }) => id)).toEqual(Object.keys(examples));
  });

  test.each(flowRules.map((rule) => [rule.id, rule.says] as const))("%s sees when it is broken: %s", (id) => {
    const [wrong, right] = examples[id] ?? [];
    expect(found(id, wrong!)).not.toEqual([]);
    expect(found(id, right!)).toEqual([]);
  });

  test("says what to do, in sentences", () => {
    for (const [id, [wrong]] of Object.entries(examples))
      for (const { message, hint } of found(id, wrong)) {
        expect(message).toMatch(/\.$/);
        expect(hint).toMatch(/\.$/);
      }
  });
});

describe("Rules that follow the caller", () => {
  test("F088 takes a notice in words that each language sets for itself", () => {
    const words = (value: string, next: string) =>
      ["UpdateFlowAttributes", { FlowAttributes: { notice: { Value: value } } }, { next }] as const;
    const flow = (spanish: string) =>
      exampleFlow({
        ask: ["GetParticipantInput", { Text: "1 or 2" }, { next: "en", when: { "2": "es" } }],
        en: speak("en-US", "enWords"),
        enWords: words("This call is recorded.", "tell"),
        es: speak("es-US", "esWords"),
        esWords: words(spanish, "tell"),
        tell: say("$.FlowAttributes.notice", "record"),
        record: record(recorded, "z"),
        z: end,
      });
    expect(found("F088", flow("Esta llamada se graba."))).toEqual([]);
    expect(found("F088", flow("This call is recorded."))[0]?.message).toContain("es-US");
  });

  test("F064 holds what is sent and read against the function's own schema", () => {
    const flow = (sent: object, read: string, operand: string) =>
      exampleFlow({
        a: ["InvokeLambdaFunction", identifyCall(sent), { next: "b" }],
        b: ["Compare", { ComparisonValue: read }, { next: "z", when: { [operand]: "z" } }],
        z: end,
      });
    const messages = (...[sent, read, operand]: Parameters<typeof flow>) =>
      found("F064", flow(sent, read, operand)).map(({ message }) => message);
    const code = { purpose: "checkCode", code: "$.StoredCustomerInput" };
    expect(messages(code, "$.External.outcome", "verified")).toEqual([]);
    expect(messages(code, "$.External.outcome", "ok")).toEqual(['The answer is never "ok".']);
    expect(messages(code, "$.External.name", "Rosa")).toEqual(["The function answers no name."]);
    expect(messages({ purpose: "checkCode" }, "$.Channel", "CHAT")).toEqual(["The function needs code."]);
    expect(messages({ purpose: "guess" }, "$.Channel", "CHAT")).toEqual(['No purpose "guess".']);
    const kind = { purpose: "identify", callerKind: "neighbour", memberId: "1", birthDate: "2" };
    expect(messages(kind, "$.Channel", "CHAT")).toEqual([]);
    const reason = { purpose: "note", reasonCode: "whim" };
    expect(messages(reason, "$.Channel", "CHAT")[0]).toMatch(/"whim" is no reasonCode/);
  });

  test("F061 lets a comparison of the language keep others from the bot", () => {
    const flow = exampleFlow({
      a: speak("es-US", "which"),
      which: [
        "Compare",
        { ComparisonValue: "$.LanguageCode" },
        { next: "z", when: { "en-US": "b" }, errors: { NoMatchingCondition: "z" } },
      ],
      b: ["ConnectParticipantWithLexBot", bot, { next: "z" }],
      z: end,
    });
    expect(found("F061", flow)).toEqual([]);
  });

  const recordThere = (next: string) =>
    ["InvokeFlowModule", { FlowModuleId: "${module:recording}" }, { next }] as const;

  test("F087 and F088 follow the caller through a module and report at the action that invokes it", () => {
    const keyed = exampleFlow({
      a: recordThere("b"),
      b: ["GetParticipantInput", stored, { next: "z" }],
      z: end,
    });
    expect(found("F087", keyed).map(({ subject }) => subject)).toEqual(["b"]);
    expect(found("F088", keyed)).toMatchObject([{ subject: "a / a", at: ["Actions", 0, "Parameters"] }]);
    const told = exampleFlow({ a: say("This call is recorded.", "b"), b: recordThere("z"), z: end });
    expect(found("F088", told)).toEqual([]);
  });

  test("F093 lets a comparison of the consent keep those away who declined", () => {
    const flow = exampleFlow({
      a: ["UpdateContactAttributes", { Attributes: { recordingConsent: "declined" } }, { next: "asked" }],
      asked: [
        "Compare",
        { ComparisonValue: "$.Attributes.recordingConsent" },
        { next: "r", when: { declined: "z" }, errors: { NoMatchingCondition: "r" } },
      ],
      r: record(recorded, "z"),
      z: end,
    });
    expect(found("F093", flow)).toEqual([]);
  });

  test("F089 wants recording off on the way to the keys, even when they are encrypted", () => {
    expect(found("F089", payment({ InputEncryption: { Key: "k" } }, recorded))).toHaveLength(1);
  });
});
