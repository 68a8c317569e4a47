import type { Appointment } from "fhir/r4";
import { dayAt, dayOf } from "#journey/profile/calendar-day.ts";
import { wordsOf } from "#journey/profile/fhir-values.ts";
import { byText } from "#journey/profile/in-order.ts";
import type { TopicContext } from "./topic.ts";

export interface Visit {
  readonly what: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly place: string | null;
}

/** The next appointment on record from today on; null when there is none. */
export async function nextVisit({ reader, patientId, now }: TopicContext): Promise<Visit | null> {
  const today = dayAt(now);
  const appointments = await reader.search(
    "Appointment",
    [
      ["patient", `Patient/${patientId}`],
      ["date", `ge${today}`],
    ],
    20,
  );
  const [next] = appointments
    .filter(({ status }) => status === "booked" || status === "pending")
    .toSorted((left, right) => byText(left.start ?? "", right.start ?? ""));
  const day = dayOf(next?.start);
  if (!next || day === null) return null;
  return { what: whatOf(next), day, place: placeOf(next) };
}

const whatOf = ({ serviceType, description }: Appointment): string =>
  wordsOf(serviceType?.[0]) ?? description ?? "Visit";

const placeOf = ({ participant }: Appointment): string | null =>
  participant.find(({ actor }) => actor?.reference?.startsWith("Location/"))?.actor?.display ?? null;
