import type { MaskedValue, Profile } from "../profile/profile.ts";
import { isShown } from "./decide-disclosure.ts";
import type { Disclosure } from "./decide-disclosure.ts";
import { maskContactPoint, maskedBirthDate, maskId } from "./mask.ts";

/** What may be asked for in full, one by one. */
export type RevealField = MaskedValue["field"];

/** What stands on the page in part, with what would show it whole. */
export function maskedValues(profile: Profile, { decisions }: Disclosure): readonly MaskedValue[] {
  return inPart.flatMap(({ field, text }) => {
    const decision = decisions.get(field);
    const masked = text(profile);
    if (decision?.outcome !== "masked" || masked === null) return [];
    return [
      { field, text: masked, opens: decision.reveal === "now" ? null : "Opens after a one-time code." },
    ];
  });
}

interface InPart {
  readonly field: RevealField;
  /** Null where there is nothing to mask. */
  readonly text: (profile: Profile) => string | null;
  readonly whole: (profile: Profile) => readonly string[];
}

const inPart: readonly InPart[] = [
  {
    field: "birthDate",
    text: ({ member }) => (member?.birthDate ? maskedBirthDate : null),
    whole: ({ member }) => (member?.birthDate ? [member.birthDate] : []),
  },
  {
    field: "memberId",
    text: ({ member }) => (member?.memberId ? maskId(member.memberId) : null),
    whole: ({ member }) => (member?.memberId ? [member.memberId] : []),
  },
  {
    // Each stands masked on its own card, in the order in which they are revealed.
    field: "contactPoints",
    text: ({ contactPoints }) => (contactPoints?.points.length ? "" : null),
    whole: ({ contactPoints }) => (contactPoints?.points ?? []).map(({ value }) => value),
  },
];

/** How the member is reached, as far as it may leave the server: in part unless all of it is open. */
export function contactPointsIn(
  { contactPoints }: Pick<Profile, "contactPoints">,
  disclosure: Disclosure,
): Profile["contactPoints"] {
  if (contactPoints === null || isShown(disclosure, "contactPoints")) return contactPoints;
  if (disclosure.decisions.get("contactPoints")?.outcome !== "masked") return null;
  const points = contactPoints.points.map((point) => ({ ...point, value: maskContactPoint(point.value) }));
  return { ...contactPoints, points };
}

/** The whole of one masked value; null where this disclosure does not let it be asked for. */
export function revealField(
  field: RevealField,
  profile: Profile,
  { decisions }: Disclosure,
): readonly string[] | null {
  const decision = decisions.get(field);
  if (decision === undefined || decision.outcome === "hidden" || decision.reveal !== "now") return null;
  return inPart.find((each) => each.field === field)?.whole(profile) ?? null;
}
