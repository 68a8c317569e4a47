import { timingSafeEqual } from "node:crypto";
import * as z from "zod";
import { codeOf } from "#adapters/server/fault-log.ts";
import type { Fault } from "#adapters/server/fault-log.ts";
import { channels } from "#contract/live.ts";
import type { ContactNews } from "#contract/live.ts";
import type { LivePublisher } from "#journey/insight/floor.ts";
import type { CareChanges } from "#journey/next-best-action/care-management.ts";

export interface CareNewsDesk {
  /** What the system's subscription sends along, as a bearer token. */
  readonly hookKey: string;
  readonly changes: CareChanges;
  readonly live: LivePublisher;
  readonly logFault: (fault: Fault) => void;
}

/** What API Gateway (HTTP API, payload 2.0) hands over, as far as it matters here. */
const HookEvent = z.object({
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});
type HookEvent = z.infer<typeof HookEvent>;

/**
 * A notification of R4 Subscriptions, by reference alone: a Bundle whose first entry is a Parameters with one
 * `notification-event` for each change. https://hl7.org/fhir/uv/subscriptions-backport/
 */
const Part = z.object({
  name: z.string(),
  valueReference: z.object({ reference: z.string().max(500) }).optional(),
});
const Notification = z.object({
  resourceType: z.literal("Bundle"),
  entry: z
    .array(
      z.object({
        resource: z
          .object({
            resourceType: z.string(),
            parameter: z.array(Part.extend({ part: z.array(Part).optional() })).optional(),
          })
          .optional(),
      }),
    )
    .min(1),
});

export interface HookAnswer {
  readonly statusCode: 200 | 400 | 401 | 503;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A bulk change there must not become a thousand questions at once; whoever has more sends more notifications. */
const mostReferences = 100;
const budgetMs = 5_000;

/**
 * Tells the desks whose contact a change in the care-management system is about that their hints may be others. 503 asks
 * the system to notify again: it could not be asked what changed.
 */
export async function followCareManagement(desk: CareNewsDesk, event: unknown): Promise<HookAnswer> {
  const hook = HookEvent.safeParse(event);
  if (!hook.success || !isFromTheSystem(hook.data, desk.hookKey)) return answer(401, "unauthenticated");
  const notification = Notification.safeParse(readBody(hook.data));
  if (!notification.success) return answer(400, "badRequest");
  const references = focusesOf(notification.data);
  if (references.length > mostReferences) return answer(400, "badRequest");
  const asked = await desk.changes.contactsAbout(references, budgetMs);
  if (asked.kind === "down") {
    desk.logFault({ at: "follow-care-management", code: asked.code });
    return answer(503, "unavailable");
  }
  await Promise.all(asked.contactIds.map((contactId) => tell(desk, contactId)));
  return answer(200, "told");
}

/** In constant time, so that the key cannot be found out letter by letter. */
function isFromTheSystem({ headers }: HookEvent, key: string): boolean {
  const given = Buffer.from(headers["authorization"] ?? "");
  const wanted = Buffer.from(`Bearer ${key}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function readBody({ body, isBase64Encoded }: HookEvent): unknown {
  try {
    return JSON.parse(isBase64Encoded ? Buffer.from(body ?? "", "base64").toString() : (body ?? ""));
  } catch {
    return null;
  }
}

/** Each changed resource once; a handshake and a heartbeat name none. */
function focusesOf({ entry }: z.infer<typeof Notification>): readonly string[] {
  const events = (entry[0]?.resource?.parameter ?? []).filter(({ name }) => name === "notification-event");
  const focuses = events.flatMap(({ part = [] }) => part.filter(({ name }) => name === "focus"));
  return [...new Set(focuses.flatMap(({ valueReference }) => valueReference?.reference ?? []))];
}

/** One desk that cannot be told must not keep the news from the others; it asks again by itself later. */
async function tell({ live, logFault }: CareNewsDesk, contactId: string): Promise<void> {
  const news: ContactNews = { kind: "hints", contactId };
  try {
    await live.publish([channels.contact(contactId)], news);
  } catch (error) {
    logFault({ at: "follow-care-management", code: codeOf(error), contactId });
  }
}

const answer = (statusCode: HookAnswer["statusCode"], code: string): HookAnswer => ({
  statusCode,
  headers: { "content-type": "application/json", "cache-control": "no-store" },
  body: JSON.stringify({ code }),
});
