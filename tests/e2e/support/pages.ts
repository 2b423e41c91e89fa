/** Every page of app/routes.ts and how somebody comes to it. */
import { globSync, readFileSync } from "node:fs";
import type { RouteConfigEntry } from "@react-router/dev/routes";
import routeConfig from "#app/routes.ts";

export interface Place {
  joinCode: string;
  classSessionId: string;
  classId: string;
  schoolId: string;
  learnerId: string;
  teacherId: string;
  cardSecret: string;
}

export const visitors = ["visitor", "pupil", "teacher", "administrator", "officer"] as const;
export type Visitor = (typeof visitors)[number];

export interface Visit {
  who: Visitor;
  /** before the class's lesson, while it runs, or when it is closed */
  when: "before" | "during" | "after";
  path: (place: Place) => string;
}

const at = (who: Visitor, when: Visit["when"], ...paths: (string | Visit["path"])[]): Visit[] =>
  paths.map((path) => ({ who, when, path: typeof path === "string" ? () => path : path }));

const lesson = "/lessons/qq-impersonation/junior";
const session =
  (more = "") =>
  (place: Place) =>
    `/teach/class-sessions/${place.classSessionId}${more}`;
const ofClass =
  (more = "") =>
  (place: Place) =>
    `/teach/classes/${place.classId}${more}`;

const ofRoster =
  (more = "") =>
  (place: Place) =>
    `/school/roster/classes/${place.classId}${more}`;

/** The names of journeys stand where a page can be seen in them only. */
export const visits: Record<string, Visit[] | `${string}.e2e.ts`> = {
  "/": at("visitor", "before", "/"),
  "/lessons": at("visitor", "before", "/lessons", "/lessons?band=junior", "/lessons?q=-"),
  "/lessons/:slug/:band": at("visitor", "before", lesson, "/lessons/free-skins/primary-lower?pinyin=1"),
  "/lessons/:slug/:band/board": at(
    "visitor",
    "before",
    `${lesson}/board`,
    ...[4, 6].map((screen) => `${lesson}/board?screen=${screen}`),
    `${lesson}/board?screen=14&tone=dark`,
  ),
  "/lessons/:slug/:band/notes": at("visitor", "before", `${lesson}/notes`),
  "/lessons/:slug/:band/handout": at("visitor", "before", `${lesson}/handout`),
  "/lessons/:slug/:band/simulation": at(
    "visitor",
    "before",
    `${lesson}/simulation`,
    `${lesson}/simulation?path=answer`,
    `${lesson}/simulation?size=board&path=&at=1`,
  ),
  "/sign-in": at("visitor", "before", "/sign-in"),
  "/invitation": at("visitor", "before", "/invitation"),
  "/join": at("visitor", "before", "/join", "/join?over=1"),
  "/join/:joinCode": at(
    "visitor",
    "during",
    ({ joinCode }) => `/join/${joinCode}`,
    ({ joinCode, learnerId }) => `/join/${joinCode}?learner=${learnerId}`,
    "/join/000000",
  ),
  "/card": at("visitor", "before", "/card"),
  "/card/:secret": at("visitor", "during", ({ cardSecret }) => `/card/${cardSecret}`, "/card/nobody"),
  "/set-up": "first-visit-sets-up.e2e.ts",
  "/*": at("visitor", "before", "/no-such-page", "/set-up"),

  "/learn": at("pupil", "during", "/learn"),
  "/learn/self-study": at("teacher", "before", "/learn/self-study"),
  "/learn/simulation": at("pupil", "during", "/learn/simulation", "/learn/simulation?run=0199aaaa"),
  "/learn/before": at("pupil", "during", "/learn/before"),
  "/learn/quiz": at("pupil", "during", "/learn/quiz?n=1", "/learn/quiz?n=check"),
  "/learn/review": at("pupil", "after", "/learn/review", "/learn/review?n=1"),

  "/teach": [...at("teacher", "before", "/teach"), ...at("teacher", "during", "/teach")],
  "/teach/classes/:classId": [
    ...at("teacher", "before", ofClass()),
    ...at("teacher", "after", ofClass(), "/teach/classes/nobodys"),
  ],
  "/teach/classes/:classId/list": at("teacher", "before", ofClass("/list"), ofClass("/list?on=2026-10-01")),
  "/teach/classes/:classId/cards": at("teacher", "before", ofClass("/cards"), ofClass("/cards?for=all")),
  "/teach/classes/:classId/consent": at("teacher", "before", ofClass("/consent")),
  "/teach/classes/:classId/effect": at("teacher", "after", ofClass("/effect")),
  "/teach/classes/:classId/start": [
    ...at("teacher", "before", ofClass("/start")),
    ...at("teacher", "after", ofClass("/start?purpose=made-up")),
  ],
  "/teach/classes/:classId/make-ups": [
    ...at("teacher", "before", ofClass("/make-ups")),
    ...at("teacher", "after", ofClass("/make-ups")),
  ],
  "/teach/classes/:classId/entered-later": at("teacher", "after", ofClass("/entered-later")),
  "/teach/class-sessions/:classSessionId": [
    ...at("teacher", "during", session()),
    ...at("teacher", "after", session()),
  ],
  "/teach/rehearsal": at("teacher", "before", "/teach/rehearsal"),
  "/teach/answer-cards": at("teacher", "before", "/teach/answer-cards?seats=1-8"),
  "/teach/class-sessions/:classSessionId/sheets": at("teacher", "during", session("/sheets")),
  "/teach/class-sessions/:classSessionId/question-paper": at("teacher", "during", session("/question-paper")),
  "/teach/class-sessions/:classSessionId/paper": at("teacher", "during", session("/paper")),
  "/teach/class-sessions/:classSessionId/cards-by-hand": at("teacher", "during", session("/cards-by-hand")),
  "/teach/class-sessions/:classSessionId/scanner": at("teacher", "during", session("/scanner")),
  "/teach/class-sessions/:classSessionId/phone": at("teacher", "during", session("/phone")),
  "/teach/class-sessions/:classSessionId/board": [
    ...at("teacher", "during", session("/board")),
    ...at("teacher", "after", session("/board")),
  ],

  "/school": [...at("administrator", "before", "/school"), ...at("administrator", "after", "/school")],
  "/school/coverage": [
    ...at("administrator", "before", "/school/coverage"),
    ...at("administrator", "after", "/school/coverage"),
  ],
  "/school/coverage/classes/:classId": at(
    "administrator",
    "after",
    ({ classId }) => `/school/coverage/classes/${classId}`,
  ),
  "/school/make-ups": [
    ...at("administrator", "before", "/school/make-ups"),
    ...at("administrator", "after", "/school/make-ups"),
  ],
  "/school/coverage/classes/:classId/make-ups": at(
    "administrator",
    "after",
    ({ classId }) => `/school/coverage/classes/${classId}/make-ups`,
  ),
  "/school/coverage/classes/:classId/entered-later": at(
    "administrator",
    "after",
    ({ classId }) => `/school/coverage/classes/${classId}/entered-later`,
  ),
  "/school/classes/:classId/effect": at(
    "administrator",
    "after",
    ({ classId }) => `/school/classes/${classId}/effect`,
  ),
  "/school/checks": at("administrator", "after", "/school/checks"),
  "/school/assignments": at("administrator", "before", "/school/assignments"),
  "/school/quiz-length": at("administrator", "before", "/school/quiz-length"),
  "/school/assignments/new": at("administrator", "before", "/school/assignments/new"),
  "/school/roster": at("administrator", "before", "/school/roster", "/school/roster?q=张"),
  "/school/roster/classes/:classId": at(
    "administrator",
    "before",
    ({ classId }) => `/school/roster/classes/${classId}`,
    ({ classId }) => `/school/roster/classes/${classId}?on=2026-10-01`,
  ),
  // of a class with names: leads to its list
  "/school/roster/classes/:classId/head-count": at(
    "administrator",
    "before",
    ({ classId }) => `/school/roster/classes/${classId}/head-count`,
  ),
  "/school/roster/classes/:classId/teachers": at("administrator", "before", ofRoster("/teachers")),
  "/school/roster/classes/:classId/changes": at("administrator", "before", ofRoster("/changes")),
  "/school/roster/classes/:classId/split": at("administrator", "before", ofRoster("/split")),
  "/school/roster/classes/:classId/cards": at("administrator", "before", ofRoster("/cards")),
  "/school/cards": at("administrator", "before", "/school/cards"),
  "/school/roster/classes/:classId/consent": at("administrator", "before", ofRoster("/consent")),
  "/school/roster/consents": at("administrator", "before", "/school/roster/consents"),
  "/school/roster/pupils/:learnerId": at(
    "administrator",
    "before",
    ({ learnerId }) => `/school/roster/pupils/${learnerId}`,
  ),
  "/school/roster/pupils/:learnerId/transfer-code": at(
    "administrator",
    "before",
    ({ learnerId }) => `/school/roster/pupils/${learnerId}/transfer-code`,
  ),
  "/school/roster/transfers": at("administrator", "before", "/school/roster/transfers"),
  "/school/roster/import": at("administrator", "before", "/school/roster/import"),
  "/school/roster/imports/:importId": "school-administrator-imports-a-roster.e2e.ts",
  "/school/staff/list": at("administrator", "before", "/school/staff/list"),
  "/school/staff/slips": at("administrator", "before", "/school/staff/slips"),
  "/school/staff/:personId": at("administrator", "before", ({ teacherId }) => `/school/staff/${teacherId}`),
  "/school/answer-cards": at("administrator", "before", "/school/answer-cards"),
  "/school/roster/export": at("administrator", "before", "/school/roster/export"),
  "/school/calendar": at("administrator", "before", "/school/calendar"),
  "/school/staff": at("administrator", "before", "/school/staff"),
  "/school/monthly-forms": at("administrator", "after", "/school/monthly-forms"),
  "/school/monthly-forms/:month": at("administrator", "after", "/school/monthly-forms/2026-11"),
  "/school/monthly-forms/:month/preview": at(
    "administrator",
    "after",
    "/school/monthly-forms/2026-11/preview",
  ),

  // and an area that is not the officer's own
  // only where the server has made one; its own journey has one
  "/certificate": at("visitor", "before", "/certificate"),

  "/district": [...at("officer", "after", "/district"), ...at("officer", "before", "/school")],
  "/district/units/:schoolId": at("officer", "after", ({ schoolId }) => `/district/units/${schoolId}`),
  "/district/months/:month": at("officer", "after", "/district/months/2026-11"),
  "/district/counting": at(
    "officer",
    "after",
    "/district/counting",
    "/district/counting?counts=lecture&from=2026-12-01",
  ),
  "/district/corrections": at("officer", "before", "/district/corrections"),
  "/district/corrections/:itemId": at("officer", "before", "/district/corrections/no-such-item"),
  "/district/assignments": at("officer", "before", "/district/assignments"),
  "/district/quiz-length": at("officer", "before", "/district/quiz-length"),
  "/district/assignments/new": at("officer", "before", "/district/assignments/new"),
  "/district/calendar": at("officer", "before", "/district/calendar"),
  "/district/effect": at("officer", "after", "/district/effect"),
  "/district/items": at("officer", "before", "/district/items"),
  "/district/items/:itemId": at("officer", "before", "/district/items/qqi-cousin-course-fee"),
  "/district/schools": at("officer", "before", "/district/schools"),
  "/district/own-items": at("officer", "before", "/district/own-items"),
  "/district/own-items/import": at("officer", "before", "/district/own-items/import"),
  // what it shows depends on a file; its own journey hands one in
  "/district/own-items/imports/:importId": "district-exchanges-questions.e2e.ts",

  "/lesson-reviews": at("officer", "before", "/lesson-reviews"),
  "/lesson-reviews/:slug/:band": at("officer", "before", "/lesson-reviews/qq-impersonation/junior"),

  "/account": at("officer", "before", "/account"),
  "/account/password": at("officer", "before", "/account/password"),
};

/** "/teach/classes/:classId" …; a file that ends with .ts answers with data, not with a page. */
export function pagesOfRoutes(): string[] {
  return flatten(routeConfig as RouteConfigEntry[], "");
}

function flatten(entries: RouteConfigEntry[], above: string): string[] {
  return entries.flatMap(({ path, file, children }) => {
    const here = path ? `${above}/${path}` : above;
    if (children?.length) return flatten(children, here);
    return file.endsWith(".tsx") ? [here || "/"] : [];
  });
}

/** What pages read behind the question mark. */
export const queryNames = [
  ...new Set(
    globSync("app/**/*.{ts,tsx}").flatMap((path) => {
      const found = readFileSync(path, "utf8").matchAll(
        /\b(?:searchParams|params|query)\.(?:get|has|getAll)\("(\w+)"/g,
      );
      return Array.from(found, ([, name]) => name as string);
    }),
  ),
];
