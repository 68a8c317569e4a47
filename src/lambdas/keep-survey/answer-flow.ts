import { z } from "zod";
import type { ContactRows } from "#journey/contact/contact-row.ts";
import type { ContactHistory } from "#journey/profile/timeline/contact-history.ts";
import { FlowRequest } from "./flow-contract.ts";

export interface SurveyPorts {
  readonly rows: Pick<ContactRows, "read">;
  readonly history: Pick<ContactHistory, "keepSurvey">;
}

/** https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html */
const ContactFlowEvent = z.object({
  Name: z.literal("ContactFlowEvent"),
  Details: z.object({
    ContactData: z.object({ ContactId: z.string().min(1) }),
    Parameters: FlowRequest,
  }),
});

/**
 * Keeps what a caller keyed after a call with the member's contacts, so that whoever speaks with them next knows. Throws
 * `keepSurvey.badEvent`.
 */
export async function answerFlow(
  { rows, history }: SurveyPorts,
  event: unknown,
): Promise<Record<string, string>> {
  const parsed = ContactFlowEvent.safeParse(event);
  if (!parsed.success) throw new Error("keepSurvey.badEvent");
  const { ContactData, Parameters } = parsed.data.Details;
  const { solved, ease } = Parameters;
  const row = await rows.read(ContactData.ContactId);
  const patientId = row?.identity.patientId ?? null;
  if (patientId === null || (solved === "" && ease === "")) return { outcome: "nobody" };
  await history.keepSurvey(patientId, ContactData.ContactId, {
    solved: solved === "" ? null : solved === "yes",
    ease: ease === "" ? null : Number(ease),
  });
  return { outcome: "kept" };
}
