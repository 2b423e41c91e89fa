/**
 * Every page of the product and who may open it. Read this first.
 *
 * Everything is closed unless it stands under "public". An area's layout carries the guard as middleware;
 * what exists for a viewer inside an area is decided by the queries, which go through the viewer.
 */
import { index, layout, prefix, type RouteConfig, route } from "@react-router/dev/routes";

export default [
  // ── public: no sign-in ────────────────────────────────────────────────────────────────────────
  index("routes/public/home.tsx"),
  route("lessons", "routes/public/lessons.tsx"),
  route("lessons/:slug/:band", "routes/public/lesson.tsx"), // no framework script; cached above the router
  route("lessons/:slug/:band/simulation", "routes/public/simulation.tsx"), // not recorded
  route("sign-in", "routes/public/sign-in.tsx"), // staff
  route("invitation", "routes/public/invitation.tsx"), // staff: the one-time code of a slip, the first password
  route("sign-out", "routes/public/sign-out.ts"),
  route("join", "routes/public/join.tsx"), // pupils: the join code on the board
  route("join/:joinCode", "routes/public/join-class.tsx"), // names to tap, only while the class session runs
  route("card", "routes/public/card-sign-in.tsx"), // pupils: school + class + seat + PIN
  route("card/:secret", "routes/public/card.tsx"), // pupils: the QR of the card
  route("set-up", "routes/public/set-up.tsx"), // only while there is no district
  route("language", "routes/public/language.ts"),
  route("healthz", "routes/public/healthz.ts"),

  // ── learners, inside a running class session ──────────────────────────────────────────────────
  ...prefix("learn", [
    layout("routes/learn/area.tsx", [
      index("routes/learn/next.tsx"),
      route("simulation", "routes/learn/simulation.tsx"),
      route("quiz", "routes/learn/quiz.tsx"),
      route("answer", "routes/learn/answer.ts"),
      route("submission", "routes/learn/submission.ts"),
      route("review", "routes/learn/review.tsx"),
      route("alive", "routes/learn/alive.ts"),
    ]),
  ]),

  // ── teachers: their own classes ───────────────────────────────────────────────────────────────
  ...prefix("teach", [
    layout("routes/teach/area.tsx", [
      index("routes/teach/today.tsx"),
      route("classes/:classId", "routes/teach/class.tsx"),
      route("classes/:classId/cards", "routes/teach/cards.tsx"), // print: new PINs
      route("classes/:classId/unlock", "routes/teach/unlock.ts"),
      route("classes/:classId/start", "routes/teach/start.tsx"),
      route("class-sessions/:classSessionId", "routes/teach/class-session.tsx"), // 仅教师可见
      route("class-sessions/:classSessionId/roll", "routes/teach/roll.ts"),
      route("class-sessions/:classSessionId/closing", "routes/teach/closing.ts"),
    ]),
    // mirrored to the class: counts and neutral seats only, its own bare layout
    layout("routes/teach/board-area.tsx", [
      route("class-sessions/:classSessionId/board", "routes/teach/board.tsx"),
      route("class-sessions/:classSessionId/live", "routes/teach/live.ts"), // server-sent events
    ]),
  ]),

  // ── school administrators: their own school ───────────────────────────────────────────────────
  ...prefix("school", [
    layout("routes/school/area.tsx", [
      index("routes/school/year.tsx"),
      route("coverage", "routes/school/coverage.tsx"),
      route("coverage/classes/:classId", "routes/school/class-coverage.tsx"),
      route("coverage.xlsx", "routes/school/coverage-xlsx.ts"),
      route("roster", "routes/school/roster.tsx"),
      route("roster/import", "routes/school/roster-import.tsx"),
      route("staff", "routes/school/staff.tsx"),
      route("monthly-forms", "routes/school/monthly-forms.tsx"),
      route("monthly-forms/:month", "routes/school/monthly-form.tsx"),
      route("monthly-forms/:month/preview", "routes/school/monthly-form-preview.tsx"),
      route("monthly-forms/:month/docx", "routes/school/monthly-form-docx.ts"),
      route("monthly-forms/:month/submission", "routes/school/monthly-form-submission.ts"),
    ]),
  ]),

  // ── district officers: units as counts, no pupils' names ──────────────────────────────────────
  ...prefix("district", [
    layout("routes/district/area.tsx", [
      index("routes/district/units.tsx"),
      route("units/:schoolId", "routes/district/unit.tsx"),
      route("months/:month", "routes/district/month.tsx"),
      route("coverage.xlsx", "routes/district/coverage-xlsx.ts"),
      route("schools", "routes/district/schools.tsx"), // add a unit and its first administrator
    ]),
  ]),

  // ── every member of staff ─────────────────────────────────────────────────────────────────────
  ...prefix("account", [
    layout("routes/account/area.tsx", [
      index("routes/account/account.tsx"),
      route("password", "routes/account/password.tsx"),
      route("login-sessions/:loginSessionId/ending", "routes/account/login-session-ending.ts"),
    ]),
  ]),

  route("*", "routes/public/not-found.tsx"),
] satisfies RouteConfig;
