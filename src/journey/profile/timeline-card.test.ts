import { expect, test } from "vitest";
import { noFacts } from "./member-facts.ts";
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
      communications: [
        {
          resourceType: "Communication",
          id: "chat",
          status: "completed",
          subject,
          sent: "2026-11-14T11:00:00-05:00",
          topic: { text: "Chat: where is my ride" },
          payload: [{ contentString: "Ended unresolved" }],
        },
      ],
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
      appointments: [visit("2026-11-12T14:00:00Z", "noshow"), visit("2026-12-03T14:00:00Z", "booked")],
    },
    { claims: [], authorizations: [] },
    none,
    now,
  );
  expect(found.map(({ at, kind, title, detail }) => [at, kind, title, detail])).toEqual([
    ["2026-11-14T16:00:00.000Z", "contact", "Chat: where is my ride", "Ended unresolved"],
    ["2026-11-12T14:00:00.000Z", "visit", "Imaging visit", "Missed"],
    ["2026-10-01", "immunization", "Influenza vaccine", "On record"],
  ]);
});
