/** Names of the marks that `bench` reads: from the panel's first word of a contact to its pages on the screen. */
export const marks = {
  connecting: (contactId: string) => `careline:connecting:${contactId}`,
  /** The first page that is shown, mostly while it rings: name and plan. */
  overviewPainted: (contactId: string) => `careline:overview-painted:${contactId}`,
  /** The whole page as it was kept, before the store has answered. */
  keptPainted: (contactId: string) => `careline:kept-painted:${contactId}`,
  /** The whole page, which accepting opens. */
  wholePainted: (contactId: string) => `careline:whole-painted:${contactId}`,
} as const;
