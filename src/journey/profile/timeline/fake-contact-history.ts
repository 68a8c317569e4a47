import type { ContactHistory, FiledContact, SurveyOnFile } from "./contact-history.ts";

/** Keeps in memory what it is given. */
export function fakeContactHistory(): ContactHistory {
  const kept = new Map<string, readonly FiledContact[]>();
  const surveys = new Map<string, SurveyOnFile>();
  const key = (patientId: string, contactId: string): string => JSON.stringify([patientId, contactId]);
  return {
    of: (patientId) =>
      Promise.resolve(
        (kept.get(patientId) ?? []).map((contact) => {
          const survey = surveys.get(key(patientId, contact.contactId));
          return survey === undefined ? contact : { ...contact, survey };
        }),
      ),
    keep: (patientId, contact) => {
      const others = (kept.get(patientId) ?? []).filter(({ contactId }) => contactId !== contact.contactId);
      kept.set(patientId, [contact, ...others]);
      return Promise.resolve();
    },
    markKept: (patientId, contactId, on) => {
      const contacts = kept.get(patientId) ?? [];
      const found = contacts.find((each) => each.contactId === contactId);
      if (!found?.promise) return Promise.resolve(null);
      const marked = { ...found, promise: { ...found.promise, keptOn: found.promise.keptOn ?? on } };
      kept.set(
        patientId,
        contacts.map((each) => (each === found ? marked : each)),
      );
      return Promise.resolve(marked);
    },
    keepSurvey: (patientId, contactId, survey) => {
      surveys.set(key(patientId, contactId), survey);
      return Promise.resolve();
    },
  };
}
