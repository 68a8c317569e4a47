import type { PlanKey } from "./plans.ts";

/** Somebody the stories, the telephone page and the tests know by name. */
export interface NamedMember {
  readonly id: string;
  readonly name: string;
  /** Nine digits, as keyed on the telephone. */
  readonly memberId: string;
  /** `YYYY-MM-DD`; keyed as MMDDYYYY. */
  readonly birthDate: string;
  /** E.164; the number they call from. */
  readonly phone: string;
  readonly gender: "female" | "male";
  readonly language: "en" | "es" | "zh";
  readonly plan: PlanKey;
  /** Bought their plan themselves; everybody else of a commercial plan has it through work. */
  readonly boughtAlone?: true;
  /** Covered on a parent's policy. */
  readonly coveredAs?: "child";
  /** What is hard about them, in a few words. */
  readonly special: string;
}

const silver = { language: "en", plan: "silver-ppo" } as const;

/** Rosa first; the others are the hard cases. Ids, member IDs and phones never change. */
export const namedMembers: readonly NamedMember[] = [
  {
    id: "rosa-testmember",
    name: "Rosa Testmember",
    memberId: "412907335",
    birthDate: "1979-05-14",
    phone: "+15555550142",
    gender: "female",
    language: "es",
    plan: "silver-ppo",
    special: "Got a bill for a denied MRI that is not hers to pay",
  },
  {
    ...silver,
    id: "mia-sample",
    name: "Mia Sample",
    memberId: "412907401",
    birthDate: "1996-02-29",
    phone: "+15555550144",
    gender: "female",
    special: "Twin of Mya: same birth date, same phone, almost the same name",
  },
  {
    ...silver,
    id: "mya-sample",
    name: "Mya Sample",
    memberId: "412907410",
    birthDate: "1996-02-29",
    phone: "+15555550144",
    gender: "female",
    special: "Twin of Mia: same birth date, same phone, almost the same name",
  },
  {
    ...silver,
    id: "omar-dummy",
    name: "Omar Dummy",
    memberId: "412907502",
    birthDate: "1971-11-03",
    phone: "+15555550145",
    gender: "male",
    special: "Shares the family phone with Lena and Tim",
  },
  {
    ...silver,
    id: "lena-dummy",
    name: "Lena Dummy",
    memberId: "412907511",
    birthDate: "1973-07-21",
    phone: "+15555550145",
    gender: "female",
    special: "Shares the family phone with Omar and Tim; wants no text messages",
  },
  {
    ...silver,
    id: "tim-dummy",
    name: "Tim Dummy",
    memberId: "412907520",
    birthDate: "2004-01-30",
    phone: "+15555550145",
    gender: "male",
    special: "Shares the family phone with Omar and Lena; adult child",
  },
  {
    ...silver,
    id: "jordan-newname",
    name: "Jordan Newname-Test",
    memberId: "412907603",
    birthDate: "1988-08-08",
    phone: "+15555550146",
    gender: "female",
    special: "Changed her name two months ago; was Jordan Oldname-Test",
  },
  {
    ...silver,
    id: "pip-fixture",
    name: "Pip Fixture",
    memberId: "412907704",
    birthDate: "2017-03-12",
    phone: "+15555550147",
    gender: "male",
    special: "A minor; his mother Priya calls for him",
  },
  {
    ...silver,
    id: "priya-fixture",
    name: "Priya Fixture",
    memberId: "412907713",
    birthDate: "1986-09-25",
    phone: "+15555550147",
    gender: "female",
    special: "Mother and guardian of Pip",
  },
  {
    ...silver,
    id: "casey-placeholder",
    name: "Casey Placeholder",
    memberId: "412907805",
    birthDate: "1991-12-17",
    phone: "+15555550148",
    gender: "female",
    special: "Confidential address: mail and calls go elsewhere, by request",
  },
  {
    id: "wei-sample",
    name: "Wei Sample",
    memberId: "412907906",
    birthDate: "1948-06-02",
    phone: "+15555550149",
    gender: "male",
    language: "zh",
    plan: "advantage-hmo",
    special: "Speaks Chinese; his daughter Jun holds a health-care power of attorney",
  },
  {
    ...silver,
    id: "devon-mockley",
    name: "Devon Mockley",
    memberId: "412908007",
    birthDate: "1983-04-19",
    phone: "+15555550150",
    gender: "male",
    special: "No coverage today: it ended two months ago; his phone number changed last week",
  },
  {
    ...silver,
    id: "gale-twoplans",
    name: "Gale Twoplans-Test",
    memberId: "412908108",
    birthDate: "1959-10-28",
    phone: "+15555550151",
    gender: "female",
    special: "Two plans: the employer's pays first, Medicare Advantage second",
  },
  {
    ...silver,
    id: "ida-dummy",
    name: "Ida Dummy",
    memberId: "412908209",
    birthDate: "1938-01-15",
    phone: "+15555550152",
    gender: "female",
    special: "Deceased: identification refuses her like anyone unknown",
  },
  {
    ...silver,
    id: "mateo-testmember",
    name: "Mateo Testmember",
    memberId: "412908310",
    birthDate: "1995-03-08",
    phone: "+15555550160",
    gender: "male",
    boughtAlone: true,
    special: "Paid by the job; his premium doubles at renewal because the subsidy ends",
  },
  {
    ...silver,
    id: "tessa-sample",
    name: "Tessa Sample",
    memberId: "412908411",
    birthDate: "2001-01-15",
    phone: "+15555550161",
    gender: "female",
    coveredAs: "child",
    special: "Turns 26 on January 15, 2027: her parents' plan ends",
  },
  {
    ...silver,
    id: "hank-placeholder",
    name: "Hank Placeholder",
    memberId: "412908512",
    birthDate: "1962-02-20",
    phone: "+15555550162",
    gender: "male",
    boughtAlone: true,
    special: "Turns 65 on February 20, 2027: Medicare is open to him",
  },
  {
    ...silver,
    id: "ivy-fixture",
    name: "Ivy Fixture",
    memberId: "412908613",
    birthDate: "1998-09-04",
    phone: "+15555550163",
    gender: "female",
    boughtAlone: true,
    special: "Healthy and unheard of: no claim in a year, no contact in a month",
  },
];
