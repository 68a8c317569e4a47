import { dayInSpanish, dayInWords, daysBetween } from "../../profile/calendar-day.ts";
import { denialWordsInSpanish } from "../../profile/claims/denial-words.ts";
import { dollars } from "../../profile/dollars.ts";
import type { ClaimLine, Denial } from "../../profile/profile.ts";
import type { GuideStep } from "../decision.ts";
import { insideSentence } from "../in-words.ts";
import { hold, nothing, type Consideration, type Draft, type Moment, type Rule } from "../rule.ts";

/** Nobody brings up a denial older than this unless asked. */
const freshDays = 90;

interface DeniedClaim extends ClaimLine {
  readonly serviceDate: string;
  readonly denial: Denial;
}

/** Who carries the amount decides what there is to say. */
type Situation = "billBarred" | "nothingOwed" | "memberOwes";

/** A denied claim is explained: why, who pays, and what can be done about it. */
export const deniedClaimExplained: Rule = {
  id: "denied-claim-explained",
  answers: ["claimStatus"],
  consider: (moment) => {
    const claim = chooseClaim(moment);
    return claim === undefined ? nothing : consider(claim, moment);
  },
};

/** The claim the caller asked the bot about, else the newest denial. */
function chooseClaim({ profile, mentioned }: Moment): DeniedClaim | undefined {
  const denied = profile.claims.recent.filter(isDenied);
  return denied.find(({ claimId }) => mentioned.some((each) => each.includes(claimId))) ?? denied[0];
}

const isDenied = (claim: ClaimLine): claim is DeniedClaim =>
  (claim.status === "deniedMemberOwes" || claim.status === "deniedPlanOrProviderOwes") &&
  claim.denial !== null &&
  claim.serviceDate !== null;

function consider(claim: DeniedClaim, moment: Moment): Consideration {
  const age = daysBetween(claim.serviceDate, moment.today);
  if (age > freshDays && !moment.matters.has("claimStatus")) {
    return hold("The last denied claim is more than 90 days old, and the caller did not ask about a claim.");
  }
  const draft = drafts[situationOf(claim)](claim, wordingOf(claim, moment), moment);
  return { kind: "offer", standing: "service", value: 0.9, draft };
}

/**
 * Only where every fact is on record may an agent say that a bill is barred: the provider is in the network, the group
 * code CO binds it by contract, and the plan's own figure for the member is zero.
 */
function situationOf({ status, network, denial, memberOwes }: DeniedClaim): Situation {
  if (status === "deniedMemberOwes") return "memberOwes";
  return network === "in" && denial.group === "CO" && memberOwes === 0 ? "billBarred" : "nothingOwed";
}

interface Wording {
  readonly given: string;
  readonly service: string;
  readonly day: string;
  /** As the subject of a sentence, and in Spanish also after "de". */
  readonly provider: { readonly en: string; readonly es: string; readonly ofEs: string };
  /** e.g. `CARC 197, CO` */
  readonly codes: string;
  /** The cause in Spanish with the day, null where there are no plain words for the code. */
  readonly causeInSpanish: string | null;
  readonly dayInSpanish: string;
}

function wordingOf(claim: DeniedClaim, { profile, today }: Moment): Wording {
  const { denial, serviceDate, provider } = claim;
  return {
    given: profile.member?.givenName ?? "the member",
    service: insideSentence(claim.service),
    day: dayInWords(serviceDate, today),
    provider:
      provider === null
        ? { en: "the provider", es: "el proveedor", ofEs: "del proveedor" }
        : { en: provider, es: provider, ofEs: `de ${provider}` },
    codes: denial.group === undefined ? `CARC ${denial.code}` : `CARC ${denial.code}, ${denial.group}`,
    causeInSpanish: denialWordsInSpanish(denial.code),
    dayInSpanish: dayInSpanish(serviceDate, today),
  };
}

type MakeDraft = (claim: DeniedClaim, wording: Wording, moment: Moment) => Draft;

const drafts = {
  billBarred: (claim, wording, moment) => ({
    title: `Explain that the bill for the ${wording.service} is not ${wording.given}’s to pay`,
    reason: `${because(claim, wording)}, so an in-network provider may not bill ${wording.given}.`,
    sources: sourcesOf(claim, wording),
    accept: "Explain the denial",
    guide: {
      title: "A bill that is not the member’s",
      steps: [whyDenied(claim, wording), notToPay(wording), noteTheBill, ...closing(moment)],
    },
  }),
  nothingOwed: (claim, wording, moment) => ({
    title: `Explain why the ${wording.service} was denied and that the denial is not put on ${wording.given}`,
    reason: `${because(claim, wording)}; the plan’s record puts ${owed(claim)} on ${wording.given}.`,
    sources: sourcesOf(claim, wording),
    accept: "Explain the denial",
    guide: {
      title: "A denied claim",
      steps: [whyDenied(claim, wording), askForTheBill, noteTheBill, ...closing(moment)],
    },
  }),
  memberOwes: (claim, wording, moment) => ({
    title: `Explain why the ${wording.service} was denied, and the right to appeal`,
    reason: `${because(claim, wording)}, and the plan’s record puts ${owed(claim)} on ${wording.given}.`,
    sources: sourcesOf(claim, wording),
    accept: "Explain the denial",
    guide: {
      title: "A denied claim that the member owes",
      steps: [whyDenied(claim, wording), rightToAppeal, ...closing(moment)],
    },
  }),
} as const satisfies Record<Situation, MakeDraft>;

const because = ({ denial }: DeniedClaim, { service, day, codes }: Wording): string =>
  `The ${service} on ${day} was denied because ${denial.words} (${codes})`;

const owed = ({ memberOwes, status }: DeniedClaim): string => {
  if (memberOwes !== null) return dollars(memberOwes);
  return status === "deniedMemberOwes" ? "an amount that is not on record" : "no amount";
};

const sourcesOf = (claim: DeniedClaim, { day }: Wording): Draft["sources"] => [
  { label: `Claim of ${day}`, source: claim.source },
];

function whyDenied({ denial }: DeniedClaim, wording: Wording): GuideStep {
  const { day, provider, causeInSpanish } = wording;
  return {
    title: "Say why it was denied",
    say: {
      en: `I looked at your claim of ${day} from ${provider.en}. It was denied because ${denial.words}.`,
      es:
        causeInSpanish === null
          ? null
          : `Revisé su reclamo del ${wording.dayInSpanish} ${provider.ofEs}. Fue denegado porque ${causeInSpanish}.`,
    },
  };
}

const notToPay = ({ provider }: Wording): GuideStep => ({
  title: "Say that the bill is not theirs to pay",
  say: {
    en: `That is not your doing. ${upperFirst(provider.en)} is in your plan’s network and may not charge you for it: your share is zero.`,
    es: `Eso no depende de usted. ${upperFirst(provider.es)} está en la red de su plan y no puede cobrarle por esto: su parte es cero.`,
  },
});

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const askForTheBill: GuideStep = {
  title: "Ask whether a bill came",
  say: {
    en: "Have you received a bill for this? If so, please tell me who sent it, the date and the amount.",
    es: "¿Ha recibido una factura por esto? Si es así, dígame por favor quién la envió, la fecha y el importe.",
  },
};

const noteTheBill: GuideStep = {
  title: "Note who sent the bill, its date and amount, and send it to provider relations",
  say: null,
};

const rightToAppeal: GuideStep = {
  title: "Name the right to appeal",
  say: {
    en: "You have the right to ask us to look at this decision again. Your explanation of benefits says how and until when.",
    es: "Usted tiene derecho a pedirnos que revisemos esta decisión. Su explicación de beneficios dice cómo y hasta cuándo.",
  },
};

/** In a chat the thread itself is the recap. */
const closing = ({ channel }: Moment): readonly GuideStep[] => {
  const ask: GuideStep = {
    title: "Check for anything else",
    say: {
      en: "Is anything about this still unclear?",
      es: "¿Le queda alguna duda sobre esto?",
    },
  };
  return channel === "chat" ? [ask] : [ask, { title: "Recap and close", say: null }];
};
