import * as z from "zod";
import { verificationLevels } from "#journey/contact/attributes.ts";
import { looks } from "#journey/disclosure/audit-trail.ts";
import { categoryCodes } from "#journey/disclosure/categories.ts";
import { roles } from "#journey/disclosure/decide-access.ts";
import type { AuditEntry } from "#journey/disclosure/to-audit-event.ts";

const Categories = z.array(z.enum(categoryCodes));

const Entry = z.object({
  entryId: z.string(),
  at: z.string(),
  username: z.string(),
  roles: z.array(z.enum(roles)),
  contactId: z.nullable(z.string()),
  leaseId: z.string().optional(),
  patientId: z.nullable(z.string()),
  what: z.enum(looks),
  purpose: z.enum(["PATRQT", "HPAYMT", "HOPERAT", "HCOMPL", "BTG"]),
  decision: z.enum(["permitted", "refused"]),
  scope: z.enum(["offered", "accepted"]),
  level: z.enum(verificationLevels),
  shown: Categories,
  masked: Categories,
  withheld: Categories,
});

/** The entry in a link's text. Throws `audit.unreadable`, which says nothing of what stood there. */
export function readEntry(text: string): AuditEntry {
  const entry = Entry.safeParse(jsonOf(text));
  if (!entry.success) throw new Error("audit.unreadable");
  const { leaseId, ...rest } = entry.data;
  return leaseId === undefined ? rest : { ...rest, leaseId };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
