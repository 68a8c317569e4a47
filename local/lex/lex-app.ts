import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { ContextInput, IntentInput, MessageInput, toActiveContext } from "./hook-answer.ts";
import { contextOutput } from "./hook-event.ts";
import { LexError } from "./lex-error.ts";
import type { LexRuntime, Recognized, SessionKey } from "./lex-runtime.ts";
import { newSession } from "./session.ts";
import type { DialogAction, Session } from "./session.ts";
import { packed, readPacked } from "./packed-header.ts";

const base = "/bots/:botId/botAliases/:botAliasId/botLocales/:localeId/sessions/:sessionId";

const TextMap = z.record(z.string(), z.string());
const SessionStateInput = z.object({
  dialogAction: z
    .object({
      type: z.enum(["Close", "ConfirmIntent", "Delegate", "ElicitIntent", "ElicitSlot", "None"]),
      slotToElicit: z.string().optional(),
      subSlotToElicit: z.object({ name: z.string() }).optional(),
      slotElicitationStyle: z.enum(["Default", "SpellByLetter", "SpellByWord"]).optional(),
    })
    .optional(),
  intent: IntentInput.optional(),
  activeContexts: z.array(ContextInput).max(20).optional(),
  sessionAttributes: TextMap.optional(),
});
type SessionStateInput = z.infer<typeof SessionStateInput>;
const RecognizeTextInput = z.object({
  text: z.string().min(1).max(1_024),
  sessionState: SessionStateInput.optional(),
  requestAttributes: TextMap.optional(),
});
const PutSessionInput = z.object({
  messages: z.array(MessageInput).max(10).default([]),
  sessionState: SessionStateInput,
});
const SessionId = z.string().regex(/^[0-9a-zA-Z._:-]{2,100}$/);

const statusOf = {
  ValidationException: 400,
  ResourceNotFoundException: 404,
  DependencyFailedException: 424,
  NotImplementedException: 501,
} as const satisfies Record<LexError["code"], number>;

/**
 * The Lex V2 runtime over HTTP, for the AWS SDK: RecognizeText, RecognizeUtterance with text, PutSession, GetSession,
 * DeleteSession. https://docs.aws.amazon.com/lexv2/latest/APIReference/API_Operations_Amazon_Lex_Runtime_V2.html
 */
export function lexApp(lex: LexRuntime): Hono {
  const app = new Hono();
  const { now } = lex;
  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.json({ message: "Bad request" }, error.status);
    const { code, message } =
      error instanceof LexError ? error : new LexError("DependencyFailedException", "Fault");
    return c.json({ message }, statusOf[code], { "x-amzn-errortype": code });
  });
  app.post(`${base}/text`, async (c) => {
    const input = await read(c, RecognizeTextInput);
    const recognized = await recognize(lex, c, input, now());
    return c.json({
      sessionId: c.req.param("sessionId"),
      messages: recognized.messages,
      sessionState: stateOf(recognized.session, now()),
      requestAttributes: input.requestAttributes ?? {},
      interpretations: interpretationsOf(recognized),
    });
  });
  app.post(`${base}/utterance`, (c) => recognizeUtterance(lex, c, now()));
  app.post(`${base}/conversation`, () => {
    throw new LexError("NotImplementedException", "not implemented: lex.StartConversation");
  });
  app.post(base, async (c) => {
    const { messages, sessionState } = await read(c, PutSessionInput);
    const session = toSession(sessionState, now());
    lex.putSession(keyOf(c), session);
    return c.body(null, 200, {
      "x-amz-lex-session-id": c.req.param("sessionId"),
      "x-amz-lex-messages": packed(messages),
      "x-amz-lex-session-state": packed(stateOf(session, now())),
      "content-type": "text/plain; charset=utf-8",
    });
  });
  app.get(base, (c) => {
    const session = lex.getSession(keyOf(c));
    if (!session) throw new LexError("ResourceNotFoundException", "No such session");
    return c.json({
      sessionId: c.req.param("sessionId"),
      messages: [],
      sessionState: stateOf(session, now()),
      interpretations: session.intent ? [{ intent: session.intent }] : [],
    });
  });
  app.delete(base, (c) => {
    const key = keyOf(c);
    if (!lex.getSession(key)) throw new LexError("ResourceNotFoundException", "No such session");
    lex.deleteSession(key);
    return c.json(key);
  });
  return app;
}

/** As RecognizeText, but what is no text travels in headers, each as zipped JSON. Sound is not understood here. */
async function recognizeUtterance(lex: LexRuntime, c: Context, now: number): Promise<Response> {
  const contentType = c.req.header("content-type") ?? "";
  if (!contentType.startsWith("text/plain")) {
    throw new LexError("NotImplementedException", "not implemented: lex.RecognizeUtterance with audio");
  }
  const given = {
    text: await c.req.text(),
    sessionState: readPacked(c.req.header("x-amz-lex-session-state")),
    requestAttributes: readPacked(c.req.header("x-amz-lex-request-attributes")),
  };
  const input = parse(RecognizeTextInput, given);
  const recognized = await recognize(lex, c, input, now);
  return c.body("", 200, {
    "content-type": "text/plain; charset=utf-8",
    "x-amz-lex-input-mode": "Text",
    "x-amz-lex-session-id": c.req.param("sessionId") ?? "",
    "x-amz-lex-input-transcript": packed(input.text),
    "x-amz-lex-messages": packed(recognized.messages),
    "x-amz-lex-interpretations": packed(interpretationsOf(recognized)),
    "x-amz-lex-session-state": packed(stateOf(recognized.session, now)),
    "x-amz-lex-request-attributes": packed(input.requestAttributes ?? {}),
  });
}

function recognize(
  lex: LexRuntime,
  c: Context,
  { text, sessionState, requestAttributes }: z.infer<typeof RecognizeTextInput>,
  now: number,
): Promise<Recognized> {
  const key = keyOf(c);
  const replaces = sessionState?.intent ?? sessionState?.dialogAction ?? sessionState?.activeContexts;
  return lex.recognize(key, {
    text,
    ...(sessionState?.sessionAttributes ? { sessionAttributes: sessionState.sessionAttributes } : {}),
    ...(sessionState && replaces ? { session: toSession(sessionState, now) } : {}),
    ...(requestAttributes ? { requestAttributes } : {}),
  });
}

async function read<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const body: unknown = await c.req.json().catch(() => null);
  return parse(schema, body);
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const at = parsed.error.issues[0]?.path.join(".") ?? "";
  throw new LexError("ValidationException", `The request has the wrong shape${at === "" ? "" : ` at ${at}`}`);
}

const keyOf = (c: Context): SessionKey => ({
  botId: c.req.param("botId") ?? "",
  botAliasId: c.req.param("botAliasId") ?? "",
  localeId: c.req.param("localeId") ?? "",
  sessionId: parse(SessionId, c.req.param("sessionId")),
});

function toSession(state: SessionStateInput, now: number): Session {
  return {
    ...newSession,
    dialogAction: toDialogAction(state.dialogAction),
    intent: state.intent ?? null,
    sessionAttributes: state.sessionAttributes ?? newSession.sessionAttributes,
    activeContexts: (state.activeContexts ?? []).map((context) => toActiveContext(context, now)),
  };
}

function toDialogAction(given: SessionStateInput["dialogAction"]): DialogAction {
  if (given?.type === "ElicitSlot") {
    const { slotToElicit, subSlotToElicit, slotElicitationStyle } = given;
    if (slotToElicit === undefined)
      throw new LexError("ValidationException", "ElicitSlot needs slotToElicit");
    return { type: "ElicitSlot", slotToElicit, subSlotToElicit, slotElicitationStyle };
  }
  return { type: given?.type === "Close" || given?.type === "ConfirmIntent" ? given.type : "ElicitIntent" };
}

const stateOf = (session: Session, now: number) => ({
  dialogAction: session.dialogAction,
  ...(session.intent ? { intent: session.intent } : {}),
  sessionAttributes: session.sessionAttributes,
  activeContexts: session.activeContexts.map((context) => contextOutput(context, now)),
});

const interpretationsOf = ({ interpretations: all }: Recognized) =>
  all.map(({ intent, score }) => ({
    intent,
    ...(score === null ? {} : { nluConfidence: { score } }),
    interpretationSource: "Lex",
  }));
