import type { ReactNode } from "react";
import { History, Languages, MailWarning, Scale, ShieldAlert, ShieldCheck, UserRound } from "lucide-react";
import type { LateSection, MaskedValue, Person, Plan, Profile, Verification } from "#contract/profile.ts";
import { Chip } from "#web/kit/Chip.tsx";
import { Skeleton } from "#web/kit/Skeleton.tsx";
import { day, time } from "#web/kit/format.ts";
import { sourceWords } from "../source-words.ts";
import { AboutMenu } from "./AboutMenu.tsx";
import { ageWords, whyLate } from "./age-words.ts";
import { MaskedFact } from "./MaskedFact.tsx";
import { SpeakerMenu } from "./SpeakerMenu.tsx";
import { callerWords, methodWords } from "./words.ts";

interface ProfileHeaderProps {
  readonly profile: Profile;
  /** The row of tabs; its place is kept while there is none. */
  readonly tabs?: ReactNode;
}

/** Who it is: name, how well verified, language, ids and plan. */
export function ProfileHeader({ profile, tabs }: ProfileHeaderProps) {
  const { member, plan, verification, callerKind } = profile;
  const caller = callerWords[callerKind];
  return (
    <header className="profile-head">
      <div className="profile-name">
        <Title profile={profile} />
        <MustSee profile={profile} />
        <Verified verification={verification} />
        {member?.language ? <LanguageChip language={member.language} /> : null}
        <CallerChip caller={caller} />
        <HeadAge profile={profile} />
      </div>
      {member ? <PersonFacts profile={profile} member={member} /> : null}
      <PlanFacts plan={plan} isRead={lateOf(profile, "plan")?.state !== "missing"} />
      <Notices notices={profile.notices} />
      {tabs ?? <div className="profile-no-tabs" />}
    </header>
  );
}

/** Who speaks, where it is not the member. */
function CallerChip({ caller }: { readonly caller: string | null }) {
  if (caller === null) return null;
  return (
    <Chip tone="amber">
      <UserRound className="icon" />
      {caller}
    </Chip>
  );
}

const lateOf = ({ late }: Profile, name: LateSection["section"]): LateSection | undefined =>
  late?.find(({ section }) => section === name);

/** The age of name and plan, which have no card. Both late: nothing answers. */
function HeadAge({ profile }: { readonly profile: Profile }) {
  const identity = lateOf(profile, "identity");
  const plan = lateOf(profile, "plan");
  const late = identity ?? plan;
  if (!late) return null;
  const words = late.asOf === null ? "not read yet" : `as of ${ageWords(late.asOf)}`;
  return (
    <output className="late-head">
      <Chip tone="amber" title={whyLate(late.asOf)}>
        <History className="icon" />
        {identity && plan ? `Records down, ${words}` : `Name and plan ${words}`}
      </Chip>
    </output>
  );
}

export function Verified({ verification }: { readonly verification: Verification }) {
  const { level, method, expiresAt } = verification;
  if (level === "L0") {
    return (
      <Chip tone="amber">
        <ShieldAlert className="icon" />
        Not verified
      </Chip>
    );
  }
  const until = expiresAt === null ? "" : `, until ${time(expiresAt)}`;
  return (
    <Chip tone="green" title={`Verified at ${level} by ${methodWords[method]}${until}`}>
      <ShieldCheck className="icon" />
      <span>
        Verified {level}
        <span className="verified-by">, {methodWords[method]}</span>
      </span>
    </Chip>
  );
}

function LanguageChip({ language }: { readonly language: NonNullable<Person["language"]> }) {
  if (language.code.startsWith("en") && !language.interpreterNeeded) return null;
  return (
    <Chip tone="accent">
      <Languages className="icon" />
      Prefers {language.label}
      {language.interpreterNeeded ? ", needs an interpreter" : ""}
    </Chip>
  );
}

/** The name, and at the end of its line what the agent tells of the contact. */
function Title({ profile }: { readonly profile: Profile }) {
  const { member } = profile;
  return (
    <div className="profile-title">
      <h1 className="ellipsis" title={member ? sourceWords(member.source) : undefined}>
        {member?.name ?? "Name not read yet"}
      </h1>
      {profile.scope === "accepted" ? <HeaderMenus profile={profile} /> : null}
    </div>
  );
}

/** What must be seen before anything is said. */
function MustSee({ profile }: { readonly profile: Profile }) {
  return (
    <>
      {profile.contactPoints?.isConfidential ? (
        <Chip tone="amber" title={profile.contactPoints.citation ?? "On request"}>
          <MailWarning className="icon" />
          Confidential address
        </Chip>
      ) : null}
      <NextDue profile={profile} />
    </>
  );
}

/** A grievance or appeal whose answer is due within a week, or past: the one nearest. */
function NextDue({ profile: { appeals, asOf } }: { readonly profile: Profile }) {
  const due = appeals
    .flatMap(({ kind, dueAt }) => (dueAt === null ? [] : [{ kind, days: daysUntil(dueAt, asOf) }]))
    .toSorted((one, other) => one.days - other.days)[0];
  if (due === undefined || due.days > soonDays) return null;
  return (
    <Chip tone={due.days < 0 ? "red" : "amber"}>
      <Scale className="icon" />
      {due.kind === "appeal" ? "Appeal" : "Grievance"} {dueWords(due.days)}
    </Chip>
  );
}

const soonDays = 7;

const daysUntil = (dueAt: string, asOf: string): number =>
  Math.round((Date.parse(dueAt.slice(0, 10)) - Date.parse(asOf.slice(0, 10))) / 86_400_000);

function dueWords(days: number): string {
  if (days < 0) return `was due ${-days} ${days === -1 ? "day" : "days"} ago`;
  if (days === 0) return "due today";
  return `due in ${days} ${days === 1 ? "day" : "days"}`;
}

/** What the agent tells of the contact: who speaks, and what it is about. */
function HeaderMenus({ profile }: { readonly profile: Profile }) {
  const { callerKind, verification } = profile;
  const isByWordOfMouth = callerKind === "representative" && verification.method !== "authorityOnFile";
  return (
    <div className="header-menus">
      {callerKind === "member" || isByWordOfMouth ? <SpeakerMenu profile={profile} /> : null}
      <AboutMenu profile={profile} />
    </div>
  );
}

/** Sensitive records are on this page: what the agent must know before speaking of them. */
function Notices({ notices }: Pick<Profile, "notices">) {
  if (notices.length === 0) return null;
  return (
    <ul className="profile-notices" aria-label="Notices">
      {notices.map((notice) => (
        <li key={notice}>
          <ShieldAlert className="icon" />
          {notice}
        </li>
      ))}
    </ul>
  );
}

function PersonFacts({ profile, member }: { readonly profile: Profile; readonly member: Person }) {
  const masked = (field: MaskedValue["field"]) => profile.masked.find((each) => each.field === field);
  const birthDate = masked("birthDate");
  const memberId = masked("memberId");
  const { contactId } = profile;
  const who = [
    member.gender === null ? null : capital(member.gender),
    member.age === null ? null : String(member.age),
  ];
  return (
    <p className="profile-facts" title={sourceWords(member.source)}>
      <span>{who.filter((part) => part !== null).join(", ")}</span>
      {birthDate ? (
        <span>
          Born <MaskedFact contactId={contactId} masked={birthDate} name="birth date" write={day} />
        </span>
      ) : null}
      {memberId ? (
        <span>
          ID <MaskedFact contactId={contactId} masked={memberId} name="member ID" />
        </span>
      ) : null}
    </p>
  );
}

function PlanFacts({ plan, isRead }: { readonly plan: Plan | null; readonly isRead: boolean }) {
  if (!plan && !isRead) return <p className="profile-facts">The plan could not be read yet.</p>;
  if (!plan) return <p className="profile-facts">We have no record of a plan.</p>;
  return (
    <p className="profile-facts" title={sourceWords(plan.source)}>
      <span>
        {plan.name}
        {planTime(plan)}
      </span>
      {plan.group === null ? null : <span>Group {plan.group}</span>}
    </p>
  );
}

function planTime({ status, since, until }: Plan): string {
  if (status === "ended") return `, ended ${day(until)}`;
  if (status === "future") return `, starts ${day(since)}`;
  return since === null ? "" : `, since ${day(since)}`;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The header's shape before the profile is here. */
export function HeaderSkeleton() {
  return (
    <header className="profile-head">
      <div className="profile-name">
        <h1 className="visually-hidden">Looking up who it is</h1>
        <Skeleton />
      </div>
      <div className="profile-facts">
        <Skeleton />
      </div>
      <div className="profile-facts">
        <Skeleton />
      </div>
      <div className="profile-no-tabs" />
    </header>
  );
}
