import type { Standing } from "#app/domain/class-sessions/standings.server.ts";
import type { texts } from "./class-session.texts.ts";

type Words = (typeof texts)["zh-CN"];

/** More names than this are a table's affair. */
const listed = 12;

/** For pages marked as the teacher's only. */
export function pupilNames(t: Words, standings: readonly Pick<Standing, "seat" | "name">[]): string {
  const names = standings.slice(0, listed).map(({ seat, name }) => t.learner(seat, name));
  return standings.length > listed ? t.andOthers(t.listOf(names), standings.length) : t.listOf(names);
}
