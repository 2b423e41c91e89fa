/** Closed vocabularies of the Completion table. */

/** void: takes back the row it names. */
export const completionKinds = ["taught", "made-up", "void"] as const;
export type CompletionKind = (typeof completionKinds)[number];

/** How a completion was obtained, from the strongest evidence to the weakest. Shown beside every percentage. */
export const obtainedWays = [
  "own-computer",
  "own-card",
  "own-paper",
  "class-level",
  "lecture",
  "self-study",
  "entered-later",
  "imported",
] as const;
export type Obtained = (typeof obtainedWays)[number];
