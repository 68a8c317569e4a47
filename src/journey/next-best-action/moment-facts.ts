import { verificationLevels } from "../contact/attributes.ts";
import type { Fact } from "./condition.ts";
import type { Moment } from "./moment.ts";

const told = (value: Fact["value"]): Fact => ({ value, source: null });

/** What every rule may ask of a moment, by name. Null where there is no record. */
export const momentFacts = {
  "caller.kind": ({ callerKind }) => told(callerKind),
  /** 0 to 3. */
  "caller.level": ({ level }) => told(verificationLevels.indexOf(level)),
  "contact.channel": ({ channel }) => told(channel),
  "contact.language": ({ language }) => told(language),
  "contact.reason": ({ reasonCode }) => told(reasonCode),
  "contact.matters": ({ matters }) => told([...matters]),
  "contact.topics": ({ heard }) => told([...heard.keys()]),
  "contact.mood": ({ mood }) => told(mood.state),
  "agent.tenure": ({ tenure }) => told(tenure),
  "member.age": ({ profile: { member } }) => ({
    value: member?.age ?? null,
    source: member?.source ?? null,
  }),
  "member.language": ({ profile: { member } }) => ({
    value: member?.language?.code ?? null,
    source: member?.source ?? null,
  }),
  "plan.status": ({ profile: { plan } }) => ({ value: plan?.status ?? null, source: plan?.source ?? null }),
  "plan.until": ({ profile: { plan } }) => ({ value: plan?.until ?? null, source: plan?.source ?? null }),
  "plan.line": ({ profile: { coverageHistory } }) => {
    const current = coverageHistory.find(({ status }) => status === "active");
    return { value: current?.line ?? null, source: current?.source ?? null };
  },
  "grievance.isOpen": ({ profile: { appeals } }) => {
    const open = appeals.find(({ kind, status }) => kind === "grievance" && status === "open");
    return { value: open !== undefined, source: open?.source ?? null };
  },
  "appeal.isOpen": ({ profile: { appeals } }) => {
    const open = appeals.find(({ kind, status }) => kind === "appeal" && status === "open");
    return { value: open !== undefined, source: open?.source ?? null };
  },
} as const satisfies Readonly<Record<string, (moment: Moment) => Fact>>;

type MomentFactName = keyof typeof momentFacts;

export const isMomentFact = (name: string): name is MomentFactName => Object.hasOwn(momentFacts, name);
