import { expect, test } from "vitest";
import { prompt, response, slot, step, talkTo } from "./tiny-bot.ts";

const order = { sampleUtterances: [{ utterance: "book a visit" }, { utterance: "a visit in {City}" }] };
const city = slot("AMAZON.City", "Which city?");
const day = slot("AMAZON.Date", "Which day?");
const done = { enabled: false, isActive: true };

test("initial response, slots in order, confirmation with its slots, success and closing words", async () => {
  const { say } = talkTo({
    intents: {
      Visit: {
        ...order,
        initialResponseSetting: { initialResponse: response("Let us book.") },
        intentConfirmationSetting: { isActive: true, promptSpecification: prompt("{City} on {Day}?") },
        fulfillmentCodeHook: {
          ...done,
          postFulfillmentStatusSpecification: { successResponse: response("Booked.") },
        },
        intentClosingSetting: { isActive: true, closingResponse: response("Bye.") },
        slots: { City: city, Day: day },
      },
    },
  });
  expect((await say("book a visit")).said).toBe("Let us book. Which city?");
  expect((await say("Testville")).said).toBe("Which day?");
  const asked = await say("tomorrow");
  expect(asked).toMatchObject({
    said: "Testville on 2026-11-23?",
    session: { dialogAction: { type: "ConfirmIntent" } },
  });
  const end = await say("yes");
  expect(end).toMatchObject({
    said: "Booked. Bye.",
    session: {
      dialogAction: { type: "Close" },
      intent: { state: "Fulfilled", confirmationState: "Confirmed" },
    },
  });
});

const confirming = {
  intents: {
    Visit: {
      ...order,
      intentConfirmationSetting: {
        isActive: true,
        promptSpecification: prompt("Sure?"),
        declinationResponse: response("Never mind then."),
        failureResponse: response("I could not hear a yes."),
        failureNextStep: step("EndConversation"),
      },
    },
  },
};

test("a no declines and fails the intent", async () => {
  const { say } = talkTo(confirming);
  await say("book a visit");
  expect(await say("no thanks")).toMatchObject({
    said: "Never mind then.",
    session: { intent: { state: "Failed", confirmationState: "Denied" } },
  });
});

test("neither yes nor no is asked again, then takes the failure's words", async () => {
  const { say } = talkTo(confirming);
  await say("book a visit");
  expect((await say("purple")).said).toBe("Sure?");
  expect((await say("purple")).said).toBe("I could not hear a yes.");
});

test("conditional branches choose the way, set attributes and skip to another intent", async () => {
  const branch = (name: string, to: object) => ({ name, nextStep: to });
  const { say } = talkTo({
    intents: {
      Age: {
        sampleUtterances: [{ utterance: "check my age" }],
        slots: {
          Years: slot("AMAZON.Number", "How old?", {
            slotCaptureSetting: {
              captureNextStep: step("EvaluateConditional"),
              captureConditional: {
                isActive: true,
                conditionalBranches: [
                  {
                    ...branch("minor", { ...step("StartIntent"), intent: { name: "Guardian" } }),
                    condition: { expressionString: "{Years} < 18" },
                  },
                ],
                defaultBranch: branch("adult", {
                  ...step("FulfillIntent"),
                  sessionAttributes: { adult: "yes" },
                }),
              },
            },
          }),
        },
      },
      Guardian: { initialResponseSetting: { initialResponse: response("Please bring a parent.") } },
    },
  });
  await say("check my age");
  expect(await say("12")).toMatchObject({
    said: "Please bring a parent.",
    session: { intent: { name: "Guardian" } },
  });
  await say("check my age");
  expect((await say("40")).session).toMatchObject({
    sessionAttributes: { adult: "yes" },
    intent: { name: "Age", state: "ReadyForFulfillment" },
  });
});

test("after the last retry the slot's own failure step is taken", async () => {
  const { say } = talkTo({
    intents: {
      Visit: {
        ...order,
        slots: {
          Day: slot("AMAZON.Date", "Which day?", {
            slotCaptureSetting: {
              failureResponse: response("Let us skip the day."),
              failureNextStep: step("FulfillIntent"),
            },
          }),
        },
      },
    },
  });
  await say("book a visit");
  await say("blue");
  expect(await say("blue")).toMatchObject({
    said: "Let us skip the day.",
    session: { intent: { name: "Visit", state: "ReadyForFulfillment" } },
  });
});

test("defaults are constants, session attributes and contexts; output contexts open intents that need them", async () => {
  const defaults = (defaultValue: string) => ({
    defaultValueSpecification: { defaultValueList: [{ defaultValue: "[nothing]" }, { defaultValue }] },
  });
  const { say, pass } = talkTo({
    intents: {
      Visit: {
        ...order,
        slots: { City: slot("AMAZON.City", "Which city?", defaults("Testville")) },
        outputContexts: [{ name: "visit", timeToLiveInSeconds: 60, turnsToLive: 2 }],
      },
      Directions: {
        sampleUtterances: [{ utterance: "how do I get there" }],
        inputContexts: [{ name: "visit" }],
        slots: { City: slot("AMAZON.City", "Where to?", defaults("#visit.City")) },
      },
    },
  });
  expect((await say("how do I get there")).interpretation.intent.name).toBe("FallbackIntent");
  await say("book a visit");
  expect((await say("how do I get there")).session.intent).toMatchObject({
    name: "Directions",
    slots: { City: { value: { interpretedValue: "Testville" } } },
  });
  pass(61_000);
  expect((await say("how do I get there")).interpretation.intent.name).toBe("FallbackIntent");
});

test("several values of one slot are a list, and a composite slot is asked for part by part", async () => {
  const { say } = talkTo({
    intents: {
      Pizza: {
        sampleUtterances: [{ utterance: "a pizza" }],
        slots: {
          Toppings: {
            ...slot("Topping", "What on it?"),
            multipleValuesSetting: { allowMultipleValues: true },
          },
          Place: {
            ...slot("Place", "Where?"),
            subSlotSetting: {
              expression: "(City AND State)",
              slotSpecifications: {
                City: {
                  slotTypeId: "AMAZON.City",
                  valueElicitationSetting: { promptSpecification: prompt("Which city?") },
                },
                State: {
                  slotTypeId: "AMAZON.State",
                  valueElicitationSetting: { promptSpecification: prompt("Which state?") },
                },
              },
            },
          },
        },
      },
    },
    slotTypes: {
      Topping: {
        slotTypeValues: [{ sampleValue: { value: "ham" } }, { sampleValue: { value: "olives" } }],
        valueSelectionSetting: { resolutionStrategy: "TOP_RESOLUTION" },
      },
      Place: { compositeSlotTypeSetting: { subSlots: [{ name: "City", slotTypeId: "AMAZON.City" }] } },
    },
  });
  await say("a pizza");
  const afterList = await say("ham and olives please");
  expect(afterList.session.intent?.slots["Toppings"]).toMatchObject({ shape: "List", values: [{}, {}] });
  expect(afterList.said).toBe("Which city?");
  expect((await say("Testville")).said).toBe("Which state?");
  expect((await say("Oregon")).session.intent?.slots["Place"]).toMatchObject({
    shape: "Composite",
    subSlots: {
      City: { value: { interpretedValue: "Testville" } },
      State: { value: { interpretedValue: "Oregon" } },
    },
  });
});

test("a caller who asks the bot to wait is waited for, and silence then is no miss", async () => {
  const { say, pass } = talkTo({
    intents: {
      Card: {
        sampleUtterances: [{ utterance: "check my card" }],
        slots: {
          Number: slot("AMAZON.Number", "The number?", {
            waitAndContinueSpecification: {
              isActive: true,
              waitingResponse: response("Take your time."),
              stillWaitingResponse: {
                ...response("Still here."),
                frequencyInSeconds: 10,
                timeoutInSeconds: 60,
              },
              continueResponse: response("Go ahead."),
            },
          }),
        },
      },
    },
  });
  await say("check my card");
  expect((await say("hold on a second")).said).toBe("Take your time.");
  pass(10_000);
  expect((await say("")).said).toBe("Still here.");
  expect((await say("okay I'm ready")).said).toBe("Go ahead.");
  expect((await say("42")).session.intent?.slots["Number"]).toMatchObject({
    value: { interpretedValue: "42" },
  });
});

test("a circle of next steps is a named error, not an endless turn", async () => {
  const start = (name: string) => ({
    initialResponseSetting: { nextStep: { ...step("StartIntent"), intent: { name } } },
  });
  const { say } = talkTo({
    intents: { A: { sampleUtterances: [{ utterance: "go round" }], ...start("B") }, B: start("A") },
  });
  await expect(say("go round")).rejects.toMatchObject({ code: "DependencyFailedException" });
});
