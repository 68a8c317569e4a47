import { environment } from "#adapters/server/environment.ts";
import { fhirReaderFromEnvironment } from "#adapters/server/healthlake/store-from-environment.ts";
import { emailMessages } from "#adapters/server/messages/email-messages.ts";
import { textMessages } from "#adapters/server/messages/text-messages.ts";
import { documentClient } from "#adapters/server/records/document-client.ts";
import { dynamoOutreachDrafts } from "#adapters/server/records/outreach-drafts.ts";
import { systemClock } from "#adapters/server/system-clock.ts";
import { phoneInWords } from "#journey/retention/outreach/phone-in-words.ts";
import { sendApproved } from "#journey/retention/outreach/send-draft.ts";
import type { OutreachPorts } from "#journey/retention/outreach/send-draft.ts";

let ports: OutreachPorts | null = null;

/** Called by the schedule, one call at a time; what it is given does not matter. */
export async function handler(): Promise<{ readonly sent: number }> {
  ports ??= portsFromEnvironment();
  return { sent: await sendApproved(ports) };
}

function portsFromEnvironment(): OutreachPorts {
  return {
    drafts: dynamoOutreachDrafts({ client: documentClient(), table: environment("RECORDS_TABLE") }),
    reader: fhirReaderFromEnvironment(systemClock),
    messages: {
      ...textMessages({ origin: environment("TEXT_ORIGIN") }),
      ...emailMessages({ origin: environment("EMAIL_ORIGIN") }),
    },
    clock: systemClock,
    phone: phoneInWords(environment("MEMBER_LINE")),
  };
}
