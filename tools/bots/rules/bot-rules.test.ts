import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bots } from "#connect-flows/manifest.ts";
import { botFoldersIn, readBot } from "../lint-bot-model.ts";
import { lintBot } from "../lint-bot.ts";
import { botRules } from "./bot-rules.ts";

const root = mkdtempSync(join(tmpdir(), "careline-bots-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Whatever `JSON.parse` gives: each fault reaches into it as it likes. */
type Files = Record<string, ReturnType<typeof JSON.parse>>;

const ways = ["where", "how", "when", "why", "what", "show", "tell", "find", "look up", "check"];
const message = (value: string) => ({ messageGroupsList: [{ message: { plainTextMessage: { value } } }] });
const slot = (name: string, slotTypeName: string, prompt: string): Files => ({
  name,
  identifier: `SLOT${name}`.slice(0, 10),
  slotTypeName,
  obfuscationSetting: { obfuscationSettingType: "DefaultObfuscation" },
  valueElicitationSetting: {
    slotConstraint: "Required",
    promptSpecification: {
      ...message(prompt),
      promptAttemptsSpecification: { Initial: { allowedInputTypes: { allowDTMFInput: true } } },
    },
  },
});
const intent = (name: string, utterances: readonly string[], more: Files = {}): Files => ({
  name,
  identifier: `INT${name}`,
  parentIntentSignature: null,
  sampleUtterances: utterances.map((utterance) => ({ utterance })),
  slotPriorities: [],
  ...more,
});

/** A small bot without fault, file by file. */
function faultless(): Files {
  const files: Files = {
    "Manifest.json": { metaData: { schemaVersion: "1", fileFormat: "LexJson", resourceType: "BOT" } },
    "Small/Bot.json": { name: "Small", idleSessionTTLInSeconds: 300 },
  };
  for (const locale of ["en_US", "es_US"]) {
    const at = `Small/BotLocales/${locale}`;
    files[`${at}/BotLocale.json`] = { name: locale, identifier: locale, nluConfidenceThreshold: 0.4 };
    files[`${at}/Intents/Person/Intent.json`] = intent(
      "Person",
      ways.map((way) => `${way} a person`),
    );
    files[`${at}/Intents/FallbackIntent/Intent.json`] = intent("FallbackIntent", [], {
      parentIntentSignature: "AMAZON.FallbackIntent",
    });
    files[`${at}/Intents/Claims/Intent.json`] = intent(
      "Claims",
      ways.map((way) => `${way} the claim of {BirthDate}`),
      { slotPriorities: [{ priority: 0, slotName: "BirthDate" }], fulfillmentCodeHook: { enabled: true } },
    );
    files[`${at}/Intents/Claims/Slots/BirthDate/Slot.json`] = slot(
      "BirthDate",
      "AMAZON.Date",
      "When were you born?",
    );
  }
  return files;
}

const claims = "Small/BotLocales/en_US/Intents/Claims/Intent.json";
const person = "Small/BotLocales/en_US/Intents/Person/Intent.json";
const birth = "Small/BotLocales/en_US/Intents/Claims/Slots/BirthDate/Slot.json";
const fallback = "Small/BotLocales/en_US/Intents/FallbackIntent/Intent.json";
const locale = "Small/BotLocales/en_US/BotLocale.json";
const step = (dialogAction: Files, more: Files = {}) => ({ nextStep: { dialogAction, ...more } });

/** Rule → what to do to the faultless bot to break it. */
const faults: Readonly<Record<string, (files: Files) => void>> = {
  B001: (files) => (files["Manifest.json"].metaData.fileFormat = "LexV1"),
  B002: (files) => (files[claims].name = "ClaimStatus"),
  B003: (files) => (files[birth].slotTypeName = "Birthday"),
  B004: (files) => files[claims].sampleUtterances.push({ utterance: "claim at {Doctor}" }),
  B005: (files) => (files[claims].slotPriorities = []),
  B006: (files) => delete files[fallback],
  B007: (files) => files[claims].sampleUtterances.push({ utterance: "Find a Person!" }),
  B008: (files) => files[claims].sampleUtterances.splice(5),
  B009: (files) => files[claims].sampleUtterances.push({ utterance: "x".repeat(501) }),
  B010: (files) => (files[claims].intentClosingSetting = { closingResponse: message("Done, {Doctor}.") }),
  B011: (files) =>
    (files[claims].initialResponseSetting = step({ type: "ElicitSlot", slotToElicit: "Doctor" })),
  B012: (files) =>
    (files[claims].initialResponseSetting = {
      conditional: {
        conditionalBranches: [{ condition: { expressionString: "{BirthDate" } }],
        defaultBranch: step({ type: "EndConversation" }),
      },
    }),
  B013: () => undefined,
  B014: (files) => (files[birth].valueElicitationSetting.promptSpecification = null),
  B015: (files) => (files["Small/BotLocales/es_US/Intents/Rides/Intent.json"] = intent("Rides", ways)),
  B016: (files) => (files[birth].obfuscationSetting = { obfuscationSettingType: "None" }),
  B017: (files) => (files[locale].nluConfidenceThreshold = 0.1),
  B018: (files) =>
    (files[claims].initialResponseSetting = step(
      { type: "EndConversation" },
      { sessionAttributes: { born: "{BirthDate}" } },
    )),
  B019: (files) =>
    (files[
      birth
    ].valueElicitationSetting.promptSpecification.promptAttemptsSpecification.Initial.allowedInputTypes.allowDTMFInput =
      false),
  B020: (files) => (files[locale].nluIntentConfidenceThreshold = 0.4),
  B021: (files) => (files[birth].slotTypeName = "AMAZON.UKPostalCode"),
  B022: (files) => (files[person].sampleUtterances = []),
  B023: (files) => delete files[person],
};

let made = 0;
function lint(change: (files: Files) => void, hasFunction: boolean | null = true) {
  const files = faultless();
  change(files);
  const folder = join(root, String(made++));
  for (const [path, json] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), typeof json === "string" ? json : JSON.stringify(json, null, 2));
  }
  return lintBot(readBot(folder), botRules, { isOurs: true, hasFunction }, folder);
}

describe("Every rule for bots", () => {
  test("has an id of its own, and an example", () => {
    expect(botRules.map(({ id }) => id)).toEqual(Object.keys(faults));
  });

  test("is content with a bot without fault", () => {
    expect(lint(() => undefined)).toEqual([]);
  });

  test.each(botRules.map((rule) => [rule.id, rule.says] as const))("%s sees when it is broken: %s", (id) => {
    const found = lint(faults[id]!, id !== "B013").filter(({ rule }) => rule === id);
    expect(found).not.toEqual([]);
    for (const { message: words, hint } of found) expect(`${words} ${hint}`).toMatch(/^[^.]+.*\.$/s);
  });
});

describe("The linter of bots", () => {
  test("names the file and the line", () => {
    const [found] = lint(faults["B016"]!);
    expect(found).toMatchObject({
      file: birth,
      subject: "en_US/Claims/BirthDate",
      path: "$.obfuscationSetting",
    });
    const lines = JSON.stringify(slot("BirthDate", "AMAZON.Date", "?"), null, 2).split("\n");
    expect(lines[found!.line - 1]).toContain("obfuscation");
  });

  test("lets two intents share an utterance when contexts keep them apart", () => {
    const found = lint((files) => {
      faults["B007"]!(files);
      files[person].inputContexts = [{ name: "lost" }];
    });
    expect(found.filter(({ rule }) => rule === "B007")).toEqual([]);
  });

  test("lets a slot take several values in en_US only", () => {
    const several = (id: string) =>
      lint((files) => {
        files[birth.replace("en_US", id)].multipleValuesSetting = { allowMultipleValues: true };
      });
    expect(several("en_US")).toEqual([]);
    expect(several("es_US")).toEqual([expect.objectContaining({ rule: "B021", severity: "warning" })]);
  });

  test("refuses a file that is no JSON, by its name", () => {
    expect(lint((files) => (files[claims] = "{ oops"))).toContainEqual(
      expect.objectContaining({ rule: "B001", file: claims, severity: "error" }),
    );
  });

  test("finds exports however deep they lie", () => {
    expect(botFoldersIn(root)).toContain(join(root, "0"));
  });

  test("finds no error in the shipped bots", () => {
    const folder = join(import.meta.dirname, "../../../lex-bots");
    for (const name of Object.keys(bots)) {
      const findings = lintBot(
        readBot(join(folder, name)),
        botRules,
        { isOurs: true, hasFunction: true },
        folder,
      );
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    }
  });
});
