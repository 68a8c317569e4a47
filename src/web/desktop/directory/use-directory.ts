import { create } from "zustand";

/** What a search form holds. An empty text is "any". */
export interface SearchForm {
  readonly name: string;
  readonly specialty: string;
  readonly postalCode: string;
  readonly language: string;
  /** Null until somebody chooses: then the member's own plan stands there. */
  readonly planId: string | null;
  readonly inNetworkOnly: boolean;
  readonly acceptingOnly: boolean;
}

export const emptyForm: SearchForm = {
  name: "",
  specialty: "",
  postalCode: "",
  language: "",
  planId: null,
  inNetworkOnly: false,
  acceptingOnly: false,
};

interface DirectoryState {
  readonly isOpen: boolean;
  /** The entry that is shown, as `Type/id`; null shows the search. */
  readonly entry: string | null;
  /** What is being filled in, and what was last searched for; by contact, so that nobody inherits a search. */
  readonly forms: Readonly<Record<string, SearchForm>>;
  readonly searches: Readonly<Record<string, { readonly form: SearchForm; readonly page: number } | null>>;
  readonly open: () => void;
  readonly openEntry: (key: string) => void;
  readonly back: () => void;
  readonly close: () => void;
  readonly fill: (whose: string, form: SearchForm) => void;
  readonly search: (whose: string, form: SearchForm, page: number) => void;
  readonly forget: (whose: string) => void;
}

/** The directory beside the contacts: it stays as it was left when the agent looks elsewhere. */
export const useDirectory = create<DirectoryState>((set) => ({
  isOpen: false,
  entry: null,
  forms: {},
  searches: {},
  open: () => set({ isOpen: true }),
  openEntry: (entry) => set({ isOpen: true, entry }),
  back: () => set({ entry: null }),
  close: () => set({ isOpen: false }),
  fill: (whose, form) => set(({ forms }) => ({ forms: { ...forms, [whose]: form } })),
  search: (whose, form, page) =>
    set(({ searches }) => ({ entry: null, searches: { ...searches, [whose]: { form, page } } })),
  forget: (whose) =>
    set(({ forms, searches }) => ({
      forms: without(forms, whose),
      searches: without(searches, whose),
    })),
}));

const without = <T>(all: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(all).filter(([each]) => each !== key));
