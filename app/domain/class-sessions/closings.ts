/**
 * Whether a class session has ended. A closing may be undone on the same day; what stands is the one that nothing has
 * reopened. These are the only words in which queries ask for it. Decision 0158.
 */
const stands = { reopening: null } as const;

/** As a condition on class sessions. */
export const stillOpen = { closings: { none: stands } } as const;
export const heldAndClosed = { closings: { some: { kind: "closed", ...stands } } } as const;

/** To be selected or included; `closingOf` reads it. */
export const standingClosing = { where: stands, take: 1 } as const;

export function closingOf<Closing>(row: { closings: readonly Closing[] }): Closing | null {
  return row.closings[0] ?? null;
}

/** The same in SQL of both engines: `closing` is what the row of ClassSessionClosing is called there. */
export function standsInSql(closing: string): string {
  return `NOT EXISTS (SELECT 1 FROM "ClassSessionReopening" u WHERE u."closingId" = ${closing}."id")`;
}
