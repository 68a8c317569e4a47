import type { Hono } from "hono";
import { routes } from "#contract/api.ts";
import { BoardQuestion } from "#contract/practice-board.ts";
import type { Clock } from "#journey/clock.ts";
import type { Category } from "#journey/disclosure/categories.ts";
import { readPractice } from "#journey/disclosure/practice.ts";
import type { Practice } from "#journey/disclosure/practice.ts";
import { withoutSensitive } from "#journey/disclosure/withhold-sensitive.ts";
import { claimRow, patientOf, patientRow } from "#journey/intake/practice-board/board-row.ts";
import type { BoardRow } from "#journey/intake/practice-board/board-row.ts";
import { findClaims } from "#journey/intake/practice-board/find-claims.ts";
import type { PracticeQuestion } from "#journey/intake/practice-board/find-claims.ts";
import { findPatient } from "#journey/intake/practice-board/find-patients.ts";
import type { Desk } from "./desk.ts";
import { revealOf } from "./disclosed-page.ts";
import { Refusal } from "./errors.ts";
import { answer, body, honoPath, parameter } from "./exchange.ts";
import { openContact } from "./open-contact.ts";
import type { OpenContact } from "./open-contact.ts";
import { practiceOnLine } from "./practice-on-line.ts";
import { userOf } from "./user.ts";
import type { ApiEnv } from "./user.ts";

type BoardDesk = Pick<Desk, "clock" | "rows" | "lookup" | "fhir" | "audit">;

interface Answered {
  readonly row: BoardRow;
  readonly patientId: string | null;
  readonly shown: readonly Category[];
}

/** One row of a practice's board: each number is asked, decided, audited and answered by itself. */
export function practiceBoardRoutes(app: Hono<ApiEnv>, desk: BoardDesk): void {
  const reader = withoutSensitive(desk.fhir);
  const practiceOf = practices(desk);
  app.post(honoPath(routes.practiceBoardRow.path), async (context) => {
    const contactId = parameter(context, "contactId");
    const asked = await body(context, BoardQuestion);
    const user = userOf(context);
    const providerId = callingPractice(await openContact(desk, contactId, user));
    const question: PracticeQuestion = { reader, providerId, clock: desk.clock };
    const { row, patientId, shown } = await answerRow(question, asked, practiceOf(providerId));
    // Looking takes its time: what is told is decided by who holds the contact, and who calls, when it is told.
    const open = await openContact(desk, contactId, user);
    if (callingPractice(open) !== providerId) throw new Refusal("contact.notYetKnown");
    const isTold = shown.length > 0;
    await desk.audit.append({
      ...revealOf(open, "practiceBoard"),
      decision: isTold ? "permitted" : "refused",
      patientId,
      shown,
      withheld: isTold ? [] : [asked.kind === "member" ? "plan" : "claims"],
    });
    return answer(context, routes.practiceBoardRow.response, row);
  });
}

/** Nobody but a verified practice has a board. */
function callingPractice(open: OpenContact): string {
  const providerId = practiceOnLine(open);
  if (providerId === null) throw new Refusal("forbidden", "No verified practice is on the line.");
  return providerId;
}

async function answerRow(
  question: PracticeQuestion,
  { kind, digits }: BoardQuestion,
  practice: Promise<Practice>,
): Promise<Answered> {
  if (kind === "member") {
    const finding = await findPatient(question, digits, practice);
    const patientId = patientOf(finding);
    return { row: patientRow(finding), patientId, shown: patientId === null ? [] : ["plan", "claims"] };
  }
  const [finding = { kind: "notFound", said: digits } as const] = await findClaims(
    question,
    [digits],
    practice,
  );
  const isTold = "line" in finding;
  return { row: claimRow(finding), patientId: patientOf(finding), shown: isTold ? ["claims"] : [] };
}

const freshMs = 60_000;

/** Who belongs to a practice is read once for a whole board. A reading that failed is not kept. */
function practices({ fhir, clock }: { readonly fhir: Desk["fhir"]; readonly clock: Clock }) {
  const kept = new Map<string, { readonly practice: Promise<Practice>; readonly until: number }>();
  return (providerId: string): Promise<Practice> => {
    const now = clock.now().getTime();
    const known = kept.get(providerId);
    if (known && known.until > now) return known.practice;
    const practice = readPractice(fhir, providerId);
    kept.clear();
    kept.set(providerId, { practice, until: now + freshMs });
    practice.catch(() => kept.delete(providerId));
    return practice;
  };
}
