/** What undoing an import answers. */
export const dependencyKinds = ["changes", "class-sessions", "completions", "answers", "cards"] as const;
export type DependencyKind = (typeof dependencyKinds)[number];
export type Dependencies = Partial<Record<DependencyKind, number>>;

export type Undone =
  | { ok: true; counts: Record<string, number> }
  | { ok: false; reason: "not-applied" }
  | { ok: false; reason: "depended-on"; dependencies: Dependencies };
