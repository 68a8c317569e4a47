import type { WebSocket } from "ws";
import * as z from "zod";
import type { SocketHandler } from "../serve.ts";
import type { ChatItem } from "./chat-item.ts";
import type { Service } from "./service.ts";
import type { Bearer } from "./tokens.ts";

const Frame = z.object({
  topic: z.string(),
  content: z.object({ topics: z.array(z.string()) }).optional(),
});
type Frame = z.infer<typeof Frame>;

/** RFC 6455 close code: the server's policy refuses this connection. */
const policyViolation = 1008;

/** The member's socket. Items flow once `aws/chat` is subscribed; what was said before comes from the transcript. */
export function chatSocket({ tokens }: Pick<Service, "tokens">): SocketHandler {
  return (socket, url) => {
    const bearer = tokens.bearerOf("socket", url.searchParams.get("token") ?? "");
    if (!bearer || bearer.participant !== bearer.room.member) {
      socket.close(policyViolation, "AccessDenied");
      return;
    }
    const say = (frame: unknown): void => socket.send(JSON.stringify(frame));
    const sendItem = (item: ChatItem): void =>
      say({ topic: "aws/chat", contentType: "application/json", content: JSON.stringify(item) });
    socket.on("message", (data) => {
      const frame = readFrame(data);
      if (frame && Object.hasOwn(answers, frame.topic)) answers[frame.topic]?.(say, frame, bearer, sendItem);
    });
    socket.on("close", () => bearer.room.sockets.delete(sendItem));
    socket.on("error", () => socket.terminate());
  };
}

type Answer = (
  say: (frame: unknown) => void,
  frame: Frame,
  bearer: Bearer,
  sendItem: (item: ChatItem) => void,
) => void;

const answers: Readonly<Record<string, Answer>> = {
  "aws/subscribe": (say, frame, { room }, sendItem) => {
    const topics = frame.content?.topics ?? [];
    if (topics.includes("aws/chat")) room.sockets.add(sendItem);
    say({ topic: "aws/subscribe", content: { status: "success", topics } });
  },
  "aws/ping": (say) => say({ topic: "aws/ping", statusCode: 200, statusContent: "OK" }),
  "aws/heartbeat": (say) => say({ topic: "aws/heartbeat" }),
};

function readFrame(data: WebSocket.RawData): Frame | null {
  if (!Buffer.isBuffer(data)) return null;
  try {
    const frame = Frame.safeParse(JSON.parse(data.toString()));
    return frame.success ? frame.data : null;
  } catch {
    return null;
  }
}
