/** What is wrong with a content file, and where. */
export interface Problem {
  /** path below the content directory */
  file: string;
  line: number;
  message: string;
}

/** Thrown when the library is loaded: all problems at once, so that an author mends them in one go. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problem(s) in the content\n${formatProblems(problems)}`);
    this.name = "ContentError";
    this.problems = problems;
  }
}

export function formatProblems(problems: readonly Problem[]): string {
  return problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join("\n");
}
