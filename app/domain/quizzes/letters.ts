/** Letters of the options: a verdict has its four steps, a single choice as many as it lists. */
export const letters = ["A", "B", "C", "D"] as const;
export type Letter = (typeof letters)[number];
