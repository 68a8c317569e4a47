/** Why the glass may be broken, as the agent chooses it. Emergency access: 45 CFR 164.312(a)(2)(ii). */
export const breakGlassReasons = {
  emergency: "Somebody's life or health is in danger",
  threat: "Somebody threatens themselves or others",
  lineLost: "The contact broke off and cannot wait",
  systemFault: "The contact is here, its record does not open",
  legalDuty: "A law or court asks for an answer now",
} as const;
export type BreakGlassReason = keyof typeof breakGlassReasons;
