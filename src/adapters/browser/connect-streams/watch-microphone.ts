import type { Microphone } from "#journey/agent-action/contact-control.ts";

interface WatchOptions {
  /** The devices as the panel's frame sees them: the frame is what will use the microphone. */
  readonly frameDevices: () => Promise<readonly { readonly kind: string }[]>;
  readonly onChange: (microphone: Microphone) => void;
}

export interface MicrophoneWatch {
  /** Looks again, after something went wrong with the sound. `refused`: the panel was not given the microphone. */
  readonly check: (refused?: boolean) => Promise<Microphone>;
  /** Lets the browser ask the agent, if it never has. */
  readonly ask: () => Promise<Microphone>;
  readonly stop: () => void;
}

/** Watches whether the agent can be heard: the browser's permission, and a microphone to use it on. */
export function watchMicrophone({ frameDevices, onChange }: WatchOptions): MicrophoneWatch {
  const { signal, abort } = stopper();
  const check = async (refused = false): Promise<Microphone> => {
    const permission = await permissionState();
    const microphone = decideMicrophone(permission, await frameDevices().catch(() => null), refused);
    if (!signal.aborted) onChange(microphone);
    return microphone;
  };
  const recheck = (): void => void check();
  navigator.mediaDevices.addEventListener("devicechange", recheck, { signal });
  void permission().then((status) => status?.addEventListener("change", recheck, { signal }));
  recheck();
  return {
    check,
    ask: async () => check(!(await canOpen())),
    stop: abort,
  };
}

function stopper() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

/** Pure. `devices` is null when the frame did not say. */
export function decideMicrophone(
  permission: PermissionState | null,
  devices: readonly { readonly kind: string }[] | null,
  refused: boolean,
): Microphone {
  if (devices && !devices.some(({ kind }) => kind === "audioinput")) return "missing";
  if (permission === "denied" || refused) return "refused";
  return permission === "granted" ? "ready" : "unknown";
}

/** Null where the browser does not tell. */
const permission = (): Promise<PermissionStatus | null> =>
  navigator.permissions.query({ name: "microphone" }).catch(() => null);

const permissionState = async (): Promise<PermissionState | null> => (await permission())?.state ?? null;

/** Asking for it is the only way to find out; what is opened is closed at once. */
async function canOpen(): Promise<boolean> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) track.stop();
    return true;
  } catch {
    return false;
  }
}
