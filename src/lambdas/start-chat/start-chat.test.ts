import { expect, test } from "vitest";
import type { ChatOpening, ChatStart } from "#adapters/server/connect-api/start-chat.ts";
import { answerStartChat } from "./start-chat.ts";

const chat = { contactId: "c-1", participantId: "p-1", participantToken: "t-1" };
const opened: ChatOpening[] = [];
const start = async (opening: ChatOpening): Promise<ChatStart> => {
  opened.push(opening);
  return { ok: true, chat };
};
const post = (body: unknown, more: object = {}) =>
  answerStartChat({ body: JSON.stringify(body), ...more }, start);

test("a name and a language start a chat, and the answer may not be cached", async () => {
  const answer = await post({ displayName: " Rosa ", language: "es-US" });
  expect(opened.at(-1)).toEqual({ displayName: "Rosa", language: "es-US" });
  expect(answer.statusCode).toBe(200);
  expect(JSON.parse(answer.body)).toEqual(chat);
  expect(answer.headers["cache-control"]).toBe("no-store");
});

test("a body that API Gateway encoded is read", async () => {
  const body = Buffer.from(JSON.stringify({ displayName: "Rosa", language: "en-US" })).toString("base64");
  expect((await answerStartChat({ body, isBase64Encoded: true }, start)).statusCode).toBe(200);
});

test.each([
  ["no body", undefined],
  ["broken JSON", "{"],
  ["no name", JSON.stringify({ displayName: "  ", language: "en-US" })],
  ["a name with a line break inside", JSON.stringify({ displayName: "Rosa\nadmin", language: "en-US" })],
  ["an endless name", JSON.stringify({ displayName: "R".repeat(61), language: "en-US" })],
  ["a language nobody speaks here", JSON.stringify({ displayName: "Rosa", language: "tlh" })],
])("%s is a 400 with a stable code, and starts nothing", async (_what, body) => {
  const before = opened.length;
  const answer = await answerStartChat({ body }, start);
  expect(answer.statusCode).toBe(400);
  expect(JSON.parse(answer.body)).toMatchObject({ code: "badRequest" });
  expect(opened.length).toBe(before);
});

test("Connect at its quota is a 503 with a stable code", async () => {
  const busy = async (): Promise<ChatStart> => ({ ok: false, code: "busy" });
  const answer = await answerStartChat(
    { body: JSON.stringify({ displayName: "R", language: "en-US" }) },
    busy,
  );
  expect([answer.statusCode, JSON.parse(answer.body).code]).toEqual([503, "unavailable"]);
});
