/** The closed words of entries by hand. Apart from their schemas, so that no browser has to load what checks them. */
/** Why somebody is on leave, at home, or gone. A closed list: free words would collect what nobody needs to know. */
export const leaveReasons = ["illness", "family", "other"] as const;
export const goneReasons = ["outside-district", "abroad", "stopped", "other"] as const;
export type Reason = (typeof leaveReasons)[number] | (typeof goneReasons)[number];

export const admissionWays = ["admitted", "transferred-in"] as const;
export const admissionStatuses = ["enrolled", "guest", "home-taught"] as const;

/** What a change can meet; each has a sentence that says what to do. */
export type ChangeRefusal =
  | "changed-later"
  | "seat-taken"
  | "future"
  | "too-early"
  | "no-change"
  | "still-here"
  | "class-closed";
