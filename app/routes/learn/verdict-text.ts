/** Which words of the dictionary say how an answer was, without calling anybody wrong. */
export const verdictText = {
  hit: "hit",
  miss: "miss",
  "false-alarm": "false-alarm",
  "correct-rejection": "correct-rejection",
  right: "answered-right",
  wrong: "wrong",
  skipped: "skipped-one",
} as const;
