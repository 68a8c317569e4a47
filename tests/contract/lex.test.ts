import { createServer } from "node:http2";
import type { Http2Server } from "node:http2";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import {
  DeleteSessionCommand,
  GetSessionCommand,
  LexRuntimeV2Client,
  PutSessionCommand,
  RecognizeTextCommand,
  RecognizeUtteranceCommand,
} from "@aws-sdk/client-lex-runtime-v2";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemClock } from "#adapters/server/system-clock.ts";
import { botAliasId, botId } from "#local/lex/bot-arn.ts";
import { lexApp } from "#local/lex/lex-app.ts";
import { createLexRuntime } from "#local/lex/lex-runtime.ts";

/** The Lex client speaks HTTP/2 without asking, because one of its operations streams both ways. */
let server: Http2Server;
let client: LexRuntimeV2Client;
let sessions = 0;

beforeAll(async () => {
  const lex = createLexRuntime({
    folder: join(import.meta.dirname, "../../lex-bots"),
    clock: systemClock,
    invokeLambda: async (_name, event) => {
      const { inputTranscript, sessionState } = event as {
        inputTranscript: string;
        sessionState: { intent: unknown };
      };
      if (inputTranscript === "I lost my ID card") throw new Error("down");
      return { sessionState: { dialogAction: { type: "Delegate" }, intent: sessionState.intent } };
    },
  });
  const listener = getRequestListener(lexApp(lex).fetch);
  server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  client = new LexRuntimeV2Client({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: "us-west-2",
    credentials: { accessKeyId: "LOCAL", secretAccessKey: "local" },
    maxAttempts: 1,
  });
});
afterAll(async () => {
  client.destroy();
  await new Promise((resolve) => server.close(resolve));
});

const newKey = () => {
  sessions += 1;
  return {
    botId: botId("member-services"),
    botAliasId: botAliasId("member-services", "live"),
    localeId: "en_US",
    sessionId: `contract-${sessions}`,
  };
};

describe("the unmodified AWS SDK", () => {
  test("RecognizeText answers messages, session state and ranked interpretations", async () => {
    const key = newKey();
    const answer = await client.send(new RecognizeTextCommand({ ...key, text: "let me verify my identity" }));
    expect(answer.sessionId).toBe(key.sessionId);
    expect(answer.messages?.[0]).toMatchObject({
      contentType: "PlainText",
      content: expect.stringContaining("member ID"),
    });
    expect(answer.sessionState).toMatchObject({
      dialogAction: { type: "ElicitSlot", slotToElicit: "MemberId" },
      intent: {
        name: "IdentifyMember",
        state: "InProgress",
        confirmationState: "None",
        slots: { MemberId: null },
      },
    });
    const scores = answer.interpretations?.map((each) => each.nluConfidence?.score ?? 0) ?? [];
    expect(answer.interpretations?.length).toBeLessThanOrEqual(5);
    expect(scores).toEqual(scores.toSorted((left, right) => right - left));
    expect(answer.interpretations?.[0]).toMatchObject({
      intent: { name: "IdentifyMember" },
      interpretationSource: "Lex",
    });
  });

  test("a conversation goes on by its session id, with session attributes", async () => {
    const key = newKey();
    const sessionState = { sessionAttributes: { contactId: "c-1" } };
    await client.send(new RecognizeTextCommand({ ...key, text: "verify me", sessionState }));
    const answer = await client.send(new RecognizeTextCommand({ ...key, text: "412907335" }));
    expect(answer.sessionState?.sessionAttributes).toEqual({ contactId: "c-1" });
    expect(answer.sessionState?.intent?.slots?.["MemberId"]?.value?.interpretedValue).toBe("412907335");
  });

  test("GetSession tells where a conversation stands, DeleteSession forgets it", async () => {
    const key = newKey();
    await client.send(new RecognizeTextCommand({ ...key, text: "verify me" }));
    expect((await client.send(new GetSessionCommand(key))).sessionState?.dialogAction?.slotToElicit).toBe(
      "MemberId",
    );
    expect((await client.send(new DeleteSessionCommand(key))).sessionId).toBe(key.sessionId);
    await expect(client.send(new GetSessionCommand(key))).rejects.toMatchObject({
      name: "ResourceNotFoundException",
    });
  });

  test("PutSession begins a conversation in the middle", async () => {
    const key = newKey();
    await client.send(
      new PutSessionCommand({
        ...key,
        sessionState: {
          dialogAction: { type: "ElicitSlot", slotToElicit: "BirthDate" },
          intent: {
            name: "IdentifyMember",
            slots: { MemberId: { value: { interpretedValue: "412907335", originalValue: "412907335" } } },
          },
        },
      }),
    );
    const answer = await client.send(new RecognizeTextCommand({ ...key, text: "05141979" }));
    expect(answer.sessionState?.intent).toMatchObject({ name: "IdentifyMember", state: "Fulfilled" });
  });

  test("out of scope is the fallback intent", async () => {
    const answer = await client.send(
      new RecognizeTextCommand({ ...newKey(), text: "how tall is mount everest" }),
    );
    expect(answer.sessionState?.intent?.name).toBe("FallbackIntent");
  });

  test.each([
    ["an unknown bot", { botId: "NOSUCHBOT1" }],
    ["an unknown alias", { botAliasId: "TSTALIASID" }],
    ["a language the bot does not have", { localeId: "fr_FR" }],
  ])("%s is not found", async (_what, change) => {
    const request = client.send(new RecognizeTextCommand({ ...newKey(), ...change, text: "hello" }));
    await expect(request).rejects.toMatchObject({
      name: "ResourceNotFoundException",
      $metadata: { httpStatusCode: 404 },
    });
  });

  test("text beyond 1,024 letters is refused", async () => {
    const request = client.send(new RecognizeTextCommand({ ...newKey(), text: "x".repeat(1_025) }));
    await expect(request).rejects.toMatchObject({
      name: "ValidationException",
      $metadata: { httpStatusCode: 400 },
    });
  });

  test("a function that fails is a failed dependency", async () => {
    const request = client.send(new RecognizeTextCommand({ ...newKey(), text: "I lost my ID card" }));
    await expect(request).rejects.toMatchObject({
      name: "DependencyFailedException",
      $metadata: { httpStatusCode: 424 },
    });
  });

  test("RecognizeUtterance with text answers as RecognizeText, in zipped headers", async () => {
    const state = gzipSync(JSON.stringify({ sessionAttributes: { contactId: "c-2" } })).toString("base64");
    const answer = await client.send(
      new RecognizeUtteranceCommand({
        ...newKey(),
        requestContentType: "text/plain; charset=utf-8",
        sessionState: state,
        inputStream: "let me verify my identity",
      }),
    );
    const unpack = (header: string | undefined) =>
      JSON.parse(gunzipSync(Buffer.from(header ?? "", "base64")).toString());
    expect(unpack(answer.messages)[0].content).toMatch(/member ID/);
    expect(unpack(answer.sessionState)).toMatchObject({
      dialogAction: { type: "ElicitSlot", slotToElicit: "MemberId" },
      sessionAttributes: { contactId: "c-2" },
    });
    expect(unpack(answer.inputTranscript)).toBe("let me verify my identity");
  });

  test("RecognizeUtterance with sound is not implemented and says so by name", async () => {
    const request = client.send(
      new RecognizeUtteranceCommand({
        ...newKey(),
        requestContentType: "audio/l16; rate=16000; channels=1",
        inputStream: new Uint8Array(8),
      }),
    );
    await expect(request).rejects.toThrow(/not implemented: lex\.RecognizeUtterance with audio/);
  });

  test("a context given with PutSession is active, and its time runs", async () => {
    const key = newKey();
    const activeContexts = [
      {
        name: "trip",
        timeToLive: { timeToLiveInSeconds: 60, turnsToLive: 2 },
        contextAttributes: { City: "Testville" },
      },
    ];
    await client.send(new PutSessionCommand({ ...key, sessionState: { activeContexts } }));
    const answer = await client.send(new RecognizeTextCommand({ ...key, text: "verify me" }));
    expect(answer.sessionState?.activeContexts).toMatchObject([
      { name: "trip", timeToLive: { turnsToLive: 1 }, contextAttributes: { City: "Testville" } },
    ]);
  });
});
