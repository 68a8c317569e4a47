/** Errors of the participant service that its SDK knows by name. */
const statusOf = {
  AccessDeniedException: 403,
  ValidationException: 400,
  NotImplementedException: 501,
} as const;
export type ParticipantErrorName = keyof typeof statusOf;

/** Thrown by the calls, answered by the routes. The message never repeats what was sent. */
export class ParticipantError extends Error {
  readonly code: ParticipantErrorName;
  readonly status: (typeof statusOf)[ParticipantErrorName];
  constructor(code: ParticipantErrorName, message: string) {
    super(message);
    this.code = code;
    this.status = statusOf[code];
  }
}
