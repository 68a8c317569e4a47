import { useMutation } from "@tanstack/react-query";
import { purposes } from "#journey/contact/purposes.ts";
import type { Purpose } from "#journey/contact/purposes.ts";
import type { Profile } from "#contract/profile.ts";
import { MenuButton } from "#web/kit/MenuButton.tsx";
import { useDesk } from "../desk.ts";
import { aboutWords } from "./words.ts";
import "./masked.css";

/** What the contact is about, which decides what the page shows; the agent adds what the caller comes to. */
export function AboutMenu({ profile }: { readonly profile: Profile }) {
  const { contactId } = profile;
  const { session, queries } = useDesk();
  const { mutate, isPending } = useMutation({
    networkMode: "always",
    mutationFn: (purpose: Purpose) => session.backend.namePurpose(contactId, { purpose }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["contact", contactId] }),
  });
  const named = profile.purposes.filter((purpose) => purpose !== "general");
  const choices = purposes
    .filter((purpose) => purpose !== "general" && !profile.purposes.includes(purpose))
    .map((purpose) => ({ id: purpose, ...aboutWords[purpose] }));
  if (choices.length === 0) return null;
  return (
    <MenuButton
      className={named.length === 0 ? "about-menu about-menu--open" : "about-menu"}
      label="What the contact is also about"
      choices={choices}
      isDisabled={isPending}
      onChoose={(id) => {
        const purpose = purposes.find((each) => each === id);
        if (purpose) mutate(purpose);
      }}
    >
      {named.length === 0 ? "What is it about?" : `About ${wordsOf(named)}`}
    </MenuButton>
  );
}

/** The first two by name: the rest would push the header down. */
function wordsOf(named: readonly Purpose[]): string {
  const words = named.slice(0, 2).map((purpose) => aboutWords[purpose].words.toLowerCase());
  return named.length > 2 ? `${words.join(", ")} +${named.length - 2}` : words.join(", ");
}
