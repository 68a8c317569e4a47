import { BackendError } from "#adapters/browser/backend/backend-error.ts";
import type { Draft, Floor, HandOver, WrapUp } from "#contract/api.ts";
import type { HintOutcome, Slate } from "#contract/next-best-action.ts";
import type { CostEstimate } from "#contract/cost.ts";
import type { LateSection, Profile } from "#contract/profile.ts";
import type {
  AgentState,
  ContactControl,
  DeskContact,
  Microphone,
} from "#journey/agent-action/contact-control.ts";
import type { Conversation, Turn } from "#journey/contact/conversation.ts";
import { estimateCost } from "#journey/profile/cost/estimate-cost.ts";
import type { Session } from "#web/session/session.ts";
import { fakeIntake } from "./intake-fakes.ts";
import { fakeDirectory } from "./directory.ts";
import type { Caller } from "./rosa.ts";
import { outreachFakes } from "./outreach-fakes.ts";
import { breakGlassFakes } from "./break-glass-fakes.ts";
import { rosasFloor, rosasHandOver, rosasProfile, rosasSlate, rosasSummary } from "./rosa.ts";

export interface Fakes {
  readonly session: Session;
  readonly ring: (contactId: string, channel?: "voice" | "chat") => void;
  readonly hangUp: (contactId: string) => void;
  readonly memberSays: (contactId: string, text: string) => void;
  readonly panel: (status: "starting" | "unreachable" | "signedOut" | "ready") => void;
  readonly microphone: (state: Microphone) => void;
  /** How many requests for a profile are refused with `contact.notYetKnown` before one is answered. */
  readonly lateBy: (requests: number) => void;
  readonly drafts: Record<string, Draft>;
  readonly wrapUps: Record<string, WrapUp>;
  /** Takes the server away and brings it back. */
  readonly offline: (off: boolean) => void;
  /** Who is on the line: Rosa unless said otherwise. */
  readonly caller: (is: Caller) => void;
  /** Callers from now on do not want to be recorded. */
  readonly declineRecording: () => void;
  /** From now on there is a kept summary, and the whole page takes so many milliseconds. */
  readonly keepSummary: (profileTakes: number) => void;
  /** Sections that the store does not answer, until said otherwise. */
  readonly late: (sections: LateSection[]) => void;
  /** The sections of each request for a profile so far; none for a whole one. */
  readonly profilesAsked: string[][];
}

const available: AgentState = { name: "Available", type: "routable" };
const onBreak: AgentState = { name: "Break", type: "not_routable" };
const offlineState: AgentState = { name: "Offline", type: "offline" };
const done = Promise.resolve({ ok: true } as const);

function source<T>(initial: T) {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    getSnapshot: () => value,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set: (next: T) => {
      value = next;
      for (const listener of listeners) listener();
    },
  };
}

type Held = {
  contactId: string;
  channel: "voice" | "chat";
  phase: string;
  since: number;
  held: boolean;
  muted: boolean;
};

export function createFakes(role: string): Fakes {
  const world = {
    state: available,
    next: null as AgentState | null,
    stateSince: Date.now() - 92_000,
    microphone: "ready" as Microphone,
    status: "ready" as ContactControl["status"],
    contacts: new Map<string, Held>(),
    late: 0,
    offline: false,
    caller: "member" as Caller,
    declines: false,
    hasSummary: false,
    profileTakes: 15,
    lateSections: [] as LateSection[],
    profilesAsked: [] as string[][],
  };
  const control = source<ContactControl>({ status: "starting" });
  const chats = new Map<string, ReturnType<typeof source<Conversation>>>();
  const drafts: Record<string, Draft> = JSON.parse(sessionStorage.getItem("drafts") ?? "{}");
  const wrapUps: Record<string, WrapUp> = {};
  const outcomes: Record<string, HintOutcome> = {};

  const change = (contactId: string, patch: Partial<Held>) => {
    const contact = world.contacts.get(contactId)!;
    world.contacts.set(contactId, { ...contact, ...patch, since: patch.phase ? Date.now() : contact.since });
    show();
    return done;
  };
  const asDeskContact = (held: Held): DeskContact => {
    const { contactId, channel, since } = held;
    const every = {
      contactId,
      channel,
      since,
      queueName: "Member services",
      attributes: {
        language: "en-US",
        verificationLevel: world.caller === "unknown" ? "L0" : "L1",
        ...(world.declines ? { recordingConsent: "declined" as const } : {}),
      } as const,
    };
    const clear = () => {
      world.contacts.delete(contactId);
      if (world.next) world.state = world.next;
      world.next = null;
      show();
      return done;
    };
    if (held.phase === "offered") {
      return {
        ...every,
        phase: "offered",
        accept: () => change(contactId, { phase: "connected" }),
        reject: () => change(contactId, { phase: "missed" }),
      };
    }
    if (held.phase === "missed") return { ...every, phase: "missed", clear };
    if (held.phase === "afterContactWork") return { ...every, phase: "afterContactWork", clear };
    return {
      ...every,
      phase: "connected",
      connectedAt: since,
      held: held.held,
      muted: held.muted,
      recording: null,
      ...(channel === "voice" ? callCommands(held) : chatCommands),
      end: () => change(contactId, { phase: "afterContactWork" }),
    };
  };
  const chatCommands = { hold: null, resume: null, mute: null, unmute: null, sendDigits: null };
  const callCommands = ({ contactId, held, muted }: Held) => ({
    hold: held ? null : () => change(contactId, { held: true }),
    resume: held ? () => change(contactId, { held: false }) : null,
    mute: muted ? null : () => void change(contactId, { muted: true }),
    unmute: muted ? () => void change(contactId, { muted: false }) : null,
    sendDigits: () => done,
  });
  const show = () => {
    const { status } = world;
    const retry = () => {
      world.status = "ready";
      show();
    };
    if (status === "starting") return control.set({ status });
    if (status !== "ready") return control.set({ status, retry });
    control.set({
      status,
      contacts: [...world.contacts.values()].map(asDeskContact),
      agent: {
        name: "Ana Alvarez",
        username: "ana",
        state: world.state,
        stateSince: world.stateSince,
        nextState: world.next,
        choices: [available, onBreak, offlineState],
        microphone: world.microphone,
        choose: (state) => {
          if (world.contacts.size > 0) world.next = state;
          else Object.assign(world, { state, stateSince: Date.now() });
          show();
          return done;
        },
      },
    });
  };
  show();

  const answer = async <T>(make: () => T, delay = 15): Promise<T> => {
    await new Promise((resolve) => setTimeout(resolve, delay));
    if (world.offline) throw new BackendError("offline", null);
    return structuredClone(make());
  };
  const slate = (contactId: string): Slate => {
    const made = rosasSlate(contactId);
    const shown = [...(made.card ? [made.card] : []), ...made.quiet];
    const taken = shown.filter(({ hintId }) => outcomes[hintId]?.outcome === "accepted");
    return { ...made, outcomes: { ...outcomes }, taken };
  };
  const signedIn = {
    status: "signedIn",
    username: "ana",
    groups: [role],
    signOut: async () => undefined,
  } as const;
  const signedOut = {
    status: "signedOut",
    error: "wrongCredentials",
    isBusy: false,
    signIn: async () => undefined,
  } as const;
  const session: Session = {
    signIn: {
      getSnapshot: () => (role === "nobody" ? signedOut : signedIn),
      subscribe: () => () => undefined,
      token: async () => "token",
    },
    backend: {
      me: () =>
        answer(() => ({
          username: "ana",
          name: role === "agent" ? "Ana Alvarez" : "Sam Supervisor",
          roles: [role as "agent"],
          scope: { teams: [], queues: [], plans: [] },
        })),
      profile: (contactId, _signal, sections) =>
        answer((): Profile => {
          world.profilesAsked.push(sections ? [...sections] : []);
          if (world.late > 0) {
            world.late -= 1;
            throw new BackendError("contact.notYetKnown", 409);
          }
          const phase = world.contacts.get(contactId)?.phase;
          const page = rosasProfile(contactId, phase === "offered" ? "offered" : "accepted", world.caller);
          const late = world.lateSections.filter(({ section }) => sections?.includes(section) ?? true);
          return late.length === 0 ? page : { ...page, late };
        }, world.profileTakes),
      summary: (contactId) =>
        answer((): Profile | null => {
          const phase = world.contacts.get(contactId)?.phase;
          return world.hasSummary
            ? rosasSummary(contactId, phase === "offered" ? "offered" : "accepted", world.caller)
            : null;
        }, 2),
      reveal: (_contactId, { field }) =>
        answer(() => ({ field, values: [field === "birthDate" ? "1979-05-14" : "412907335"] })),
      speaker: (_contactId, speaker) =>
        answer(() => ({
          callerKind: speaker.kind,
          grants: speaker.kind === "member" ? [] : speaker.grants,
        })),
      namePurpose: (_contactId, { purpose }) => answer(() => ({ purposes: ["claims", purpose] })),
      costEstimate: (contactId, question) =>
        answer(
          () => estimateCost(rosasProfile(contactId, "accepted", world.caller), question) as CostEstimate,
        ),
      handOver: (contactId) => answer((): HandOver => rosasHandOver(contactId)),
      turns: (contactId) => answer(() => ({ contactId, turns: [] })),
      nextBestAction: (contactId) => answer(() => slate(contactId)),
      identity: {
        lookUp: () => answer(() => ({ outcome: "unknown" as const, candidates: [] })),
        pick: () => answer(() => ({ steps: [] })),
        drawQuestions: () => answer(() => ({ outcome: "nobodyPicked" as const, questions: [] })),
        judgeAnswers: () => answer(() => ({ outcome: "nothingAsked" as const })),
        sendCode: () => answer(() => ({ outcome: "sent" as const })),
        checkCode: () => answer(() => ({ outcome: "wrong" as const, attemptsLeft: 2 })),
        sendDocumentCheck: () => answer(() => ({ outcome: "sent" as const })),
        readDocumentCheck: () => answer(() => ({ outcome: "pending" as const })),
      },
      intake: fakeIntake(answer),
      hintOutcome: (contactId, hintId, { outcome }) =>
        answer(() => {
          outcomes[hintId] = { outcome, reason: null, done: { kind: "nothing" } };
          return slate(contactId);
        }),
      readDraft: (contactId, field) =>
        answer(() => drafts[`${contactId}/${field}`] ?? { text: "", revision: 0 }),
      saveDraft: (contactId, field, draft) =>
        answer(() => {
          drafts[`${contactId}/${field}`] = draft;
          return draft;
        }),
      wrapUp: (contactId, wrapUp) =>
        answer(() => {
          wrapUps[contactId] = wrapUp;
          return { contactId, recordedAt: new Date().toISOString() };
        }),
      callLogRecord: () => Promise.reject(new BackendError("notFound", 404)),
      offerReport: () => answer(() => ({ offers: [] })),
      floor: () => answer((): Floor => rosasFloor()),
      keepPromise: (_contactId, madeIn) =>
        answer(() => ({
          what: "Send the form for the MRI",
          dueOn: "2026-11-18",
          status: "keptLate" as const,
          settledOn: "2026-11-22",
          source: { resource: `call-log/${madeIn}`, asOf: "2026-11-12T15:00:00Z" },
        })),
      ...fakeDirectory(answer),
      ...breakGlassFakes(),
      ...outreachFakes(),
    },
    live: { subscribe: () => () => undefined },
    openControl: () => control,
    openChat: (contactId) => {
      const known = chats.get(contactId);
      if (known) return known;
      const chat = source<Conversation>(openChat(contactId));
      chats.set(contactId, chat);
      return chat;
    },
    closeChat: (contactId) => void chats.delete(contactId),
    clock: { now: () => new Date() },
  };

  function openChat(contactId: string): Conversation {
    const turns: Turn[] = rosasHandOver(contactId).turns.map((turn, place) => ({
      id: `t${place}`,
      at: turn.at,
      from: turn.from,
      name: turn.from === "bot" ? "Careline assistant" : "Rosa",
      text: turn.text,
      delivery: "sent",
    }));
    const add = (turn: Turn) => {
      const chat = chats.get(contactId)!;
      const now = chat.getSnapshot();
      if (now.status === "open") chat.set({ ...now, turns: [...now.turns, turn] });
    };
    return {
      status: "open",
      line: "live",
      turns,
      typing: null,
      resend: () => undefined,
      sayTyping: () => undefined,
      send: (text) =>
        add({
          id: `a${Math.random()}`,
          at: new Date().toISOString(),
          from: "agent",
          name: "Ana",
          text,
          delivery: "sent",
        }),
    };
  }

  return {
    session,
    ring: (contactId, channel = "voice") => {
      world.contacts.set(contactId, {
        contactId,
        channel,
        phase: "offered",
        since: Date.now(),
        held: false,
        muted: false,
      });
      show();
    },
    hangUp: (contactId) => void change(contactId, { phase: "afterContactWork" }),
    memberSays: (contactId, text) => {
      const chat = chats.get(contactId)!;
      const now = chat.getSnapshot();
      if (now.status !== "open") return;
      const turn: Turn = {
        id: `m${now.turns.length}`,
        at: new Date().toISOString(),
        from: "member",
        name: "Rosa",
        text,
        delivery: "sent",
      };
      chat.set({ ...now, turns: [...now.turns, turn], typing: null });
    },
    panel: (status) => {
      world.status = status;
      show();
    },
    microphone: (state) => {
      world.microphone = state;
      show();
    },
    lateBy: (requests) => {
      world.late = requests;
    },
    offline: (off) => {
      world.offline = off;
    },
    declineRecording: () => {
      world.declines = true;
    },
    caller: (is) => {
      world.caller = is;
    },
    keepSummary: (profileTakes) => Object.assign(world, { hasSummary: true, profileTakes }),
    late: (sections) => {
      world.lateSections = sections;
    },
    profilesAsked: world.profilesAsked,
    drafts,
    wrapUps,
  };
}
