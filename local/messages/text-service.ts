import { Hono } from "hono";
import type { Context } from "hono";
import * as z from "zod";
import type { Mailbox } from "./mailbox.ts";

export interface TextServiceOptions {
  readonly mailbox: Mailbox;
  /** The account's own number. */
  readonly origin: string;
}

/** https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/API_SendTextMessage.html */
const SendTextMessage = z.object({
  DestinationPhoneNumber: z.string().regex(/^\+?[1-9][0-9]{1,18}$/),
  OriginationIdentity: z.string().optional(),
  MessageBody: z.string().min(1).max(1600),
  MessageType: z.enum(["TRANSACTIONAL", "PROMOTIONAL"]).optional(),
  DryRun: z.boolean().optional(),
});

/** 555-0100 to 555-0199 of every area code. */
const reservedForFiction = /^\+?1\d{3}55501\d{2}$/;

/**
 * AWS End User Messaging SMS, as an account in its sandbox: only verified numbers get texts, and verified are those
 * reserved for fiction, so that the laptop cannot even seem to text anybody.
 */
export function textService({ mailbox, origin }: TextServiceOptions): Hono {
  const app = new Hono();
  app.post("/", async (c) => {
    const operation = c.req.header("x-amz-target")?.split(".")[1] ?? "";
    if (operation !== "SendTextMessage") return notImplemented(c, operation);
    const input = SendTextMessage.safeParse(await c.req.json().catch(() => null)).data;
    if (!input) return refuse(c, 400, malformed);
    const { DestinationPhoneNumber: to, OriginationIdentity: from = origin, MessageBody: words } = input;
    if (from !== origin) return refuse(c, 400, unknownOrigin(from));
    if (!reservedForFiction.test(to)) return refuse(c, 400, notVerified);
    if (input.DryRun === true) return c.json({ MessageId: "dry-run" });
    return c.json({ MessageId: mailbox.deliver({ kind: "text", to, from, subject: null, words }) });
  });
  return app;
}

const malformed = {
  __type: "ValidationException",
  Message: "The request has not the right shape",
  Reason: "INVALID_PARAMETER",
};

const notVerified = {
  __type: "ConflictException",
  Message: "The sandbox of this machine texts numbers reserved for fiction only: 555-0100 to 555-0199",
  Reason: "DESTINATION_PHONE_NUMBER_NOT_VERIFIED",
};

const unknownOrigin = (from: string) => ({
  __type: "ResourceNotFoundException",
  Message: "The origination identity is not of this account",
  ResourceType: "phone-number",
  ResourceId: from,
});

const notImplemented = (c: Context, operation: string): Response =>
  refuse(c, 501, {
    __type: "NotImplementedException",
    message: `not implemented: sms-voice.${operation.slice(0, 64)}`,
  });

interface Problem {
  readonly __type: string;
  readonly [member: string]: string;
}

const refuse = (c: Context, status: 400 | 501, problem: Problem): Response =>
  c.json(problem, status, { "x-amzn-errortype": problem.__type });
