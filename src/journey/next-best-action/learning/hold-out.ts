import { hashOf } from "./hash.ts";

/** Of outreach one member in twenty is left out, so that what it does can be told from what would happen anyway. */
const heldOutShare = 0.05;

/** The same member is always held out of the same rule. */
export const isHeldOut = (rule: string, patientId: string | null): boolean =>
  patientId !== null && hashOf("hold-out", rule, patientId) / 2 ** 32 < heldOutShare;
