import type { Profile, Source } from "../profile/profile.ts";

/** A night or more in a hospital, as far as claims and visits on the page tell. */
export interface HospitalStay {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly source: Source;
}

const stayWords = /\binpatient\b|\bhospital (stay|admission|discharge)|\bhospitali[sz]ation|\bdischarged?\b/i;

/** Newest first. One day counts once, however many claims a stay makes. */
export function hospitalStays({
  claims,
  appointments,
}: Pick<Profile, "claims" | "appointments">): readonly HospitalStay[] {
  const billed = claims.recent.flatMap(({ service, serviceDate, source }) =>
    serviceDate !== null && stayWords.test(service) ? [{ day: serviceDate, source }] : [],
  );
  const kept = appointments.flatMap(({ at, status, what, source }) =>
    at !== null && status === "kept" && stayWords.test(what) ? [{ day: at.slice(0, 10), source }] : [],
  );
  const byDay = new Map([...billed, ...kept].map((stay) => [stay.day, stay]));
  return [...byDay.values()].toSorted((left, right) => (left.day < right.day ? 1 : -1));
}
