import type { Cited } from "../cited.ts";

export interface Ingredient {
  /** RxNorm code of the ingredient. */
  readonly code: string;
  /** As drug names spell it, in small letters. */
  readonly name: string;
  /** RxNorm codes of products that name it by code alone. */
  readonly products?: readonly string[];
  /** Medicines of one family do the same; two of them at once are worth a look. */
  readonly family?: DrugFamily;
  /** The most milligrams a day that the label speaks of for adults. */
  readonly mostADay?: { readonly milligrams: number } & Cited;
}

type DrugFamily = keyof typeof drugFamilies;

export const drugFamilies = {
  statin: "cholesterol medicines of one family (statins)",
  raas: "blood pressure medicines of one family (ACE inhibitors and ARBs)",
  ssri: "antidepressants of one family (SSRIs)",
  nsaid: "pain relievers of one family (NSAIDs)",
  ppi: "stomach acid medicines of one family (PPIs)",
} as const;

/** Why a plan looks at all: its review of drugs covers these three. */
export const reviewCitation = "42 CFR 423.153(c)(2): therapeutic duplication, dosage, drug-drug interactions";

const label = (name: string, application: string, sections: string, checkedOn: string | null): Cited => ({
  citation: `FDA label of ${name} (NDA ${application}), ${sections}`,
  checkedOn,
});

const looked = "2026-11-28";

/**
 * Some common medicines. This is no drug database and must not be taken for one: a medicine that is not in it raises no
 * flag, and a flag says only that a pharmacist should look.
 */
export const ingredients: readonly Ingredient[] = [
  {
    code: "29046",
    name: "lisinopril",
    products: ["314076", "314077", "311354", "197884"],
    family: "raas",
    mostADay: { milligrams: 80, ...label("Zestril", "019777", "section 2.1", null) },
  },
  { code: "52175", name: "losartan", family: "raas" },
  { code: "69749", name: "valsartan", family: "raas" },
  { code: "3827", name: "enalapril", family: "raas" },
  {
    code: "6809",
    name: "metformin",
    products: ["861007", "861004", "860975"],
    mostADay: { milligrams: 2550, ...label("Glucophage", "020357", "section 2.1", null) },
  },
  {
    code: "83367",
    name: "atorvastatin",
    products: ["617310", "617311", "617312", "259255"],
    family: "statin",
    mostADay: { milligrams: 80, ...label("Lipitor", "020702", "section 2", null) },
  },
  {
    code: "36567",
    name: "simvastatin",
    products: ["312961", "314231", "198211"],
    family: "statin",
    mostADay: { milligrams: 40, ...label("Zocor", "019766", "sections 2.1 and 5.1", null) },
  },
  { code: "42463", name: "pravastatin", family: "statin" },
  { code: "301542", name: "rosuvastatin", family: "statin" },
  {
    code: "17767",
    name: "amlodipine",
    products: ["197361", "308136", "308135"],
    mostADay: { milligrams: 10, ...label("Norvasc", "019787", "section 2.1", null) },
  },
  {
    code: "36437",
    name: "sertraline",
    products: ["312940", "312941", "312938"],
    family: "ssri",
    mostADay: { milligrams: 200, ...label("Zoloft", "019839", "section 2.1", null) },
  },
  {
    code: "2556",
    name: "citalopram",
    family: "ssri",
    mostADay: { milligrams: 40, ...label("Celexa", "020822", "section 2.1", null) },
  },
  { code: "4493", name: "fluoxetine", family: "ssri" },
  { code: "5640", name: "ibuprofen", products: ["310965", "197805"], family: "nsaid" },
  { code: "7258", name: "naproxen", family: "nsaid" },
  { code: "7646", name: "omeprazole", family: "ppi" },
  { code: "40790", name: "pantoprazole", family: "ppi" },
  { code: "11289", name: "warfarin", products: ["855332", "855312"] },
  { code: "21212", name: "clarithromycin" },
  { code: "10689", name: "tramadol" },
  { code: "9997", name: "spironolactone" },
  { code: "32968", name: "clopidogrel" },
  { code: "136411", name: "sildenafil" },
  { code: "4917", name: "nitroglycerin" },
  { code: "3407", name: "digoxin" },
  { code: "703", name: "amiodarone" },
];

/** Two ingredients by name, or an ingredient and a family, whose labels speak of each other. */
interface Interaction extends Cited {
  readonly one: string;
  readonly other: string;
}

export const interactions: readonly Interaction[] = [
  { one: "simvastatin", other: "clarithromycin", ...label("Zocor", "019766", "sections 4 and 7.1", looked) },
  { one: "simvastatin", other: "amlodipine", ...label("Zocor", "019766", "sections 2 and 7", looked) },
  { one: "simvastatin", other: "amiodarone", ...label("Zocor", "019766", "sections 2 and 7", looked) },
  {
    one: "atorvastatin",
    other: "clarithromycin",
    ...label("Lipitor", "020702", "sections 2 and 7.1", null),
  },
  { one: "warfarin", other: "nsaid", ...label("Coumadin", "009218", "section 7", null) },
  { one: "warfarin", other: "amiodarone", ...label("Coumadin", "009218", "section 7", null) },
  { one: "raas", other: "spironolactone", ...label("Zestril", "019777", "sections 5 and 7", null) },
  { one: "ssri", other: "tramadol", ...label("Zoloft", "019839", "sections 5.2 and 7", null) },
  { one: "clopidogrel", other: "omeprazole", ...label("Plavix", "020839", "sections 5.1 and 7", null) },
  { one: "sildenafil", other: "nitroglycerin", ...label("Viagra", "020895", "sections 4.1 and 7.1", null) },
  { one: "digoxin", other: "amiodarone", ...label("Lanoxin", "020405", "section 7", null) },
];
