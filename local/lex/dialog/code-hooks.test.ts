import { expect, test } from "vitest";
import { prompt, response, slot, step, talkTo } from "./tiny-bot.ts";

interface HookEvent {
  readonly invocationSource: string;
  readonly invocationLabel?: string;
  readonly sessionState: { readonly intent: { readonly name: string } };
}
const events: HookEvent[] = [];
const answering = (answer: (event: HookEvent) => unknown) => {
  events.length = 0;
  return async (event: unknown) => {
    events.push(event as HookEvent);
    return answer(event as HookEvent);
  };
};
const delegate = ({ sessionState }: HookEvent) => ({
  sessionState: { dialogAction: { type: "Delegate" }, intent: sessionState.intent },
});

const files = {
  intents: {
    Visit: {
      sampleUtterances: [{ utterance: "book a visit" }],
      dialogCodeHook: { enabled: true },
      initialResponseSetting: {
        nextStep: step("InvokeDialogCodeHook"),
        codeHook: {
          isActive: true,
          enableCodeHookInvocation: true,
          invocationLabel: "begin",
          postCodeHookSpecification: {
            failureResponse: response("The calendar is down."),
            failureNextStep: step("EndConversation"),
            timeoutResponse: response("The calendar is slow."),
            timeoutNextStep: step("EndConversation"),
            successNextStep: step("ElicitSlot", { slotToElicit: "Day" }),
          },
        },
      },
      fulfillmentCodeHook: {
        enabled: true,
        postFulfillmentStatusSpecification: { failureResponse: response("It could not be booked.") },
      },
      slots: {
        Day: slot("AMAZON.Date", "Which day?", {
          slotCaptureSetting: {
            elicitationCodeHook: { enableCodeHookInvocation: true, invocationLabel: "day" },
          },
        }),
      },
    },
  },
};

test("the function is called where the files say, with their labels", async () => {
  const { say } = talkTo(files, answering(delegate));
  await say("book a visit");
  const end = await say("tomorrow");
  expect(events.map(({ invocationSource, invocationLabel }) => [invocationSource, invocationLabel])).toEqual([
    ["DialogCodeHook", "begin"],
    ["DialogCodeHook", "day"],
    ["FulfillmentCodeHook", undefined],
  ]);
  expect(end.session.intent?.state).toBe("Fulfilled");
});

test("a function that fails, or takes too long, leads where the files say", async () => {
  const failing = talkTo(files, () => Promise.reject(new Error("down")));
  expect((await failing.say("book a visit")).said).toBe("The calendar is down.");
  const slow = talkTo(files, () => Promise.reject(new DOMException("too slow", "TimeoutError")));
  expect((await slow.say("book a visit")).said).toBe("The calendar is slow.");
});

test("a fulfilment that fails is said, and the intent has failed", async () => {
  const { say } = talkTo(
    files,
    answering((event) =>
      event.invocationSource === "FulfillmentCodeHook" ? Promise.reject(new Error("down")) : delegate(event),
    ),
  );
  await say("book a visit");
  expect(await say("tomorrow")).toMatchObject({
    said: "It could not be booked.",
    session: { intent: { state: "Failed" } },
  });
});

test("without a function for its dialog the intent goes on as if it had agreed", async () => {
  const quiet = { intents: { Visit: { ...files.intents.Visit, dialogCodeHook: null } } };
  const { say } = talkTo(quiet, answering(delegate));
  expect((await say("book a visit")).said).toBe("Which day?");
  expect(events).toEqual([]);
});

test("a function may ask for confirmation, in its own words", async () => {
  const confirming = {
    intents: {
      Visit: {
        ...files.intents.Visit,
        intentConfirmationSetting: { isActive: true, promptSpecification: prompt("Sure?") },
      },
    },
  };
  const { say } = talkTo(
    confirming,
    answering((event) => ({
      sessionState: { dialogAction: { type: "ConfirmIntent" }, intent: event.sessionState.intent },
      messages: [{ contentType: "PlainText", content: "Tomorrow, is that right?" }],
    })),
  );
  expect(await say("book a visit")).toMatchObject({
    said: "Tomorrow, is that right?",
    session: { dialogAction: { type: "ConfirmIntent" } },
  });
});

test.each([
  ["an answer of the wrong shape", { hello: "there" }],
  [
    "a message beyond 1,024 letters",
    {
      sessionState: { dialogAction: { type: "Close" } },
      messages: [{ contentType: "PlainText", content: "x".repeat(1_025) }],
    },
  ],
  [
    "an intent that is not there",
    { sessionState: { dialogAction: { type: "Delegate" }, intent: { name: "X" } } },
  ],
])("%s is a named error", async (_what, answer) => {
  const { say } = talkTo(
    files,
    answering(() => answer),
  );
  await expect(say("book a visit")).rejects.toMatchObject({ code: "DependencyFailedException" });
});
