/**
 * Who may open what, written down a second time and by hand. A route that is in app/routes.ts and not here
 * fails the test: somebody has to say whose it is.
 */
import type { world } from "#tests/support/world.ts";

export type Area = "public" | "learn" | "teach" | "school" | "district" | "account";

export interface Row {
  area: Area;
  /** its address names a thing that other teachers, schools or districts do not have */
  foreign?: true;
  /** what a post needs to be understood, beside a command key and a pupil */
  form?: Record<string, string>;
  /** what who may enter gets where that is not a page: an address that is not there */
  answers?: 404;
}

export const table: Record<string, Row> = {
  "/": { area: "public" },
  "/lessons": { area: "public" },
  "/lessons/:slug/:band": { area: "public" },
  "/lessons/:slug/:band/simulation": { area: "public" },
  "/sign-in": { area: "public" },
  "/invitation": { area: "public" },
  "/sign-out": { area: "public" },
  "/join": { area: "public" },
  "/join/:joinCode": { area: "public" },
  "/card": { area: "public" },
  "/card/:secret": { area: "public", answers: 404 },
  "/set-up": { area: "public", answers: 404 },
  "/language": { area: "public" },
  "/healthz": { area: "public" },
  "/*": { area: "public", answers: 404 },

  "/learn": { area: "learn" },
  "/learn/simulation": { area: "learn" },
  "/learn/quiz": { area: "learn" },
  "/learn/answer": { area: "learn" },
  "/learn/submission": { area: "learn" },
  "/learn/review": { area: "learn" },
  "/learn/alive": { area: "learn" },

  "/teach": { area: "teach" },
  "/teach/classes/:classId": { area: "teach", foreign: true },
  "/teach/classes/:classId/cards": { area: "teach", foreign: true },
  "/teach/classes/:classId/unlock": { area: "teach", foreign: true },
  "/teach/classes/:classId/start": { area: "teach", foreign: true },
  "/teach/class-sessions/:classSessionId": { area: "teach", foreign: true },
  "/teach/class-sessions/:classSessionId/roll": { area: "teach", foreign: true, form: { what: "call" } },
  "/teach/class-sessions/:classSessionId/closing": { area: "teach", foreign: true, form: { kind: "closed" } },
  "/teach/class-sessions/:classSessionId/board": { area: "teach", foreign: true },
  "/teach/class-sessions/:classSessionId/live": { area: "teach", foreign: true },

  "/school": { area: "school" },
  "/school/coverage": { area: "school" },
  "/school/coverage/classes/:classId": { area: "school", foreign: true },
  "/school/coverage.xlsx": { area: "school" },
  "/school/roster": { area: "school" },
  "/school/roster/import": { area: "school" },
  "/school/staff": { area: "school" },
  "/school/monthly-forms": { area: "school" },
  "/school/monthly-forms/:month": { area: "school" },
  "/school/monthly-forms/:month/preview": { area: "school" },
  "/school/monthly-forms/:month/docx": { area: "school" },
  "/school/monthly-forms/:month/submission": { area: "school" },

  "/district": { area: "district" },
  "/district/units/:schoolId": { area: "district", foreign: true },
  "/district/months/:month": { area: "district" },
  "/district/coverage.xlsx": { area: "district" },
  "/district/schools": { area: "district" },

  "/account": { area: "account" },
  "/account/password": { area: "account" },
  "/account/login-sessions/:loginSessionId/ending": { area: "account" },
};

export type Visitor = "anonymous" | "learner" | keyof typeof world.staff;

/** enters, is sent to a door, is forbidden the area, or finds nothing: it is another's */
export type Outcome = "enters" | "to /sign-in" | "to /join" | 403 | 404;

/** Whose desk each area is; the ones in front have the things that the addresses name. */
const desks: Record<Exclude<Area, "public" | "account">, { owner: Visitor; others: Visitor[] }> = {
  learn: { owner: "learner", others: [] },
  teach: { owner: "teacher", others: ["otherTeacher", "primaryTeacher", "kindergartenTeacher"] },
  school: { owner: "schoolAdmin", others: ["primaryAdmin"] },
  district: { owner: "districtOfficer", others: ["otherDistrictOfficer"] },
};

export function outcomeOf({ area, foreign, answers }: Row, visitor: Visitor): Outcome {
  const enters = answers ?? "enters";
  if (area === "public") return enters;
  if (visitor === "anonymous") return area === "learn" ? "to /join" : "to /sign-in";
  if (area === "account") return visitor === "learner" ? 403 : enters;
  const { owner, others } = desks[area];
  if (visitor === owner) return enters;
  if (others.includes(visitor)) return foreign ? 404 : enters;
  return 403;
}
