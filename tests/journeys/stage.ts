import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { startCareline } from "#local/careline.ts";
import type { Careline } from "#local/careline.ts";
import type { HoursKept } from "#local/flow/hours.ts";
import type { Contact } from "#local/world.ts";
import { expect } from "vitest";
import { eventually } from "./eventually.ts";
import { openBrowser, openWindow } from "../browser-window.ts";
import type { Misdeeds } from "../browser-window.ts";
import { agentAt } from "./people/agent.ts";
import type { Agent } from "./people/agent.ts";
import { callerAt } from "./people/caller.ts";
import type { Caller } from "./people/caller.ts";
import { caseManagerAt } from "./people/case-manager.ts";
import type { CaseManager } from "./people/case-manager.ts";
import { chatterAt } from "./people/chatter.ts";
import type { Chatter } from "./people/chatter.ts";
import { qualityReviewerAt } from "./people/quality-reviewer.ts";
import type { QualityReviewer } from "./people/quality-reviewer.ts";
import { supervisorAt } from "./people/supervisor.ts";
import type { Supervisor } from "./people/supervisor.ts";

/**
 * A whole Careline of its own on free ports with a freshly seeded plan, a browser, and the people in it. Nothing is
 * mocked: what a person does here, they do in Chromium.
 */
export interface Stage {
  readonly careline: Careline;
  readonly misdeeds: Misdeeds;
  readonly agent: (username: string) => Promise<Agent>;
  readonly supervisor: (username: string) => Promise<Supervisor>;
  readonly qualityReviewer: (username: string) => Promise<QualityReviewer>;
  readonly caller: (number: string) => Promise<Caller>;
  readonly chatter: (name: string) => Promise<Chatter>;
  readonly caseManager: () => Promise<CaseManager>;
  /** The one contact of the story, as the stand-in knows it; waits until there is one. */
  readonly onlyContact: () => Promise<Contact>;
  /** The lines open, or close. */
  readonly keepsHours: (hours: HoursKept) => void;
  readonly close: () => Promise<void>;
}

/**
 * `microphone: "none"` puts the people at a machine that has none; `hours` are whose hours the lines keep, at all
 * times unless said otherwise.
 */
export async function openStage({
  microphone,
  hours = "open",
}: { microphone?: "none"; hours?: HoursKept } = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "careline-stage-"));
  const careline = await startCareline({ port: 0, folder, members: 40, hours });
  const browser: Browser = await openBrowser(microphone);
  const misdeeds: Misdeeds = { outside: [], violations: [], errors: [] };
  const window = async () => (await openWindow(browser, misdeeds)).page;
  return {
    careline,
    misdeeds,
    agent: async (username) => agentAt(await window(), careline.addresses.desk, username),
    supervisor: async (username) => supervisorAt(await window(), careline.addresses.floor, username),
    qualityReviewer: async (username) =>
      qualityReviewerAt(await window(), `${careline.addresses.page}/quality`, username),
    caller: async (number) => callerAt(await window(), careline.addresses.phone, number),
    chatter: async (name) => chatterAt(await window(), careline.addresses.member, name),
    caseManager: async () => caseManagerAt(await window(), careline.addresses.careManagement),
    onlyContact: async () => {
      await eventually(() => Promise.resolve(expect(careline.world.contacts.size).toBe(1)));
      const [contact] = careline.world.contacts.values();
      if (!contact) throw new Error("There is no contact.");
      return contact;
    },
    keepsHours: (kept) => {
      careline.world.hours = kept;
    },
    close: async () => {
      await browser.close();
      await careline.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
