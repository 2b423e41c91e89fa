import type { ShownItem } from "#app/domain/quizzes/shown.ts";

/** What every kind of answering is handed. */
export interface AnswerProps {
  item: ShownItem;
  answer: string | null;
  /** null until the page has come alive: then the form itself carries the answer */
  give: ((response: string) => void) | null;
}

/** What the form says now, as it would be sent. */
export function responseIn(form: HTMLFormElement): string {
  return new FormData(form).getAll("response").join(",");
}
