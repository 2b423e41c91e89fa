const known = ["illness", "long-illness", "competition", "family"] as const;

/** The word for a reason, "other" for one that this page has no word for. */
export function excuseKey(reason: string) {
  return `excuse-${known.find((one) => one === reason) ?? "other"}` as const;
}
