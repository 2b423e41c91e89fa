import type { LedPage } from "#app/domain/class-sessions/led-forms.ts";

const pages: Readonly<Record<LedPage, string>> = { board: "/board", teacher: "", scanner: "/scanner" };

/** Back to the page a form of a led class was sent from; `refused` is said there in words. */
export function ledPath(classSessionId: string, from: LedPage, refused?: string): string {
  const page = `/teach/class-sessions/${classSessionId}${pages[from]}`;
  return refused ? `${page}?refused=${refused}` : page;
}
