import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { Button } from "#web/kit/Button.tsx";
import { Select } from "#web/kit/Select.tsx";
import { TextField } from "#web/kit/TextField.tsx";
import { useSession } from "#web/session/session.ts";
import { directoryChoicesQuery } from "./directory-queries.ts";
import type { SearchForm } from "./use-directory.ts";

interface SearchFieldsProps {
  readonly form: SearchForm;
  /** The plan that stands there until another is chosen. */
  readonly memberPlanId: string | null;
  readonly onChange: (form: SearchForm) => void;
  readonly onSearch: () => void;
}

const anyChoice = { code: "", words: "Any" };

/** What a directory can be searched by. Something must narrow it: a name, a specialty, a ZIP or a language. */
export function SearchFields({ form, memberPlanId, onChange, onSearch }: SearchFieldsProps) {
  const { backend } = useSession();
  const { data: choices } = useQuery(directoryChoicesQuery(backend));
  const change = (part: Partial<SearchForm>) => onChange({ ...form, ...part });
  const plans = (choices?.plans ?? []).map(({ planId, name }) => ({ code: planId, words: name }));
  const zipProblem = isZip(form.postalCode) ? undefined : "A ZIP has five digits.";
  return (
    <form
      className="search-fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (narrows(form)) onSearch();
      }}
    >
      <div className="search-wide">
        <TextField
          label="Name of a professional or practice"
          value={form.name}
          maxLength={80}
          autoComplete="off"
          onChange={(name) => change({ name })}
        />
      </div>
      <Select
        label="Specialty"
        placeholder="Any"
        choices={[anyChoice, ...(choices?.specialties ?? [])]}
        chosen={form.specialty}
        onChoose={(specialty) => change({ specialty })}
      />
      <Select
        label="Language"
        placeholder="Any"
        choices={[anyChoice, ...(choices?.languages ?? [])]}
        chosen={form.language}
        onChoose={(language) => change({ language })}
      />
      <TextField
        label="ZIP"
        value={form.postalCode}
        inputMode="numeric"
        maxLength={5}
        autoComplete="off"
        problem={zipProblem}
        onChange={(postalCode) => change({ postalCode })}
      />
      <Select
        label="Network of plan"
        placeholder="Any"
        choices={[anyChoice, ...plans]}
        chosen={form.planId ?? memberPlanId ?? ""}
        onChoose={(planId) => change({ planId })}
      />
      <div className="search-switches">
        <label>
          <input
            type="checkbox"
            checked={form.inNetworkOnly}
            onChange={(event) => change({ inNetworkOnly: event.target.checked })}
          />
          In network only
        </label>
        <label>
          <input
            type="checkbox"
            checked={form.acceptingOnly}
            onChange={(event) => change({ acceptingOnly: event.target.checked })}
          />
          Taking new patients
        </label>
        <span className="space" />
        <Button type="submit" look="primary" isDisabled={!narrows(form)}>
          <Search className="icon" />
          Search
        </Button>
      </div>
    </form>
  );
}

const isZip = (text: string): boolean => text === "" || /^\d{5}$/.test(text);

const narrows = ({ name, specialty, postalCode, language }: SearchForm): boolean =>
  isZip(postalCode) && [name.trim(), specialty, postalCode, language].some((part) => part !== "");
