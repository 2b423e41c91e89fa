/**
 * Who may open what, written down a second time and by hand. A route that is in app/routes.ts and not here
 * fails the test: somebody has to say whose it is.
 */
import type { world } from "#tests/support/world.ts";

export type Area = "public" | "learn" | "teach" | "school" | "district" | "lesson-reviews" | "account";

export interface Row {
  area: Area;
  /** its address names a thing that other teachers, schools or districts do not have */
  foreign?: true;
  /** what a post needs to be understood, beside a command key and a pupil */
  form?: Record<string, string>;
  /** what who may enter gets where that is not a page: an address that is not there */
  answers?: 404;
}

const laterEntry = {
  lesson: "qq-impersonation",
  on: "2026-11-20",
  kind: "taught",
  shownWay: "class-level",
  reason: "no network",
};

export const table: Record<string, Row> = {
  "/": { area: "public" },
  "/lessons": { area: "public" },
  "/lessons/:slug/:band": { area: "public" },
  "/lessons/:slug/:band/board": { area: "public" },
  "/lessons/:slug/:band/notes": { area: "public" },
  "/lessons/:slug/:band/handout": { area: "public" },
  "/lessons/:slug/:band/simulation": { area: "public" },
  "/sign-in": { area: "public" },
  "/invitation": { area: "public" },
  "/sign-out": { area: "public" },
  "/join": { area: "public" },
  "/join/:joinCode": { area: "public" },
  "/card": { area: "public" },
  "/card/:secret": { area: "public", answers: 404 },
  "/set-up": { area: "public", answers: 404 },
  "/pictures/:file": { area: "public" },
  "/sitemap.xml": { area: "public" },
  "/robots.txt": { area: "public" },
  "/certificate": { area: "public", answers: 404 },
  "/certificate/authority.crt": { area: "public", answers: 404 },
  "/rehearsal/ending": { area: "public" },
  "/language": { area: "public" },
  "/healthz": { area: "public" },
  "/*": { area: "public", answers: 404 },

  "/learn": { area: "learn" },
  "/learn/self-study": { area: "learn", form: { lesson: "credit-record" } },
  "/learn/simulation": { area: "learn" },
  "/learn/before": { area: "learn" },
  "/learn/quiz": { area: "learn" },
  "/learn/answer": { area: "learn" },
  "/learn/submission": { area: "learn" },
  "/learn/review": { area: "learn" },
  "/learn/alive": { area: "learn" },

  "/teach": { area: "teach" },
  "/teach/rehearsal": { area: "teach" },
  "/teach/classes/:classId": { area: "teach", foreign: true },
  "/teach/classes/:classId/list": { area: "teach", foreign: true },
  "/teach/classes/:classId/cards": { area: "teach", foreign: true },
  "/teach/classes/:classId/unlock": { area: "teach", foreign: true },
  "/teach/classes/:classId/consent": {
    area: "teach",
    foreign: true,
    form: { version: "1", way: "paper", on: "2026-11-23", rest: "given" },
  },
  "/teach/classes/:classId/start": { area: "teach", foreign: true },
  "/teach/classes/:classId/effect": { area: "teach", foreign: true },
  "/teach/classes/:classId/results.xlsx": { area: "teach", foreign: true },
  "/teach/classes/:classId/results.jsonl": { area: "teach", foreign: true },
  "/teach/classes/:classId/entered-later": {
    area: "teach",
    foreign: true,
    form: laterEntry,
  },
  "/teach/classes/:classId/entered-later/correction": {
    area: "teach",
    foreign: true,
    form: { ...laterEntry, completionId: "none" },
  },
  "/teach/classes/:classId/entered-later/taking-back": {
    area: "teach",
    foreign: true,
    form: { completionId: "none", reason: "twice" },
  },
  "/teach/classes/:classId/make-ups": { area: "teach", foreign: true },
  "/teach/classes/:classId/excuses": {
    area: "teach",
    foreign: true,
    form: { reason: "illness", from: "2026-11-23" },
  },
  "/teach/classes/:classId/excuse-endings": { area: "teach", foreign: true, form: { what: "back" } },
  "/teach/answer-cards": { area: "teach" },
  "/teach/class-sessions/:classSessionId": { area: "teach", foreign: true },
  "/teach/class-sessions/:classSessionId/roll": { area: "teach", foreign: true, form: { what: "call" } },
  "/teach/class-sessions/:classSessionId/roll-undoing": { area: "teach", foreign: true },
  "/teach/class-sessions/:classSessionId/reopening": { area: "teach", foreign: true },
  "/teach/class-sessions/:classSessionId/closing": { area: "teach", foreign: true, form: { kind: "closed" } },
  "/teach/class-sessions/:classSessionId/taken": {
    area: "teach",
    foreign: true,
    form: {
      purpose: "quiz",
      medium: "card",
      answers: JSON.stringify([
        { learnerId: "nobody", position: 1, response: "A", answerKey: "a-key-of-somebody" },
      ]),
    },
  },
  "/teach/class-sessions/:classSessionId/sheets": { area: "teach", foreign: true },
  "/teach/class-sessions/:classSessionId/question-paper": { area: "teach", foreign: true },
  "/teach/class-sessions/:classSessionId/paper": { area: "teach", foreign: true },
  "/teach/class-sessions/:classSessionId/taken-by-hand": { area: "teach", foreign: true },
  "/teach/class-sessions/:classSessionId/cards-by-hand": { area: "teach", foreign: true },
  "/teach/class-sessions/:classSessionId/scanner": { area: "teach", foreign: true },
  "/teach/class-sessions/:classSessionId/phone": { area: "teach", foreign: true },
  "/teach/class-sessions/:classSessionId/step": { area: "teach", foreign: true, form: { step: "roll" } },
  "/teach/class-sessions/:classSessionId/board-roll": { area: "teach", foreign: true },
  "/teach/class-sessions/:classSessionId/hands": {
    area: "teach",
    foreign: true,
    form: { purpose: "quiz", position: "1", letters: "A,B,C,D", A: "1" },
  },
  "/teach/class-sessions/:classSessionId/decision": {
    area: "teach",
    foreign: true,
    form: { runId: "any", moves: "0", options: "a,b", optionId: "a" },
  },
  "/teach/class-sessions/:classSessionId/decision/taking-back": {
    area: "teach",
    foreign: true,
    form: { runId: "any", moves: "0" },
  },
  "/teach/class-sessions/:classSessionId/head-count": { area: "teach", foreign: true, form: { count: "3" } },
  "/teach/class-sessions/:classSessionId/check": {
    area: "teach",
    foreign: true,
    form: { classSessionId: "any", note: "checked" },
  },
  "/teach/class-sessions/:classSessionId/board": { area: "teach", foreign: true },
  "/teach/class-sessions/:classSessionId/live": { area: "teach", foreign: true },

  "/school": { area: "school" },
  "/school/coverage": { area: "school" },
  "/school/coverage/classes/:classId": { area: "school", foreign: true },
  "/school/coverage/classes/:classId/entered-later": {
    area: "school",
    foreign: true,
    form: laterEntry,
  },
  "/school/coverage/classes/:classId/entered-later/correction": {
    area: "school",
    foreign: true,
    form: { ...laterEntry, completionId: "none" },
  },
  "/school/coverage/classes/:classId/entered-later/taking-back": {
    area: "school",
    foreign: true,
    form: { completionId: "none", reason: "twice" },
  },
  "/school/coverage/classes/:classId/make-ups": { area: "school", foreign: true },
  "/school/coverage/classes/:classId/excuses": {
    area: "school",
    foreign: true,
    form: { reason: "illness", from: "2026-11-23" },
  },
  "/school/coverage/classes/:classId/excuse-endings": {
    area: "school",
    foreign: true,
    form: { what: "back" },
  },
  "/school/make-ups": { area: "school" },
  "/school/classes/:classId/effect": { area: "school", foreign: true },
  "/school/checks": { area: "school" },
  "/school/coverage.xlsx": { area: "school" },
  "/school/results.xlsx": { area: "school" },
  "/school/assignments": { area: "school" },
  "/school/assignments/new": {
    area: "school",
    form: { lesson: "free-skins", dueOn: "2026-12-20", whom: "school" },
  },
  "/school/quiz-length": { area: "school", form: { quizLength: "short" } },
  "/school/assignments/:assignmentId/withdrawal": { area: "school", foreign: true },
  "/school/roster": { area: "school" },
  "/school/roster/classes/:classId": {
    area: "school",
    foreign: true,
    form: { name: "林小满", status: "enrolled", openedBy: "admitted", on: "2026-11-23" },
  },
  "/school/roster/classes/:classId/head-count": {
    area: "school",
    foreign: true,
    form: { on: "2026-11-23", count: "20" },
  },
  "/school/roster/classes/:classId/teachers": {
    area: "school",
    foreign: true,
    form: { personId: "nobody", role: "subject", on: "2026-11-23" },
  },
  "/school/roster/classes/:classId/teachers/ending": {
    area: "school",
    foreign: true,
    form: { assignmentId: "none", on: "2026-11-23" },
  },
  "/school/roster/classes/:classId/changes": {
    area: "school",
    foreign: true,
    form: { what: "closed", on: "2026-11-23" },
  },
  "/school/roster/classes/:classId/changes/:changeId/undo": { area: "school", foreign: true },
  "/school/roster/classes/:classId/split": {
    area: "school",
    foreign: true,
    form: { numberA: "1", numberB: "9", on: "2026-11-23" },
  },
  "/school/roster/classes/:classId/cards": { area: "school", foreign: true },
  "/school/roster/classes/:classId/unlock": { area: "school", foreign: true },
  "/school/cards": { area: "school" },
  "/school/roster/classes/:classId/consent": {
    area: "school",
    foreign: true,
    form: { version: "1", way: "paper", on: "2026-11-23", rest: "given" },
  },
  "/school/roster/consents": { area: "school" },
  "/school/roster/consents.csv": { area: "school" },
  "/school/roster/pupils/:learnerId": {
    area: "school",
    foreign: true,
    form: { what: "guest", on: "2026-11-23" },
  },
  "/school/roster/pupils/:learnerId/name": { area: "school", foreign: true, form: { name: "林小满" } },
  "/school/roster/pupils/:learnerId/undo": { area: "school", foreign: true, form: { rowId: "none" } },
  "/school/roster/pupils/:learnerId/transfer-code": { area: "school", foreign: true },
  "/school/roster/transfers": { area: "school" },
  "/school/roster/transfers/link": { area: "school" },
  "/school/roster/list.xlsx": { area: "school" },
  "/school/roster/oneroster.zip": { area: "school" },
  "/school/roster/export": { area: "school" },
  "/school/roster/import": { area: "school" },
  "/school/roster/imports/:importId": { area: "school", foreign: true },
  "/school/roster/imports/:importId/reading": { area: "school", foreign: true },
  "/school/roster/imports/:importId/application": { area: "school", foreign: true },
  "/school/roster/imports/:importId/cancellation": { area: "school", foreign: true },
  "/school/roster/imports/:importId/undoing": { area: "school", foreign: true },
  "/school/answer-cards": { area: "school" },
  "/school/staff": { area: "school" },
  "/school/staff/list": { area: "school" },
  "/school/staff/slips": { area: "school" },
  "/school/staff/:personId": { area: "school", foreign: true },
  "/school/calendar": { area: "school" },
  "/school/calendar/:entryId/taking-back": { area: "school", foreign: true },
  "/school/monthly-forms": { area: "school" },
  "/school/monthly-forms/:month": { area: "school" },
  "/school/monthly-forms/:month/preview": { area: "school" },
  "/school/monthly-forms/:month/docx": { area: "school" },
  "/school/monthly-forms/:month/submission": { area: "school" },

  "/district": { area: "district" },
  "/district/units/:schoolId": { area: "district", foreign: true },
  "/district/months/:month": { area: "district" },
  "/district/coverage.xlsx": { area: "district" },
  "/district/results.xlsx": { area: "district" },
  "/district/counting": { area: "district", form: { counts: "lecture", from: "2026-12-01" } },
  "/district/effect": { area: "district" },
  "/district/items": { area: "district" },
  "/district/items/:itemId": { area: "district" },
  "/district/schools": { area: "district" },
  "/district/own-items": { area: "district" },
  "/district/own-items/files/:format": { area: "district" },
  "/district/own-items/import": { area: "district", form: { place: "loan/senior", text: "先停吗？{T}" } },
  "/district/own-items/imports/:importId": { area: "district", foreign: true },
  "/district/own-items/imports/:importId/application": { area: "district", foreign: true },
  "/district/own-items/imports/:importId/undoing": { area: "district", foreign: true },
  "/district/corrections": { area: "district" },
  "/district/corrections/:itemId": { area: "district", answers: 404, form: { reason: "the key was wrong" } },
  "/district/assignments": { area: "district" },
  "/district/assignments/new": {
    area: "district",
    form: { lesson: "free-skins", dueOn: "2026-12-20", whom: "district", bands: "junior" },
  },
  "/district/quiz-length": { area: "district", form: { quizLength: "short" } },
  "/district/assignments/:assignmentId/withdrawal": { area: "district", foreign: true },
  "/district/calendar": { area: "district" },
  "/district/calendar/:entryId/taking-back": { area: "district", foreign: true },

  "/lesson-reviews": { area: "lesson-reviews" },
  "/lesson-reviews/reviewers": { area: "lesson-reviews", form: { username: "nobody", what: "appoint" } },
  "/lesson-reviews/:slug/:band": { area: "lesson-reviews" },
  "/lesson-reviews/:slug/:band/signature": {
    area: "lesson-reviews",
    form: { kind: "signed", contentHash: "0".repeat(64) },
  },
  "/lesson-reviews/:slug/:band/own-items": {
    area: "lesson-reviews",
    form: { kind: "signed", wording: "0".repeat(64) },
  },

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
  "lesson-reviews": { owner: "districtOfficer", others: ["otherDistrictOfficer"] },
};

export function outcomeOf({ area, foreign, answers }: Row, visitor: Visitor): Outcome {
  const enters = answers ?? "enters";
  if (area === "public") return enters;
  if (visitor === "anonymous") return area === "learn" ? "to /join" : "to /sign-in";
  if (area === "account") return visitor === "learner" ? 403 : enters;
  // members of a unit's staff group are learners, too, under their own account
  if (area === "learn" && (visitor === "teacher" || visitor === "schoolAdmin")) return enters;
  const { owner, others } = desks[area];
  if (visitor === owner) return enters;
  if (others.includes(visitor)) return foreign ? 404 : enters;
  return 403;
}
