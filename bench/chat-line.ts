import { once } from "node:events";
import { WebSocket } from "ws";
import * as z from "zod";

/** A member's chat without a page: the participant service's own calls and socket. */
export interface ChatLine {
  /** What the plan has said so far, oldest first. */
  readonly heard: readonly string[];
  /** Sends words; resolves with the plan's next words and how long they took, in milliseconds. */
  readonly asks: (words: string) => Promise<{ readonly answer: string; readonly tookMs: number }>;
  /** Everything the transcript holds of this chat's messages, by everybody. */
  readonly transcript: () => Promise<readonly string[]>;
  readonly leaves: () => Promise<void>;
}

const Started = z.object({ participantToken: z.string() });
const Connection = z.object({
  Websocket: z.object({ Url: z.string() }),
  ConnectionCredentials: z.object({ ConnectionToken: z.string() }),
});
const Frame = z.object({ topic: z.string(), content: z.unknown() });
const Item = z.object({
  Type: z.string(),
  Content: z.string().optional(),
  ParticipantRole: z.string().optional(),
});
const Transcript = z.object({ Transcript: z.array(Item), NextToken: z.string().nullish() });

/** An answer that does not come is a lost one. */
const patienceMs = 30_000;
const busyPauseMs = 1_000;

const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Opens a chat at the AWS address, waiting its turn where Connect's own quota of new chats makes it wait. */
export async function openChatLine(aws: string): Promise<ChatLine> {
  const token = await startChat(aws);
  const connection = Connection.parse(
    await call(aws, "connection", token, { Type: ["WEBSOCKET", "CONNECTION_CREDENTIALS"] }),
  );
  const bearer = connection.ConnectionCredentials.ConnectionToken;
  const socket = new WebSocket(connection.Websocket.Url);
  await once(socket, "open");
  const heard: string[] = [];
  let awaits: ((words: string) => void) | null = null;
  socket.on("message", (data: Buffer) => {
    const words = planWords(data);
    if (words === null) return;
    heard.push(words);
    awaits?.(words);
  });
  socket.send(JSON.stringify({ topic: "aws/subscribe", content: { topics: ["aws/chat"] } }));
  return {
    heard,
    asks: async (words) => {
      const begun = performance.now();
      const answered = new Promise<string>((done, fail) => {
        const late = setTimeout(() => fail(new Error("An answer never came.")), patienceMs);
        awaits = (answer) => {
          awaits = null;
          clearTimeout(late);
          done(answer);
        };
      });
      await call(aws, "message", bearer, { ContentType: "text/plain", Content: words });
      return { answer: await answered, tookMs: performance.now() - begun };
    },
    transcript: () => readTranscript(aws, bearer),
    leaves: async () => {
      await call(aws, "disconnect", bearer, {});
      socket.close();
    },
  };
}

async function startChat(aws: string): Promise<string> {
  for (;;) {
    const response = await fetch(`${aws}/start-chat`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ displayName: "Rosa", language: "en-US" }),
    });
    if (response.ok) return Started.parse(await response.json()).participantToken;
    if (response.status !== 503) throw new Error(`A chat was refused with ${response.status}.`);
    await sleep(busyPauseMs);
  }
}

async function call(aws: string, name: string, bearer: string, body: object): Promise<unknown> {
  const response = await fetch(`${aws}/participant/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-amz-bearer": bearer },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${name} was refused with ${response.status}.`);
  return response.json();
}

async function readTranscript(aws: string, bearer: string): Promise<readonly string[]> {
  const words: string[] = [];
  let next: string | null | undefined;
  do {
    const page = Transcript.parse(
      await call(aws, "transcript", bearer, {
        MaxResults: 100,
        ScanDirection: "BACKWARD",
        SortKey: "ASCENDING",
        ...(next ? { NextToken: next } : {}),
      }),
    );
    words.push(
      ...page.Transcript.flatMap(({ Type, Content }) => (Type === "MESSAGE" ? [Content ?? ""] : [])),
    );
    next = page.NextToken;
  } while (next);
  return words;
}

/** The words of a frame that the plan's own side said, or null. */
function planWords(data: Buffer): string | null {
  const frame = Frame.safeParse(JSON.parse(data.toString()));
  if (!frame.success || frame.data.topic !== "aws/chat" || typeof frame.data.content !== "string")
    return null;
  const item = Item.parse(JSON.parse(frame.data.content));
  return item.Type === "MESSAGE" && item.ParticipantRole === "SYSTEM" ? (item.Content ?? "") : null;
}
