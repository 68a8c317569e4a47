import type { Intake } from "#contract/intake.ts";
import type { Session } from "#web/session/session.ts";
import { decideMatters } from "#journey/intake/matters/matter-decision.ts";
import { readMatters } from "#journey/intake/matters/read-matters.ts";

type IntakeBackend = Session["backend"]["intake"];
type Answer = <T>(make: () => T) => Promise<T>;

/** Rosa's call with a complaint in it, read by the real reader; what the agent decides is kept for the page's life. */
export function fakeIntake(answer: Answer): IntakeBackend {
  const decisions: Intake["decisions"] = [];
  const at = new Date().toISOString();
  const findings = structuredClone(
    readMatters(
      [
        {
          turnId: "t-1",
          at,
          from: "member",
          text: "I've been waiting three months, and nobody ever calls me back.",
        },
      ],
      { language: "en-US", line: "medicareAdvantage" },
    ),
  ) as Intake["findings"];
  const intakeOf = (contactId: string): Intake => ({ contactId, findings, decisions });
  return {
    read: (contactId) => answer(() => intakeOf(contactId)),
    decide: (contactId, { kinds, reason }) =>
      answer(() => {
        const decided = decideMatters(
          { contactId, username: "ana", found: findings, chosen: kinds, reason, line: "medicareAdvantage" },
          { decisionId: `d-${decisions.length + 1}`, now: new Date() },
        );
        decisions.push(structuredClone(decided) as Intake["decisions"][number]);
        return intakeOf(contactId);
      }),
    reviews: () =>
      answer(() => ({ reviews: [], misfiled: { filedAsInquiry: 0, misfiled: 0, awaitingQuality: 0 } })),
    words: () => answer(() => ({ quotes: [] })),
    verdict: () => Promise.reject(new Error("Nothing to judge")),
  };
}
