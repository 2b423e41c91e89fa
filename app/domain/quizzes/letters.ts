/** Letters of a verdict's four steps. */
export const letters = ["A", "B", "C", "D"] as const;
export type Letter = (typeof letters)[number];

/** Letters of options and of steps to put in order: as many as an item lists. */
export const optionLetters = [...letters, "E", "F"] as const;
