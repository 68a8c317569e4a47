import { expect, test } from "vitest";
import { noFacts } from "../member-facts.ts";
import { timelineCard } from "./timeline-card.ts";

const now = new Date("2026-11-20T15:00:00Z");
const none = new Map<string, string>();

test("what happened comes newest first across kinds, and what is to come is left out", () => {
  const subject = { reference: "Patient/p" };
  const visit = (start: string, status: "noshow" | "booked") => ({
    resourceType: "Appointment" as const,
    id: `visit-${start}`,
    status,
    start,
    description: "Imaging visit",
    participant: [{ actor: subject, status: "accepted" as const }],
  });
  const found = timelineCard(
    {
      ...noFacts,
      immunizations: [
        {
          resourceType: "Immunization",
          id: "flu",
          status: "completed",
          patient: subject,
          vaccineCode: { text: "Influenza vaccine" },
          occurrenceDateTime: "2026-10-01",
        },
      ],
      appointments: [
        visit("2026-11-12T14:00:00Z", "noshow"),
        visit("2026-12-03T14:00:00Z", "booked"),
        visit("no time at all", "noshow"),
      ],
    },
    {
      claims: [],
      authorizations: [],
      appeals: [
        {
          kind: "grievance",
          what: "Long wait for the ride",
          status: "decided",
          outcome: "Upheld",
          urgency: "standard",
          receivedOn: "2026-10-05",
          dueAt: null,
          dueBy: null,
          clock: null,
          source: { resource: "Task/g", asOf: now.toISOString() },
        },
      ],
      pastContacts: [
        {
          at: "2026-11-14T16:00:00.000Z",
          channel: "chat",
          title: "Chat: where is my ride",
          detail: "Ended unresolved",
          promise: {
            what: "Call back about the ride",
            dueOn: "2026-11-17",
            status: "noRecord",
            settledOn: null,
            source: { resource: "Task/p", asOf: now.toISOString() },
          },
          source: { resource: "Communication/chat", asOf: now.toISOString() },
        },
      ],
    },
    none,
    now,
  );
  expect(found.map(({ at, kind, title, detail }) => [at, kind, title, detail])).toEqual([
    ["2026-11-17", "promise", "Call back about the ride", "Promise due; we have no record that it was kept"],
    ["2026-11-14T16:00:00.000Z", "chat", "Chat: where is my ride", "Ended unresolved"],
    ["2026-11-12T14:00:00.000Z", "visit", "Imaging visit", "Missed"],
    ["2026-10-05", "appeal", "Grievance: Long wait for the ride", "Filed, decided: Upheld"],
    ["2026-10-01", "immunization", "Influenza vaccine", "On record"],
  ]);
});
