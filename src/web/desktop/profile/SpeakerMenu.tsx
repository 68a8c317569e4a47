import { useMutation } from "@tanstack/react-query";
import { grants } from "#journey/contact/grants.ts";
import type { Grant } from "#journey/contact/grants.ts";
import type { Speaker } from "#contract/disclosure.ts";
import type { Profile } from "#contract/profile.ts";
import { MenuButton } from "#web/kit/MenuButton.tsx";
import { useDesk } from "../desk.ts";
import "./masked.css";

const back = "member";

/** Who speaks: a member may let somebody else hear of one matter, by word of mouth and for this contact. */
export function SpeakerMenu({ profile }: { readonly profile: Profile }) {
  const { contactId, callerKind } = profile;
  const { session, queries } = useDesk();
  const { mutate, isPending } = useMutation({
    networkMode: "always",
    mutationFn: (speaker: Speaker) => session.backend.speaker(contactId, speaker),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["contact", contactId] }),
  });
  const choices =
    callerKind === "member"
      ? grants.map((grant) => ({ id: grant, ...grantWords[grant] }))
      : [{ id: back, words: "The member again", label: "The member again" }];
  const choose = (id: string) => {
    const grant = grants.find((each) => each === id);
    if (grant) mutate({ kind: "representative", grants: [grant] });
    if (id === back) mutate({ kind: "member" });
  };
  return (
    <MenuButton
      className="about-menu"
      label="Who else may hear, and of what"
      choices={choices}
      isDisabled={isPending}
      onChoose={choose}
    >
      {callerKind === "member" ? "Member speaks" : "Another hears"}
    </MenuButton>
  );
}

const grantWords: Record<Grant, { words: string; label: string }> = {
  everything: named("May hear everything but sensitive records"),
  benefits: named("May hear of benefits"),
  claims: named("May hear of claims"),
  authorizations: named("May hear of authorizations"),
  medications: named("May hear of medicines"),
  appointments: named("May hear of appointments"),
  carePlan: named("May hear of the care plan"),
};

function named(words: string) {
  return { words, label: words };
}
