import { z } from "zod";
import type { Clock } from "#journey/clock.ts";
import { secondsUntilOpen } from "#journey/contact/next-opening.ts";
import type { PlaceInLine, WaitingLine } from "#journey/contact/waiting-line.ts";
import { FlowRequest } from "./flow-contract.ts";

export interface WaitPorts {
  readonly line: WaitingLine;
  readonly clock: Clock;
}

/** https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html */
const ContactFlowEvent = z.object({
  Name: z.literal("ContactFlowEvent"),
  Details: z.object({
    ContactData: z.object({ ContactId: z.string().min(1) }),
    Parameters: FlowRequest,
  }),
});

/** Nobody believes a figure of minutes beyond this. */
const longSeconds = 3_600;
const soonSeconds = 120;

/**
 * Tells a flow how long until a person: the place in line, or the next opening. All values are texts, as flows need
 * them. Throws `estimateWait.badEvent`.
 */
export async function answerFlow(
  { line, clock }: WaitPorts,
  event: unknown,
): Promise<Record<string, string>> {
  const parsed = ContactFlowEvent.safeParse(event);
  if (!parsed.success) throw new Error("estimateWait.badEvent");
  const { ContactData, Parameters } = parsed.data.Details;
  if (Parameters.purpose === "place") return placeInCodes(await line.placeOf(ContactData.ContactId));
  const now = clock.now();
  const seconds = secondsUntilOpen(await line.hoursOf(lastPart(Parameters.hours), now), now);
  if (seconds === null) return { outcome: "unknown", secondsUntilOpen: "" };
  return { outcome: seconds === 0 ? "open" : "opens", secondsUntilOpen: String(seconds) };
}

function placeInCodes(place: PlaceInLine | null): Record<string, string> {
  if (place === null) return { place: "unknown", position: "", wait: "unknown", waitMinutes: "" };
  const { position, waitSeconds } = place;
  return {
    place: position === 1 ? "next" : "later",
    position: String(position),
    wait: waitInWords(waitSeconds),
    waitMinutes: waitSeconds === null ? "" : String(Math.ceil(waitSeconds / 60)),
  };
}

function waitInWords(seconds: number | null): "unknown" | "soon" | "minutes" | "long" {
  if (seconds === null) return "unknown";
  if (seconds < soonSeconds) return "soon";
  return seconds > longSeconds ? "long" : "minutes";
}

const lastPart = (idOrArn: string): string => idOrArn.slice(idOrArn.lastIndexOf("/") + 1);
