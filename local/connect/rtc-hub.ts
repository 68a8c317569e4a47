/** Passes WebRTC signalling between the two ends of a call: the agent's panel and the telephone. It never looks inside. */
export interface RtcHub {
  /**
   * Takes one end of a contact's call. What was sent before the other end came is kept and delivered when it comes.
   * Joining a side again replaces who held it: a panel that takes over the audio, a telephone page reloaded.
   */
  join(contactId: string, side: RtcSide, send: (message: unknown) => void): RtcEnd;
}

type RtcSide = "agent" | "customer";

export interface RtcEnd {
  readonly send: (message: unknown) => void;
  /** Leaving twice, or after having been replaced, does nothing. */
  readonly leave: () => void;
}

interface Call {
  readonly ends: Partial<Record<RtcSide, (message: unknown) => void>>;
  readonly waiting: Record<RtcSide, unknown[]>;
}

/** One offer with its candidates is about twenty messages; more than this is nobody listening. */
const mostWaiting = 100;

export function createRtcHub(): RtcHub {
  const calls = new Map<string, Call>();
  return {
    join: (contactId, side, send) => {
      const call = callOf(calls, contactId);
      call.ends[side] = send;
      for (const message of call.waiting[side].splice(0)) send(message);
      return {
        send: (message) => pass(call, otherThan(side), message),
        leave: () => {
          if (call.ends[side] !== send) return;
          delete call.ends[side];
          if (Object.keys(call.ends).length === 0 && calls.get(contactId) === call) calls.delete(contactId);
        },
      };
    },
  };
}

const otherThan = (side: RtcSide): RtcSide => (side === "agent" ? "customer" : "agent");

function callOf(calls: Map<string, Call>, contactId: string): Call {
  const known = calls.get(contactId);
  if (known) return known;
  const call: Call = { ends: {}, waiting: { agent: [], customer: [] } };
  calls.set(contactId, call);
  return call;
}

function pass(call: Call, to: RtcSide, message: unknown): void {
  const send = call.ends[to];
  if (send) send(message);
  else if (call.waiting[to].length < mostWaiting) call.waiting[to].push(message);
}
