/** What one label of the FDA says, in our own words, with where it says it. */
interface Cited {
  readonly citation: string;
}

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

const label = (name: string, application: string, sections: string): string =>
  `FDA label of ${name} (NDA ${application}), ${sections}`;

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
    mostADay: { milligrams: 80, citation: label("Zestril", "019777", "section 2.1") },
  },
  { code: "52175", name: "losartan", family: "raas" },
  { code: "69749", name: "valsartan", family: "raas" },
  { code: "3827", name: "enalapril", family: "raas" },
  {
    code: "6809",
    name: "metformin",
    products: ["861007", "861004", "860975"],
    mostADay: { milligrams: 2550, citation: label("Glucophage", "020357", "section 2.1") },
  },
  {
    code: "83367",
    name: "atorvastatin",
    products: ["617310", "617311", "617312", "259255"],
    family: "statin",
    mostADay: { milligrams: 80, citation: label("Lipitor", "020702", "section 2") },
  },
  {
    code: "36567",
    name: "simvastatin",
    products: ["312961", "314231", "198211"],
    family: "statin",
    mostADay: { milligrams: 40, citation: label("Zocor", "019766", "sections 2.1 and 5.1") },
  },
  { code: "42463", name: "pravastatin", family: "statin" },
  { code: "301542", name: "rosuvastatin", family: "statin" },
  {
    code: "17767",
    name: "amlodipine",
    products: ["197361", "308136", "308135"],
    mostADay: { milligrams: 10, citation: label("Norvasc", "019787", "section 2.1") },
  },
  {
    code: "36437",
    name: "sertraline",
    products: ["312940", "312941", "312938"],
    family: "ssri",
    mostADay: { milligrams: 200, citation: label("Zoloft", "019839", "section 2.1") },
  },
  {
    code: "2556",
    name: "citalopram",
    family: "ssri",
    mostADay: { milligrams: 40, citation: label("Celexa", "020822", "section 2.1") },
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
  { one: "simvastatin", other: "clarithromycin", citation: label("Zocor", "019766", "sections 4 and 7.1") },
  { one: "simvastatin", other: "amlodipine", citation: label("Zocor", "019766", "sections 2 and 7") },
  { one: "simvastatin", other: "amiodarone", citation: label("Zocor", "019766", "sections 2 and 7") },
  {
    one: "atorvastatin",
    other: "clarithromycin",
    citation: label("Lipitor", "020702", "sections 2 and 7.1"),
  },
  { one: "warfarin", other: "nsaid", citation: label("Coumadin", "009218", "section 7") },
  { one: "warfarin", other: "amiodarone", citation: label("Coumadin", "009218", "section 7") },
  { one: "raas", other: "spironolactone", citation: label("Zestril", "019777", "sections 5 and 7") },
  { one: "ssri", other: "tramadol", citation: label("Zoloft", "019839", "sections 5.2 and 7") },
  { one: "clopidogrel", other: "omeprazole", citation: label("Plavix", "020839", "sections 5.1 and 7") },
  { one: "sildenafil", other: "nitroglycerin", citation: label("Viagra", "020895", "sections 4.1 and 7.1") },
  { one: "digoxin", other: "amiodarone", citation: label("Lanoxin", "020405", "section 7") },
];
