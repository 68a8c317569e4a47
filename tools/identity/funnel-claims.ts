/**
 * What a state exchange said of its own funnel in public talks: claims of that case, measured neither here nor by us.
 * They are the default mix of the simulation, and are printed beside what our code makes of it.
 */
export const claimedByReferenceCase = {
  /** Of all members who call: known without any step of theirs. The second speaker of that case said 84 %. */
  passedPassively: 0.85,
  /** The rest, who were asked for a document. */
  steppedUp: 0.15,
  /** Of all members who call, after every step. */
  verifiedInTheEnd: 0.98,
  /** Of all who call: fraud, stopped. */
  fraudStopped: 0.05,
} as const;

/** How the callers of a simulation behave; shares between 0 and 1. */
export interface FunnelMix {
  /** Of all callers. */
  readonly fraud: number;
  /** Of the members: call from their own number and say everything right. */
  readonly easy: number;
  /** Of the members who are asked for a step: have what it takes, and stay. */
  readonly completes: number;
}

/** The mix that the claims come to: whoever is not easy must complete often enough for 98 % in the end. */
export const mixOfReferenceCase: FunnelMix = {
  fraud: claimedByReferenceCase.fraudStopped,
  easy: claimedByReferenceCase.passedPassively,
  completes:
    (claimedByReferenceCase.verifiedInTheEnd - claimedByReferenceCase.passedPassively) /
    claimedByReferenceCase.steppedUp,
};
