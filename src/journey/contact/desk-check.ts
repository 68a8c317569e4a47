/** What an agent may ask for last; the words stand in `identity/desk/agent-questions.ts`. */
export const agentQuestionCodes = [
  "email",
  "primaryCareDoctor",
  "coverageBegan",
  "phoneEnd",
  "formerName",
] as const;
export type AgentQuestionCode = (typeof agentQuestionCodes)[number];

/** How far an agent has come with a caller whom nobody has identified. It opens nothing by itself. */
export interface DeskCheck {
  /** FHIR Patient ids of whom the caller may mean, best first. */
  readonly candidates: readonly string[];
  /** Whom the agent takes the caller for. */
  readonly picked: string | null;
  /** How often somebody was looked up in this contact. */
  readonly lookUps: number;
  /** The questions drawn; they are asked once in a contact. */
  readonly asked: readonly AgentQuestionCode[];
  readonly areAnswered: boolean;
  /** The partner's name of a document check that was begun. */
  readonly documentSession: string | null;
}

export const noDeskCheck: DeskCheck = {
  candidates: [],
  picked: null,
  lookUps: 0,
  asked: [],
  areAnswered: false,
  documentSession: null,
};
