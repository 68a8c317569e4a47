import type { AllergyIntolerance, Appointment, CarePlan, Goal } from "fhir/r4";
import { expect, test } from "vitest";
import { allergiesCard } from "./allergies-card.ts";
import { appointmentsCard } from "./appointments-card.ts";
import { carePlanCard } from "./care-plan-card.ts";

const now = new Date("2026-11-20T15:00:00Z");
const subject = { reference: "Patient/p" };
const allergy = (substance: string, more: Partial<AllergyIntolerance> = {}): AllergyIntolerance => ({
  resourceType: "AllergyIntolerance",
  patient: subject,
  code: { text: substance },
  ...more,
});

test("allergies come as recorded, high risk first; refuted and resolved ones do not", () => {
  const found = allergiesCard(
    [
      allergy("Pollen"),
      allergy("Penicillin", {
        criticality: "high",
        verificationStatus: { coding: [{ code: "confirmed" }] },
        reaction: [{ manifestation: [{ text: "Hives" }, { text: "Swelling" }], severity: "severe" }],
      }),
      allergy("Latex", { clinicalStatus: { coding: [{ code: "resolved" }] } }),
      allergy("Nuts", { verificationStatus: { coding: [{ code: "refuted" }] } }),
    ],
    now,
  );
  expect(found.map(({ substance, reaction, isConfirmed }) => [substance, reaction, isConfirmed])).toEqual([
    ["Penicillin", "Hives, Swelling (severe)", true],
    ["Pollen", null, false],
  ]);
});

const visit = (id: string, status: Appointment["status"], start?: string): Appointment => ({
  resourceType: "Appointment",
  id,
  status,
  ...(start === undefined ? {} : { start }),
  participant: [
    { status: "accepted", actor: { reference: "Practitioner/1", display: "Dr. Ima Placeholder" } },
    { status: "accepted", actor: { reference: "Location/1", display: "Samplehurst Clinic" } },
  ],
});

test("visits to come are first, the next one leading; one booked and past has no record of how it went", () => {
  const found = appointmentsCard(
    [
      visit("kept", "fulfilled", "2026-10-01T14:00:00Z"),
      visit("later", "booked", "2026-12-09T14:00:00Z"),
      visit("next", "booked", "2026-11-21T14:00:00Z"),
      visit("unclear", "booked", "2026-11-02T14:00:00Z"),
      visit("mistake", "entered-in-error", "2026-11-03T14:00:00Z"),
      visit("undated", "proposed", "when it suits"),
    ],
    new Map(),
    now,
  );
  expect(found.map(({ source, status, isUpcoming }) => [source.resource, status, isUpcoming])).toEqual([
    ["Appointment/next", "booked", true],
    ["Appointment/later", "booked", true],
    ["Appointment/undated", "waiting", true],
    ["Appointment/unclear", "noRecord", false],
    ["Appointment/kept", "kept", false],
  ]);
  expect(found[0]).toMatchObject({ who: "Dr. Ima Placeholder", where: "Samplehurst Clinic" });
});

test("a goal stands with its plan, one that no plan names on its own, a reached one nowhere", () => {
  const plan: CarePlan = {
    resourceType: "CarePlan",
    id: "plan",
    status: "active",
    intent: "plan",
    subject,
    category: [{ coding: [{ code: "assess-plan" }] }, { text: "Diabetes self-management plan" }],
    goal: [{ reference: "Goal/a" }, { reference: "Goal/gone" }],
    activity: [
      { detail: { status: "in-progress", code: { text: "Diabetic diet" } } },
      { detail: { status: "cancelled", code: { text: "Yoga" } } },
    ],
  };
  const goal = (id: string, lifecycleStatus: Goal["lifecycleStatus"]): Goal => ({
    resourceType: "Goal",
    id,
    lifecycleStatus,
    subject,
    description: { text: `Goal ${id}` },
  });
  const goals = [goal("a", "active"), goal("b", "accepted"), goal("c", "completed")];
  const found = carePlanCard([plan, { ...plan, id: "old", status: "revoked" }], goals, now);
  expect(
    found.map(({ title, activities, goals: own }) => [title, activities, own.map(({ words }) => words)]),
  ).toEqual([
    ["Diabetes self-management plan", ["Diabetic diet"], ["Goal a"]],
    ["Goals without a plan on record", [], ["Goal b"]],
  ]);
});
