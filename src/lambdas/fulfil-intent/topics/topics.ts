import { priorAuthorizationStatus } from "./prior-authorization-status.ts";
import { claimDenial, claimStatus } from "./claim-status.ts";
import { accumulators, benefits, coverageDates } from "./coverage.ts";
import { findProvider } from "./find-provider.ts";
import {
  addressChange,
  appealOrGrievance,
  appointmentOrRide,
  changePrimaryCare,
  premium,
} from "./for-a-person.ts";
import { idCard } from "./id-card.ts";
import { refill } from "./refill.ts";
import type { Topic } from "./topic.ts";

/** Intents that tell the member something of their own: all of them want L1. */
export const topics: ReadonlyMap<string, Topic> = new Map(
  Object.entries({
    ClaimStatus: claimStatus,
    ClaimDenial: claimDenial,
    Benefits: benefits,
    Accumulators: accumulators,
    CoverageDates: coverageDates,
    PriorAuthorizationStatus: priorAuthorizationStatus,
    IdCard: idCard,
    FindProvider: findProvider,
    ChangePrimaryCare: changePrimaryCare,
    Refill: refill,
    Premium: premium,
    AppealOrGrievance: appealOrGrievance,
    AppointmentOrRide: appointmentOrRide,
    AddressChange: addressChange,
  }),
);
