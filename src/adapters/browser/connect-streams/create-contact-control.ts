import type {
  AgentState,
  ContactControl,
  ContactControlStore,
  Done,
  Microphone,
} from "#journey/agent-action/contact-control.ts";
import { decideControl } from "./decide-control.ts";
import { loadStreams } from "./load-streams.ts";
import type { PanelReading } from "./panel-reading.ts";
import type { PanelEvents, PanelOptions, PanelSession } from "./panel-session.ts";

/** How long the panel may stay silent before the desk says so. */
const silenceMs = 8000;

/**
 * The agent's contact control over Amazon Connect Streams. Streams comes as a chunk of its own. A panel that is silent
 * too long is `unreachable` and stays embedded: should it answer after all, the desk carries on without being asked.
 */
export function createContactControl(
  options: PanelOptions,
): ContactControlStore & { readonly dispose: () => void } {
  const run: Run = {
    options,
    listeners: new Set(),
    control: { status: "starting" },
    session: null,
    reading: null,
    microphone: "unknown",
    shown: "",
    silence: undefined,
    life: 0,
  };
  open(run);
  return {
    getSnapshot: () => run.control,
    subscribe: (onChange) => {
      run.listeners.add(onChange);
      return () => run.listeners.delete(onChange);
    },
    dispose: () => close(run),
  };
}

interface Run {
  readonly options: PanelOptions;
  readonly listeners: Set<() => void>;
  control: ContactControl;
  session: PanelSession | null;
  reading: PanelReading | null;
  microphone: Microphone;
  /** What is shown, as text: a snapshot that says nothing new is not shown again. */
  shown: string;
  silence: ReturnType<typeof setTimeout> | undefined;
  /** Counts the lives of the frame; what comes late from an earlier one is dropped. */
  life: number;
}

function open(run: Run): void {
  close(run);
  const { life } = run;
  show(run, { status: "starting" });
  watchSilence(run);
  const session = loadStreams().then(() => import("./panel-session.ts"));
  session.then(
    ({ openPanelSession }) => {
      if (life === run.life) run.session = openPanelSession(run.options, eventsOf(run, life));
    },
    // The chunk did not come; the watch on silence will say so, and retry asks for it again.
    () => {},
  );
}

function close(run: Run): void {
  run.life += 1;
  clearTimeout(run.silence);
  run.session?.close();
  run.session = null;
  run.reading = null;
}

function show(run: Run, control: ContactControl): void {
  run.control = control;
  for (const listener of run.listeners) listener();
}

function watchSilence(run: Run): void {
  clearTimeout(run.silence);
  run.silence = setTimeout(() => show(run, { status: "unreachable", retry: () => open(run) }), silenceMs);
}

function eventsOf(run: Run, life: number): PanelEvents {
  const inThisLife =
    <T extends readonly unknown[]>(handle: (...said: T) => void) =>
    (...said: T): void => {
      if (life === run.life) handle(...said);
    };
  return {
    onReading: inThisLife((reading: PanelReading) => {
      clearTimeout(run.silence);
      run.reading = reading;
      showReading(run);
    }),
    onMicrophone: inThisLife((microphone: Microphone) => {
      run.microphone = microphone;
      if (run.control.status === "ready") showReading(run);
    }),
    onSignedOut: inThisLife(() => {
      clearTimeout(run.silence);
      show(run, { status: "signedOut", retry: () => signIn(run) });
    }),
    onLost: inThisLife(() => watchSilence(run)),
    onFound: inThisLife(() => {
      clearTimeout(run.silence);
      showReading(run);
    }),
  };
}

function showReading(run: Run): void {
  const { reading, session, microphone } = run;
  if (!reading || !session) return;
  const shown = JSON.stringify([reading, microphone]);
  if (run.control.status === "ready" && run.shown === shown) return;
  run.shown = shown;
  const commands = { ...session.commands, choose: (state: AgentState) => choose(run, state) };
  show(run, decideControl(reading, microphone, commands));
}

/** An agent who cannot be heard must not be given calls; the browser is asked before Connect is. */
async function choose({ session, reading, microphone }: Run, state: AgentState): Promise<Done> {
  if (!session || !reading) return { ok: false, code: "panel.noAnswer" };
  if (state.type === "routable" && reading.takesCalls) {
    const able = microphone === "ready" ? microphone : await session.microphone.ask();
    if (able === "refused" || able === "missing") return { ok: false, code: `microphone.${able}` };
  }
  return session.commands.choose(state);
}

/** The instance's own sign-in opens in a window, which a click allows; meanwhile the panel starts again. */
function signIn(run: Run): void {
  window.open(run.options.ccpUrl, "careline-panel-sign-in", "popup,width=480,height=640");
  open(run);
}
