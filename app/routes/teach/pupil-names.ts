import type { Standing } from "#app/domain/class-sessions/standings.server.ts";
import type { texts } from "./class-session.texts.ts";

type Words = (typeof texts)["zh-CN"];

/** For pages marked as the teacher's only. */
export function pupilNames(t: Words, standings: readonly Pick<Standing, "seat" | "name">[]): string {
  return t.listOf(standings.map(({ seat, name }) => t.learner(seat, name)));
}
