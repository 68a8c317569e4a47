import { decisionDue } from "../../profile/authorizations/clocks.ts";
import type { LineOfBusiness } from "../../profile/coverage/coverage-period.ts";
import { medicareAdvantageClocks } from "../../profile/care/appeal-clocks.ts";
import type { AppealSubject } from "../../profile/care/appeal-clocks.ts";
import { normaliseWords } from "../urgent-words/normalise-words.ts";
import type { FilingWindow, MatterClock, MatterKind } from "./matter.ts";

type Filed = "grievance" | "appeal";
type Urgency = "standard" | "expedited";

interface FiledClock {
  readonly lines: readonly LineOfBusiness[];
  readonly kind: Filed;
  readonly urgency: Urgency;
  /** Null: whatever it is about. */
  readonly subject: AppealSubject | null;
  readonly hours: number;
  readonly words: string;
  readonly citation: string;
  readonly isChecked: boolean;
}

const erisa = "29 CFR 2560.503-1(i)";

/**
 * How long a plan may take over a grievance or an appeal, by line of business. Medicare Advantage's are those that the
 * member's page counts by. Medicaid's and CHIP's are the federal most, which a state may shorten; they, and what ERISA
 * gives group plans and through 45 CFR 147.136 marketplace plans, were not looked up in today's text of the law. Grievances
 * have no federal limit in commercial plans: the states set it, so none is here.
 */
const filedClocks: readonly FiledClock[] = [
  ...medicareAdvantageClocks.map((clock) => ({
    ...clock,
    lines: ["medicareAdvantage"] as const,
    words:
      clock.kind === "grievance" && clock.urgency === "standard"
        ? "30 days, 14 more if extended"
        : clock.words,
    isChecked: clock.kind === "grievance",
  })),
  {
    lines: ["medicaid", "chip"],
    kind: "grievance",
    urgency: "standard",
    subject: null,
    hours: 2160,
    words: "90 calendar days, or the state's shorter limit",
    citation: "42 CFR 438.408(b)(1), for CHIP 457.1260",
    isChecked: true,
  },
  {
    lines: ["medicaid", "chip"],
    kind: "appeal",
    urgency: "standard",
    subject: null,
    hours: 720,
    words: "30 calendar days, or the state's shorter limit",
    citation: "42 CFR 438.408(b)(2), for CHIP 457.1260",
    isChecked: false,
  },
  {
    lines: ["medicaid", "chip"],
    kind: "appeal",
    urgency: "expedited",
    subject: null,
    hours: 72,
    words: "72 hours",
    citation: "42 CFR 438.408(b)(3), for CHIP 457.1260",
    isChecked: false,
  },
  ...(["service", "drug"] as const).map((subject) => ({
    lines: ["exchange", "commercial"] as const,
    kind: "appeal" as const,
    urgency: "standard" as const,
    subject,
    hours: 720,
    words: "30 calendar days",
    citation: `${erisa}(2)(ii)`,
    isChecked: false,
  })),
  {
    lines: ["exchange", "commercial"],
    kind: "appeal",
    urgency: "standard",
    subject: "payment",
    hours: 1440,
    words: "60 calendar days",
    citation: `${erisa}(2)(iii)`,
    isChecked: false,
  },
  {
    lines: ["exchange", "commercial"],
    kind: "appeal",
    urgency: "expedited",
    subject: null,
    hours: 72,
    words: "72 hours",
    citation: `${erisa}(2)(i)`,
    isChecked: false,
  },
];

/** How long after the notice an appeal may be filed. Who has good cause may file later. */
const filingWindows: readonly (FilingWindow & { readonly lines: readonly LineOfBusiness[] })[] = [
  {
    lines: ["medicareAdvantage"],
    words: "65 days from the date of the notice",
    citation: "42 CFR 422.582(b), 423.582(b) since 2025-01-01",
    isChecked: true,
  },
  {
    lines: ["medicaid", "chip"],
    words: "60 days from the date of the notice",
    citation: "42 CFR 438.402(c)(2)(ii)",
    isChecked: false,
  },
  {
    lines: ["exchange", "commercial"],
    words: "180 days after the notice came",
    citation: "29 CFR 2560.503-1(h)(3)(i)",
    isChecked: false,
  },
];

const expeditedWords =
  / (?:expedite\w*|fast|faster|rush\w*|urgent\w*|cant wait|emergency|hospital|life or death|life and death|asap|rapid\w+|urge|urgencia|acelerad\w+|apur\w+|no puede esperar|vida o muerte|hospitalizad\w+|lo antes posible|lo mas pronto) /u;

/** Only a plan's refusal to hurry, or its taking longer, makes a grievance one of 24 hours. */
const refusedToHurry =
  / (?:(?:refused|wouldnt|denied|would not|wont) (?:\w+ ){0,4}(?:expedite\w*|rush\w*|hurry|fast|faster)|took an extension|extension (?:you|they)|no (?:quisieron|quieren) (?:\w+ ){0,4}(?:apurar\w*|acelerar\w*|urgente)|negaron lo urgente|tomaron una prorroga) /u;

const subjects: readonly (readonly [AppealSubject, RegExp])[] = [
  [
    "payment",
    / (?:bill|billed|paid|pay|payment|claim|reimburs\w+|refund|receipt|receipts|money back|factura|cuenta|bil|pague|pagaron|paguen|pago|reclamo|reembols\w+|recibo|recibos|dinero) /u,
  ],
  [
    "drug",
    / (?:drug|medicine|medication|prescription|pill|pills|inhaler|insulin|tier|formulary|pharmacy|brand|generic|medicina|medicamento|receta|pastilla|pastillas|inhalador|insulina|farmacia|generica|generico) /u,
  ],
];

/** What starts to run with these words; null for an inquiry, and where no law we know of sets a limit. */
export function matterClock(
  kind: MatterKind,
  { text, at }: { readonly text: string; readonly at: string },
  line: LineOfBusiness | null,
): MatterClock | null {
  if (kind === "inquiry") return null;
  const normal = ` ${normaliseWords(text)} `;
  const subject = subjects.find(([, words]) => words.test(normal))?.[0] ?? "service";
  if (kind === "determination") return determinationClock(normal, at, line, subject);
  const urgency = (kind === "grievance" ? refusedToHurry : expeditedWords).test(normal)
    ? "expedited"
    : "standard";
  return filedClock({ kind, urgency, subject }, at, line);
}

/** The limits on prior authorizations are those on the page. Asking to be paid has longer ones, which are not here. */
function determinationClock(
  normal: string,
  at: string,
  line: LineOfBusiness | null,
  subject: AppealSubject,
): MatterClock | null {
  if (subject === "payment") return null;
  const urgency = expeditedWords.test(normal) ? "expedited" : "standard";
  const due = decisionDue({ requestedAt: at, subject, urgency, line });
  if (due === null) return null;
  const { words, citation, isAssumed } = due.clock;
  return { dueAt: due.dueAt, words, citation, isAssumed, isChecked: true, window: null };
}

function filedClock(
  asked: { readonly kind: Filed; readonly urgency: Urgency; readonly subject: AppealSubject },
  at: string,
  line: LineOfBusiness | null,
): MatterClock | null {
  const start = Date.parse(at);
  const [clock] = filedClocks
    .filter(({ kind, urgency }) => kind === asked.kind && urgency === asked.urgency)
    .filter(({ subject }) => subject === null || subject === asked.subject)
    // Of several, the shortest; where the line is not on record, of all lines: too early harms nobody.
    .filter(({ lines }) => line === null || lines.includes(line))
    .toSorted((one, other) => one.hours - other.hours);
  if (clock === undefined || Number.isNaN(start)) return null;
  const { words, citation, isChecked } = clock;
  return {
    dueAt: new Date(start + clock.hours * 3_600_000).toISOString(),
    words,
    citation,
    isAssumed: line === null,
    isChecked,
    window: asked.kind === "appeal" ? windowOf(line ?? clock.lines[0] ?? null) : null,
  };
}

function windowOf(line: LineOfBusiness | null): FilingWindow | null {
  const found = filingWindows.find(({ lines }) => line !== null && lines.includes(line));
  return found ? { words: found.words, citation: found.citation, isChecked: found.isChecked } : null;
}
