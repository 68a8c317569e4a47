import { describe, expect, test } from "vitest";
import { callerKinds, verificationLevels } from "../contact/attributes.ts";
import type { CallerKind } from "../contact/attributes.ts";
import { grants } from "../contact/grants.ts";
import type { Grant } from "../contact/grants.ts";
import { purposes } from "../contact/purposes.ts";
import { roles } from "./decide-access.ts";
import type { Role } from "./decide-access.ts";
import { decideField } from "./decide-field.ts";
import type { Outcome, Question } from "./decide-field.ts";
import { fields, sensitiveKinds } from "./fields.ts";
import type { Field } from "./fields.ts";
import { rules } from "./rules.ts";
import type { Rule } from "./rules.ts";

/** Where the approved cells lie; `npx vitest run <this file> -u` writes them anew, for a person to read and approve. */
const approved = "../../../docs/disclosure-table.txt";

const asked = {
  patientId: "somebody",
  providerId: null,
  method: "memberIdAndBirthDate",
  verifiedUntil: null,
  hasExpired: false,
  scope: "accepted",
  breakGlassUntil: null,
  grants: ["everything"],
} as const;

const mark = { hidden: ".", masked: "m", shown: "s", shownWithNotice: "n" } as const satisfies Record<
  Outcome,
  string
>;

type Decide = (field: Field, question: Question) => Outcome;
const withRules =
  (table: readonly Rule[]): Decide =>
  (field, question) =>
    decideField(field, question, table).outcome;

const line = (name: string, cells: readonly string[]): string =>
  [name.padEnd(16), ...cells.map((cell) => cell.padEnd(14))].join("").trimEnd();

/** Rows: fields. Columns: purposes. Four marks a cell: at L0, L1, L2, L3. */
const grid = (decide: Decide, more: { readonly roles: readonly Role[]; readonly callerKind: CallerKind }) => [
  line("", purposes),
  ...fields.map((field) =>
    line(
      field,
      purposes.map((purpose) =>
        verificationLevels
          .map((level) => mark[decide(field, { ...asked, ...more, level, purposes: [purpose] })])
          .join(""),
      ),
    ),
  ),
];

/** Cells of the same content share one heading, so that what nobody is shown takes one line and not a page. */
function everyCell(decide: Decide): string {
  const byContent = new Map<string, string[]>();
  for (const role of roles) {
    for (const callerKind of callerKinds) {
      const content = grid(decide, { roles: [role], callerKind }).join("\n");
      byContent.set(content, [...(byContent.get(content) ?? []), `${role} / ${callerKind}`]);
    }
  }
  return [...byContent]
    .map(
      ([content, who]) =>
        `${who.join("\n")}\n\n${content.includes("s") && /\.\w/.test(content) ? content : "nothing"}`,
    )
    .join("\n\n\n");
}

const row = (name: string, decide: Decide, question: Omit<Question, "level" | "purposes">) =>
  line(name, [
    fields.filter((field) => decide(field, { ...question, level: "L3", purposes }) !== "hidden").join(" ") ||
      "nothing",
  ]);

const whileRinging = (decide: Decide) =>
  roles.map((role) => row(role, decide, { ...asked, scope: "offered", roles: [role], callerKind: "member" }));

const byBreakGlass = (decide: Decide) =>
  roles.map((role) =>
    row(role, decide, {
      ...asked,
      grants: [],
      roles: [role],
      callerKind: "unknown",
      breakGlassUntil: "2026-11-22T15:30:00.000Z",
    }),
  );

const byGrant = (decide: Decide) =>
  [null, ...grants].map((grant: Grant | null) =>
    row(grant ?? "no grant", decide, {
      ...asked,
      roles: ["nurse"],
      callerKind: "representative",
      grants: grant === null ? [] : [grant],
    }),
  );

function revealable(table: readonly Rule[]) {
  const question = { ...asked, roles: ["agent"], callerKind: "member", purposes: ["general"] } as const;
  return fields.flatMap((field) => {
    const ways = verificationLevels.map((level) => {
      const decision = decideField(field, { ...question, level }, table);
      return decision.outcome === "hidden" ? "." : (decision.reveal ?? "-");
    });
    return ways.every((way) => way === "." || way === "-") ? [] : [line(field, ways)];
  });
}

const theTable = (table: readonly Rule[]): string => {
  const decide = withRules(table);
  return [
    "What may be shown of a member to whom: every cell of src/journey/disclosure/rules.ts, approved.",
    "",
    "A heading is role / caller. A row is a field, a column what the contact is about. A cell has four marks, for",
    "the verification levels L0, L1, L2, L3:   . hidden   m masked   s shown   n shown with a notice.",
    "A representative is shown here with every grant; what each grant gives stands at the end.",
    "",
    "",
    everyCell(decide),
    "",
    "",
    "While it rings, at L3, about everything",
    "",
    ...whileRinging(decide),
    "",
    "",
    "By break-glass, whoever calls",
    "",
    ...byBreakGlass(decide),
    "",
    "",
    "What each grant lets a representative hear (a nurse's contact, about everything)",
    "",
    ...byGrant(decide),
    "",
    "",
    "Masked values: when all of it may be asked for, at L0, L1, L2, L3",
    "",
    ...revealable(table),
    "",
  ].join("\n");
};

test("every cell of the table is as it was approved", async () => {
  await expect(theTable(rules)).toMatchFileSnapshot(approved);
});

/** Everything the approved file asks of one field. */
const questions: readonly Question[] = (["accepted", "offered"] as const).flatMap((scope) =>
  verificationLevels.toReversed().flatMap((level) =>
    roles.flatMap((role) =>
      callerKinds.flatMap((callerKind) =>
        purposes.map((purpose) => ({
          ...asked,
          scope,
          level,
          roles: [role],
          callerKind,
          purposes: [purpose],
        })),
      ),
    ),
  ),
);

/** Whether the table with `less` in the place of `rule` decides any cell differently: then the approved cells fail. */
function isNoticed(rule: Rule, less: Rule | null): boolean {
  const mutant = rules.flatMap((each) => (each !== rule ? [each] : less === null ? [] : [less]));
  const [whole, cut] = [withRules(rules), withRules(mutant)];
  return questions.some((question) =>
    rule.fields.some((field) => whole(field, question) !== cut(field, question)),
  );
}

describe("a rule that is taken out, in whole or in part, changes an approved cell", () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
    expect(isNoticed(rule, null)).toBe(true);
    for (const list of ["fields", "roles", "callers", "purposes"] as const) {
      for (const [at, entry] of rule[list].entries()) {
        const less = { ...rule, [list]: rule[list].toSpliced(at, 1) };
        expect(isNoticed(rule, less), `${list} without ${entry}`).toBe(true);
      }
    }
  });

  test("and a rule that nothing rests on is noticed as such", () => {
    const [greet] = rules;
    expect(greet && isNoticed(greet, { ...greet, words: "In other words." })).toBe(false);
  });
});

/** What must hold of the table whatever a reader of the cells may have missed. Written without looking at a rule. */
describe("in every cell", () => {
  const decide = withRules(rules);
  const cells = roles.flatMap((role) =>
    callerKinds.flatMap((callerKind) =>
      purposes.flatMap((purpose) =>
        verificationLevels.flatMap((level) =>
          fields.map((field) => ({
            role,
            callerKind,
            purpose,
            level,
            field,
            outcome: decide(field, { ...asked, roles: [role], callerKind, level, purposes: [purpose] }),
          })),
        ),
      ),
    ),
  );
  const open = cells.filter(({ outcome }) => outcome !== "hidden");

  test("nobody who is not verified, and nobody unknown, opens anything", () => {
    expect(open.filter(({ level, callerKind }) => level === "L0" || callerKind === "unknown")).toEqual([]);
  });

  test("only who takes contacts sees anything of a member", () => {
    expect([...new Set(open.map(({ role }) => role))]).toEqual(["agent", "nurse", "lead"]);
  });

  test("a sensitive record is for a nurse, with the member, about health, after a code, and never without notice", () => {
    const sensitive: readonly Field[] = sensitiveKinds;
    const seen = open.filter(({ field }) => sensitive.includes(field));
    expect(seen.length).toBeGreaterThan(0);
    for (const cell of seen) {
      expect(cell).toMatchObject({
        role: "nurse",
        callerKind: "member",
        purpose: "clinical",
        outcome: "shownWithNotice",
      });
      expect(["L2", "L3"]).toContain(cell.level);
    }
  });

  test("no diagnosis is for who talks of money", () => {
    const money = new Set(["benefits", "claims", "authorization", "appeal", "account", "general"]);
    expect(open.filter(({ field, purpose }) => field === "diagnoses" && money.has(purpose))).toEqual([]);
  });

  test("addresses and numbers are the member's own to hear, and never in full at first", () => {
    for (const cell of open.filter(({ field }) => field === "contactPoints")) {
      expect(cell).toMatchObject({ callerKind: "member", outcome: "masked" });
    }
  });

  test("the general purpose opens the least, and a higher level never less", () => {
    const openIn = (purpose: string) => open.filter((cell) => cell.purpose === purpose).length;
    for (const purpose of purposes) expect(openIn(purpose)).toBeGreaterThanOrEqual(openIn("general"));
    const openAt = (level: string) => open.filter((cell) => cell.level === level).length;
    expect(openAt("L3")).toBeGreaterThanOrEqual(openAt("L2"));
    expect(openAt("L2")).toBeGreaterThan(openAt("L1"));
  });
});

test("breaking the glass opens no sensitive record, and nothing to a role that sees nobody", () => {
  const broken = (role: Role, field: Field) =>
    decideField(field, {
      ...asked,
      roles: [role],
      callerKind: "unknown",
      level: "L0",
      purposes: ["general"],
      breakGlassUntil: "2026-11-22T15:30:00.000Z",
    }).outcome;
  for (const role of roles) for (const kind of sensitiveKinds) expect(broken(role, kind)).toBe("hidden");
  for (const role of ["supervisor", "quality", "auditor", "admin"] as const) {
    expect(fields.filter((field) => broken(role, field) !== "hidden")).toEqual([]);
  }
  expect(broken("agent", "medications")).toBe("shown");
});

test("who has two roles sees what either sees", () => {
  const question = { ...asked, callerKind: "member", level: "L1", purposes: ["clinical"] } as const;
  const asBoth = decideField("allergies", { ...question, roles: ["agent", "nurse"] });
  expect(asBoth.outcome).toBe("shown");
  expect(decideField("allergies", { ...question, roles: ["agent"] }).outcome).toBe("hidden");
});
