/** Every page of app/routes.ts and how somebody comes to it. */
import type { RouteConfigEntry } from "@react-router/dev/routes";
import routeConfig from "#app/routes.ts";

export interface Place {
  joinCode: string;
  classSessionId: string;
  classId: string;
  schoolId: string;
  learnerId: string;
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

/** The names of journeys stand where a page can be seen in them only. */
export const visits: Record<string, Visit[] | `${string}.e2e.ts`> = {
  "/": at("visitor", "before", "/"),
  "/lessons": at("visitor", "before", "/lessons", "/lessons?band=junior", "/lessons?band=staff"),
  "/lessons/:slug/:band": at("visitor", "before", lesson),
  "/lessons/:slug/:band/simulation": at(
    "visitor",
    "before",
    `${lesson}/simulation`,
    `${lesson}/simulation?path=answer`,
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
  "/learn/simulation": at("pupil", "during", "/learn/simulation", "/learn/simulation?run=0199aaaa"),
  "/learn/quiz": at("pupil", "during", "/learn/quiz?n=1", "/learn/quiz?n=check"),
  "/learn/review": at("pupil", "after", "/learn/review", "/learn/review?n=1"),

  "/teach": [...at("teacher", "before", "/teach"), ...at("teacher", "during", "/teach")],
  "/teach/classes/:classId": [
    ...at("teacher", "before", ofClass()),
    ...at("teacher", "after", ofClass(), "/teach/classes/nobodys"),
  ],
  "/teach/classes/:classId/cards": at("teacher", "before", ofClass("/cards"), ofClass("/cards?for=all")),
  "/teach/classes/:classId/start": [
    ...at("teacher", "before", ofClass("/start")),
    ...at("teacher", "after", ofClass("/start?purpose=made-up")),
  ],
  "/teach/class-sessions/:classSessionId": [
    ...at("teacher", "during", session()),
    ...at("teacher", "after", session()),
  ],
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
  "/school/roster": at(
    "administrator",
    "before",
    "/school/roster",
    ({ classId }) => `/school/roster?class=${classId}`,
  ),
  "/school/roster/import": at("administrator", "before", "/school/roster/import"),
  "/school/staff": at("administrator", "before", "/school/staff"),
  "/school/monthly-forms": at("administrator", "after", "/school/monthly-forms"),
  "/school/monthly-forms/:month": at("administrator", "after", "/school/monthly-forms/2026-11"),
  "/school/monthly-forms/:month/preview": at(
    "administrator",
    "after",
    "/school/monthly-forms/2026-11/preview",
  ),

  // and an area that is not the officer's own
  "/district": [...at("officer", "after", "/district"), ...at("officer", "before", "/school")],
  "/district/units/:schoolId": at("officer", "after", ({ schoolId }) => `/district/units/${schoolId}`),
  "/district/months/:month": at("officer", "after", "/district/months/2026-11"),
  "/district/schools": at("officer", "before", "/district/schools"),

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
