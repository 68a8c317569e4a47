import { Hono } from "hono";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { z } from "zod";
import { IntentInput, MessageInput } from "./code-hook.ts";
import { LexError } from "./lex-error.ts";
import type { LexRuntime, Recognized, SessionKey } from "./lex-runtime.ts";
import { newSession } from "./session.ts";
import type { Session } from "./session.ts";

const base = "/bots/:botId/botAliases/:botAliasId/botLocales/:localeId/sessions/:sessionId";

const TextMap = z.record(z.string(), z.string());
const SessionStateInput = z.object({
  dialogAction: z.object({ type: z.string(), slotToElicit: z.string().optional() }).optional(),
  intent: IntentInput.optional(),
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

const statusOf = {
  ValidationException: 400,
  ResourceNotFoundException: 404,
  DependencyFailedException: 424,
  NotImplementedException: 501,
} as const satisfies Record<LexError["code"], number>;

/**
 * The Lex V2 runtime over HTTP, for the AWS SDK: RecognizeText, PutSession, GetSession, DeleteSession.
 * https://docs.aws.amazon.com/lexv2/latest/APIReference/API_Operations_Amazon_Lex_Runtime_V2.html
 */
export function lexApp(lex: LexRuntime): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.json({ message: "Bad request" }, error.status);
    const { code, message } =
      error instanceof LexError ? error : new LexError("DependencyFailedException", "Fault");
    return c.json({ message }, statusOf[code], { "x-amzn-errortype": code });
  });
  app.post(`${base}/text`, async (c) => {
    const { text, sessionState, requestAttributes } = await read(c, RecognizeTextInput);
    const recognized = await lex.recognize(keyOf(c), {
      text,
      ...(sessionState?.sessionAttributes ? { sessionAttributes: sessionState.sessionAttributes } : {}),
      ...(sessionState?.intent || sessionState?.dialogAction ? { session: toSession(sessionState) } : {}),
      ...(requestAttributes ? { requestAttributes } : {}),
    });
    return c.json({ ...answer(c, recognized.session, recognized.messages), ...interpretations(recognized) });
  });
  for (const operation of ["utterance", "conversation"]) {
    app.post(`${base}/${operation}`, () => {
      const name = operation === "utterance" ? "RecognizeUtterance" : "StartConversation";
      throw new LexError("NotImplementedException", `not implemented: lex.${name}`);
    });
  }
  app.post(base, async (c) => {
    const { sessionState } = await read(c, PutSessionInput);
    lex.putSession(keyOf(c), toSession(sessionState));
    return c.body(null, 200, {
      "x-amz-lex-session-id": c.req.param("sessionId"),
      "content-type": "text/plain; charset=utf-8",
    });
  });
  app.get(base, (c) => {
    const session = lex.getSession(keyOf(c));
    if (!session) throw new LexError("ResourceNotFoundException", "No such session");
    return c.json({
      ...answer(c, session, []),
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

async function read<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const body: unknown = await c.req.json().catch(() => null);
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new LexError("ValidationException", "The request has the wrong shape");
  return parsed.data;
}

const keyOf = (c: Context): SessionKey => ({
  botId: c.req.param("botId") ?? "",
  botAliasId: c.req.param("botAliasId") ?? "",
  localeId: c.req.param("localeId") ?? "",
  sessionId: c.req.param("sessionId") ?? "",
});

function toSession({ dialogAction, intent, sessionAttributes }: SessionStateInput): Session {
  const { type, slotToElicit } = dialogAction ?? { type: "ElicitIntent" };
  if (!["ElicitIntent", "ElicitSlot", "Close", "Delegate", "None"].includes(type)) {
    throw new LexError("NotImplementedException", `not implemented: dialogAction ${type}`);
  }
  return {
    dialogAction:
      type === "ElicitSlot" && slotToElicit !== undefined
        ? { type, slotToElicit }
        : { type: type === "Close" ? "Close" : "ElicitIntent" },
    intent: intent ?? null,
    sessionAttributes: sessionAttributes ?? newSession.sessionAttributes,
    misses: 0,
  };
}

function answer(c: Context, session: Session, messages: readonly unknown[]) {
  return {
    sessionId: c.req.param("sessionId"),
    messages,
    sessionState: {
      dialogAction: session.dialogAction,
      ...(session.intent ? { intent: session.intent } : {}),
      sessionAttributes: session.sessionAttributes,
      activeContexts: [],
    },
    requestAttributes: {},
  };
}

const interpretations = ({ interpretations: all }: Recognized) => ({
  interpretations: all.map(({ intent, score }) => ({
    intent,
    ...(score === null ? {} : { nluConfidence: { score } }),
    interpretationSource: "Lex",
  })),
});
