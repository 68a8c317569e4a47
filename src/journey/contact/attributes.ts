/**
 * The contact attributes, whole. Streams hands every attribute to the browser and Connect copies them into
 * contact records, search and logs, so they carry ids and codes only: never a name, a member ID, a birth date
 * or free text. What the bot learned lies in the hand-over card, behind the disclosure decision.
 */
export const callerKinds = ["member", "guardian", "representative", "provider", "unknown"] as const;
export type CallerKind = (typeof callerKinds)[number];

/** L0 unknown, L1 knows, L2 has, L3 is. Valid for the contact, at most 30 minutes. */
export const verificationLevels = ["L0", "L1", "L2", "L3"] as const;
export type VerificationLevel = (typeof verificationLevels)[number];

export const verificationMethods = [
  "none",
  "memberIdAndBirthDate",
  /** As before, by somebody else, whose authority over the member's matters is on file. */
  "authorityOnFile",
  /** Nothing keyed: the number on file for this member alone, and details that fit nobody else. */
  "numberAndDetails",
  "npiAndTin",
  "oneTimeCode",
  "agentQuestions",
  /** A document and a living face, looked at by a partner. */
  "document",
  "signedIn",
] as const;
export type VerificationMethod = (typeof verificationMethods)[number];

export const languages = ["en-US", "es-US", "zh-CN"] as const;
export type Language = (typeof languages)[number];

/** What a chat may be written in: Traditional Chinese besides, which people answer. */
export const writtenLanguages = [...languages, "zh-HK"] as const;
export type WrittenLanguage = (typeof writtenLanguages)[number];

/** What a contact is held in: Cantonese as spoken, and every other language through an interpreter. */
export const contactLanguages = [...writtenLanguages, "other"] as const;
export type ContactLanguage = (typeof contactLanguages)[number];

/** Why the member is in touch, as far as the bot knows. */
export const reasonCodes = [
  "claimStatus",
  "idCard",
  "findProvider",
  "benefits",
  "accumulators",
  "coverageDates",
  "priorAuthorizationStatus",
  "changePrimaryCare",
  "refill",
  "premium",
  "appealOrGrievance",
  "appointmentOrRide",
  "addressChange",
  "eligibility",
  "joining",
  "nurse",
  /** Words that may mean danger to life; which words, only the card says. */
  "urgent",
  "callback",
  "person",
  "notIdentified",
  "lockedOut",
  "unknown",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Absent: the caller has heard that the call is recorded, and has not objected. */
export const recordingConsents = ["declined"] as const;
export type RecordingConsent = (typeof recordingConsents)[number];

/** What a caller keyed to the two questions after a call. */
export const surveyAnswers = { surveySolved: ["yes", "no"], surveyEase: ["1", "2", "3", "4", "5"] } as const;
type SurveySolved = (typeof surveyAnswers)["surveySolved"][number];
/** 1 is very hard, 5 very easy. */
type SurveyEase = (typeof surveyAnswers)["surveyEase"][number];

/** What a partner or the carrier says of the number a call comes from. Absent: nothing. */
export const numberTrusts = ["spoofed"] as const;
export type NumberTrust = (typeof numberTrusts)[number];

export interface ContactAttributes {
  /** Opaque key of the hand-over card in the records table. */
  readonly handOverId?: string;
  readonly callerKind?: CallerKind;
  readonly verificationLevel?: VerificationLevel;
  readonly verificationMethod?: VerificationMethod;
  readonly language?: ContactLanguage;
  readonly reasonCode?: ReasonCode;
  readonly recordingConsent?: RecordingConsent;
  readonly numberTrust?: NumberTrust;
  readonly surveySolved?: SurveySolved;
  readonly surveyEase?: SurveyEase;
}

/** attribute → the values it may take; `null` is an opaque identifier. Flow linter and server both read this. */
export const attributeValues = {
  handOverId: null,
  callerKind: callerKinds,
  verificationLevel: verificationLevels,
  verificationMethod: verificationMethods,
  language: contactLanguages,
  reasonCode: reasonCodes,
  recordingConsent: recordingConsents,
  numberTrust: numberTrusts,
  surveySolved: surveyAnswers.surveySolved,
  surveyEase: surveyAnswers.surveyEase,
} as const satisfies Record<keyof ContactAttributes, readonly string[] | null>;

const oneOf = <T extends string>(allowed: readonly T[], value: string | undefined): T | undefined =>
  allowed.find((each) => each === value);

/** Reads attributes as they come from Connect (all strings). Unknown names and values are dropped, not trusted. */
export function readAttributes(raw: Readonly<Record<string, string | undefined>>): ContactAttributes {
  const handOverId = raw["handOverId"];
  const callerKind = oneOf(callerKinds, raw["callerKind"]);
  const verificationLevel = oneOf(verificationLevels, raw["verificationLevel"]);
  const verificationMethod = oneOf(verificationMethods, raw["verificationMethod"]);
  const language = oneOf(contactLanguages, raw["language"]);
  const reasonCode = oneOf(reasonCodes, raw["reasonCode"]);
  const recordingConsent = oneOf(recordingConsents, raw["recordingConsent"]);
  const numberTrust = oneOf(numberTrusts, raw["numberTrust"]);
  const surveySolved = oneOf(surveyAnswers.surveySolved, raw["surveySolved"]);
  const surveyEase = oneOf(surveyAnswers.surveyEase, raw["surveyEase"]);
  return {
    ...(handOverId ? { handOverId } : {}),
    ...(callerKind ? { callerKind } : {}),
    ...(verificationLevel ? { verificationLevel } : {}),
    ...(verificationMethod ? { verificationMethod } : {}),
    ...(language ? { language } : {}),
    ...(reasonCode ? { reasonCode } : {}),
    ...(recordingConsent ? { recordingConsent } : {}),
    ...(numberTrust ? { numberTrust } : {}),
    ...(surveySolved ? { surveySolved } : {}),
    ...(surveyEase ? { surveyEase } : {}),
  };
}
