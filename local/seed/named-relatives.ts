import type { RelationCode } from "./relations.ts";

/** Somebody of whom the plan has on file what they are to a member. Days are counted back from the day of seeding. */
export interface NamedRelative {
  readonly id: string;
  /** The member's id in the seed. */
  readonly of: string;
  readonly code: RelationCode;
  /** What they are, in words. */
  readonly words: string;
  readonly given: string;
  readonly family: string;
  /** `YYYY-MM-DD`; keyed as MMDDYYYY. */
  readonly birthDate: string;
  /** E.164, a mobile number; on file since the relation is. */
  readonly phone: string;
  readonly sinceDays: number;
  /** The last day it held; absent while it does. */
  readonly untilDays?: number;
  /** A consent of the member that names them, given and ending with the relation. */
  readonly consent?: { readonly id: string; readonly words: string };
  /** What becomes of their call, in a few words. */
  readonly special: string;
}

/** Who may call for a member, and who may not although they are close. Ids, birth dates and phones never change. */
export const namedRelatives: readonly NamedRelative[] = [
  {
    id: "pip-guardian",
    of: "pip-fixture",
    code: "GUARD",
    words: "Mother and guardian",
    given: "Priya",
    family: "Fixture",
    birthDate: "1986-09-25",
    phone: "+15555550147",
    sinceDays: 1500,
    special: "Guardian of Pip, who is a minor",
  },
  {
    id: "pip-stepmother",
    of: "pip-fixture",
    code: "STPMTH",
    words: "Stepmother",
    given: "Stella",
    family: "Fixture",
    birthDate: "1988-04-04",
    phone: "+15555550154",
    sinceDays: 700,
    special: "Stepmother of Pip, without authority: refused",
  },
  {
    id: "tim-father",
    of: "tim-dummy",
    code: "FTH",
    words: "Father",
    given: "Omar",
    family: "Dummy",
    birthDate: "1971-11-03",
    phone: "+15555550145",
    sinceDays: 1200,
    special: "Father of Tim, who is of age: refused",
  },
  {
    id: "wei-representative",
    of: "wei-sample",
    code: "HPOWATT",
    words: "Daughter, health-care power of attorney",
    given: "Jun",
    family: "Sample",
    birthDate: "1976-02-11",
    phone: "+15555550153",
    sinceDays: 420,
    consent: { id: "wei-representation", words: "Jun Sample may speak for him in everything" },
    special: "Representative of Wei, by a health-care power of attorney",
  },
  {
    id: "gale-representative",
    of: "gale-twoplans",
    code: "HPOWATT",
    words: "Son, health-care power of attorney until three months ago",
    given: "Glen",
    family: "Twoplans-Test",
    birthDate: "1985-05-05",
    phone: "+15555550155",
    sinceDays: 800,
    untilDays: 90,
    consent: { id: "gale-representation", words: "Glen Twoplans-Test may speak for her in everything" },
    special: "Was representative of Gale; the authority has ended: refused",
  },
];
