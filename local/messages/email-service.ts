import { Hono } from "hono";
import type { Context } from "hono";
import * as z from "zod";
import type { Mailbox } from "./mailbox.ts";

export interface EmailServiceOptions {
  readonly mailbox: Mailbox;
  /** The one verified address. */
  readonly origin: string;
}

const Words = z.object({ Data: z.string().min(1) });

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html */
const AnyEmail = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()).min(1).max(50) }),
  Content: z.looseObject({}),
});
const PlainText = z.object({ Simple: z.object({ Subject: Words, Body: z.strictObject({ Text: Words }) }) });

/** RFC 2606: a domain that ends in `.example` is nobody's. */
const reservedForExamples = /^[^@\s]+@([^@\s]+\.)*example$/;

/** Amazon SES v2, as an account in its sandbox: only addresses of domains that cannot exist get e-mails. */
export function emailService({ mailbox, origin }: EmailServiceOptions): Hono {
  const app = new Hono();
  app.post("/v2/email/outbound-emails", async (c) => {
    const input = AnyEmail.safeParse(await c.req.json().catch(() => null)).data;
    if (!input) return refuse(c, 400, "BadRequestException", "The request has not the right shape");
    const content = PlainText.safeParse(input.Content).data;
    // Mark-up, templates and raw messages are legal, only not here.
    if (!content) return notImplemented(c, "SendEmail with other than simple text");
    const { FromEmailAddress: from, Destination } = input;
    const refused = Destination.ToAddresses.some((each) => !reservedForExamples.test(each));
    if (from !== origin || refused) return refuse(c, 400, "MessageRejected", notVerified);
    const { Subject, Body } = content.Simple;
    const [id] = Destination.ToAddresses.map((to) =>
      mailbox.deliver({ kind: "email", to, from, subject: Subject.Data, words: Body.Text.Data }),
    );
    return c.json({ MessageId: id });
  });
  app.all("*", (c) => notImplemented(c, `${c.req.method} ${c.req.path}`));
  return app;
}

const notVerified =
  "Email address is not verified. The sandbox of this machine writes to addresses that end in .example only";

const notImplemented = (c: Context, operation: string): Response =>
  refuse(c, 501, "NotImplementedException", `not implemented: ses.${operation.slice(0, 100)}`);

const refuse = (c: Context, status: 400 | 501, code: string, message: string): Response =>
  c.json({ message }, status, { "x-amzn-errortype": code });
