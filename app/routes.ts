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
  route("lessons/:slug/:band/board", "routes/public/lesson-board.tsx"), // one thought a screen, for the class
  route("lessons/:slug/:band/notes", "routes/public/lesson-notes.tsx"), // for whoever teaches it
  route("lessons/:slug/:band/handout", "routes/public/lesson-handout.tsx"), // print: one A4 page
  route("lessons/:slug/:band/simulation", "routes/public/simulation.tsx"), // not recorded
  route("sign-in", "routes/public/sign-in.tsx"), // staff
  route("invitation", "routes/public/invitation.tsx"), // staff: the one-time code of a slip, the first password
  route("sign-out", "routes/public/sign-out.ts"),
  route("join", "routes/public/join.tsx"), // pupils: the join code on the board
  route("join/:joinCode", "routes/public/join-class.tsx"), // names to tap, only while the class session runs
  route("card", "routes/public/card-sign-in.tsx"), // pupils: school + class + seat + PIN
  route("card/:secret", "routes/public/card.tsx"), // pupils: the QR of the card
  route("set-up", "routes/public/set-up.tsx"), // only while there is no district
  route("pictures/:file", "routes/public/picture.ts"), // our own drawings, as SVG
  route("sitemap.xml", "routes/public/sitemap.ts"),
  route("robots.txt", "routes/public/robots.ts"),
  route("certificate", "routes/public/certificate.tsx"), // only where this server has made its own
  route("certificate/authority.crt", "routes/public/certificate-file.ts"),
  route("rehearsal/ending", "routes/public/rehearsal-ending.ts"), // whoever is in one, as teacher or invented pupil
  route("language", "routes/public/language.ts"),
  route("healthz", "routes/public/healthz.ts"),

  // ── learners, inside a running class session ──────────────────────────────────────────────────
  ...prefix("learn", [
    layout("routes/learn/area.tsx", [
      index("routes/learn/next.tsx"),
      route("self-study", "routes/learn/self-study.tsx"), // adult students and staff choose a lesson
      route("simulation", "routes/learn/simulation.tsx"),
      route("before", "routes/learn/before.tsx"), // six messages before the lesson, not talked about
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
      route("rehearsal", "routes/teach/rehearsal.tsx"), // try a lesson with an invented class; leaves no trace
      route("classes/:classId", "routes/teach/class.tsx"),
      route("classes/:classId/list", "routes/teach/class-list.tsx"), // who was in it on any day; print
      route("classes/:classId/cards", "routes/teach/cards.tsx"), // print: new PINs
      route("classes/:classId/unlock", "routes/teach/unlock.ts"),
      route("classes/:classId/consent", "routes/school/class-consent.tsx", { id: "teach-consent" }),
      route("classes/:classId/entered-later", "routes/teach/entered-later.tsx"), // from evidence, with a reason
      route("classes/:classId/entered-later/correction", "routes/teach/later-correction.ts"),
      route("classes/:classId/entered-later/taking-back", "routes/teach/later-taking-back.ts"),
      route("classes/:classId/make-ups", "routes/teach/make-ups.tsx"), // who missed which lesson; print
      route("classes/:classId/excuses", "routes/teach/excuse.ts"),
      route("classes/:classId/excuse-endings", "routes/teach/excuse-ending.ts"),
      route("answer-cards", "routes/teach/answer-cards.tsx"), // print: one card a seat, for every class
      route("classes/:classId/start", "routes/teach/start.tsx"),
      route("classes/:classId/effect", "routes/teach/class-effect.tsx"), // what the class learned; no names
      route("classes/:classId/results.xlsx", "routes/teach/class-results-xlsx.ts"), // by name, for its teachers alone
      route("classes/:classId/results.jsonl", "routes/teach/class-results-jsonl.ts"), // the same as xAPI statements
      route("class-sessions/:classSessionId", "routes/teach/class-session.tsx"), // 仅教师可见
      route("class-sessions/:classSessionId/roll", "routes/teach/roll.ts"),
      route("class-sessions/:classSessionId/roll-undoing", "routes/teach/roll-undoing.ts"),
      route("class-sessions/:classSessionId/closing", "routes/teach/closing.ts"),
      route("class-sessions/:classSessionId/reopening", "routes/teach/reopening.ts"), // closed too early, today
      route("class-sessions/:classSessionId/check", "routes/teach/check.ts"), // looked at again, and what was found
      // a class led from the board: it moves on, raises its hands, is counted
      route("class-sessions/:classSessionId/step", "routes/teach/class-step.ts"),
      route("class-sessions/:classSessionId/board-roll", "routes/teach/board-roll.ts"),
      route("class-sessions/:classSessionId/hands", "routes/teach/hands.ts"),
      route("class-sessions/:classSessionId/decision", "routes/teach/decision.ts"), // of the whole class, in its simulation
      route("class-sessions/:classSessionId/decision/taking-back", "routes/teach/decision-taking-back.ts"),
      route("class-sessions/:classSessionId/head-count", "routes/teach/head-count.ts"),
      route("class-sessions/:classSessionId/taken", "routes/teach/taken.ts"), // what cards or sheets said
      route("class-sessions/:classSessionId/sheets", "routes/teach/sheets.tsx"), // print: one a pupil
      route("class-sessions/:classSessionId/question-paper", "routes/teach/question-paper.tsx"), // print
      route("class-sessions/:classSessionId/paper", "routes/teach/paper.tsx"), // entry by keyboard, photographs
      route("class-sessions/:classSessionId/taken-by-hand", "routes/teach/taken-by-hand.ts"),
      route("class-sessions/:classSessionId/cards-by-hand", "routes/teach/cards-by-hand.tsx"), // 仅教师可见
    ]),
    // mirrored to the class: counts and neutral seats only, its own bare layout
    layout("routes/teach/board-area.tsx", [
      route("class-sessions/:classSessionId/board", "routes/teach/board.tsx"),
      route("class-sessions/:classSessionId/scanner", "routes/teach/scanner.tsx"), // the camera that reads cards
      route("class-sessions/:classSessionId/phone", "routes/teach/phone.tsx"), // the teacher's own, by QR
      route("class-sessions/:classSessionId/live", "routes/teach/live.ts"), // server-sent events
    ]),
  ]),

  // ── school administrators: their own school ───────────────────────────────────────────────────
  ...prefix("school", [
    layout("routes/school/area.tsx", [
      index("routes/school/year.tsx"),
      route("coverage", "routes/school/coverage.tsx"),
      route("coverage/classes/:classId", "routes/school/class-coverage.tsx"),
      route("make-ups", "routes/school/make-ups.tsx"), // of all classes; print
      ...prefix("coverage/classes/:classId", [
        route("make-ups", "routes/teach/make-ups.tsx", { id: "school-class-make-ups" }),
        route("excuses", "routes/teach/excuse.ts", { id: "school-excuse" }),
        route("excuse-endings", "routes/teach/excuse-ending.ts", { id: "school-excuse-ending" }),
      ]),
      ...prefix("coverage/classes/:classId/entered-later", [
        index("routes/teach/entered-later.tsx", { id: "school-entered-later" }),
        route("correction", "routes/teach/later-correction.ts", { id: "school-later-correction" }),
        route("taking-back", "routes/teach/later-taking-back.ts", { id: "school-later-taking-back" }),
      ]),
      route("classes/:classId/effect", "routes/school/class-effect.tsx"), // what a class learned; no names
      route("checks", "routes/school/checks.tsx"), // class sessions to look at again, and what was found
      route("coverage.xlsx", "routes/school/coverage-xlsx.ts"),
      route("results.xlsx", "routes/school/results-xlsx.ts"), // classes, added up; no pupil
      route("assignments", "routes/school/assignments.tsx"), // lessons to be taught by a day, and how far classes are
      route("assignments/new", "routes/school/assignment-new.tsx"),
      route("quiz-length", "routes/school/quiz-length.tsx"), // unless the teacher chooses at the start
      route("assignments/:assignmentId/withdrawal", "routes/school/assignment-withdrawal.ts"),
      route("roster", "routes/school/roster.tsx"), // classes, and a search over all names
      route("roster/classes/:classId", "routes/school/roster-class.tsx"), // on any day; add a pupil
      route("roster/classes/:classId/head-count", "routes/school/head-count.tsx"), // kindergartens
      route("roster/classes/:classId/teachers", "routes/school/class-teachers.tsx"),
      route("roster/classes/:classId/teachers/ending", "routes/school/class-teachers-ending.ts"),
      route("roster/classes/:classId/changes", "routes/school/class-changes.tsx"), // merge, renumber, end
      route("roster/classes/:classId/changes/:changeId/undo", "routes/school/class-change-undo.ts"),
      route("roster/classes/:classId/split", "routes/school/class-split.tsx"),
      route("roster/classes/:classId/cards", "routes/teach/cards.tsx", { id: "school-class-cards" }),
      route("roster/classes/:classId/unlock", "routes/teach/unlock.ts", { id: "school-unlock" }),
      route("cards", "routes/school/cards.tsx"), // print: new PINs for many classes; who printed when
      route("roster/classes/:classId/consent", "routes/school/class-consent.tsx"), // slips, in a few keys
      route("roster/pupils/:learnerId", "routes/school/pupil.tsx"), // history; move, leave, return
      route("roster/pupils/:learnerId/name", "routes/school/pupil-name.ts"),
      route("roster/pupils/:learnerId/undo", "routes/school/pupil-undo.ts"),
      route("roster/pupils/:learnerId/transfer-code", "routes/school/transfer-code.tsx"), // print: a slip
      route("roster/consents", "routes/school/consents.tsx"),
      route("roster/consents.csv", "routes/school/consents-csv.ts"),
      route("roster/transfers", "routes/school/transfers.tsx"), // admit by code; open ends
      route("roster/transfers/link", "routes/school/transfer-link.ts"),
      route("roster/list.xlsx", "routes/school/roster-list-xlsx.ts"),
      route("roster/oneroster.zip", "routes/school/roster-oneroster.ts"), // the whole, or changes since a day
      route("roster/export", "routes/school/roster-export.tsx"),
      route("roster/import", "routes/school/roster-import.tsx"),
      route("roster/imports/:importId", "routes/school/roster-look.tsx"), // read, compared, written, taken back
      route("roster/imports/:importId/reading", "routes/school/roster-reading.ts"), // corrections and answers
      route("roster/imports/:importId/application", "routes/school/roster-application.ts"),
      route("roster/imports/:importId/cancellation", "routes/school/roster-cancellation.ts"),
      route("roster/imports/:importId/undoing", "routes/school/roster-undoing.ts"),
      route("answer-cards", "routes/teach/answer-cards.tsx", { id: "school/answer-cards" }), // the same for a school
      route("staff", "routes/school/staff.tsx"),
      route("staff/list", "routes/school/staff-list.tsx"), // out of a file, to look at; no account yet
      route("staff/slips", "routes/school/staff-slips.tsx"), // print: accounts for many
      route("staff/:personId", "routes/school/staff-member.tsx"), // deactivate
      route("calendar", "routes/school/calendar.tsx"),
      route("calendar/:entryId/taking-back", "routes/school/calendar-taking-back.ts"),
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
      route("results.xlsx", "routes/district/results-xlsx.ts"), // all added up; no school, no class
      route("counting", "routes/district/counting.tsx"), // which ways count for the year; from when
      route("assignments", "routes/district/assignments.tsx"), // lessons that units are to teach by a day
      route("assignments/new", "routes/district/assignment-new.tsx"),
      route("quiz-length", "routes/district/quiz-length.tsx"), // unless a school or teacher chooses
      route("assignments/:assignmentId/withdrawal", "routes/district/assignment-withdrawal.ts"),
      route("corrections", "routes/district/corrections.tsx"), // items whose key was changed, or that were withdrawn
      route("corrections/:itemId", "routes/district/correction.tsx"), // what would change; judging again
      route("calendar", "routes/district/calendar.tsx"), // terms and holidays of all
      route("calendar/:entryId/taking-back", "routes/district/calendar-taking-back.ts"),
      route("effect", "routes/district/effect.tsx"), // what the district learned of one lesson; nothing by school
      route("items", "routes/district/items.tsx"), // how the questions do their work
      route("items/:itemId", "routes/district/item.tsx"),
      route("schools", "routes/district/schools.tsx"), // add a unit and its first administrator
      route("own-items", "routes/district/item-exchange.tsx"), // questions of the district's own; export
      route("own-items/files/:format", "routes/district/items-file.ts"), // with keys, as GIFT or .xlsx
      route("own-items/import", "routes/district/item-import.tsx"),
      route("own-items/imports/:importId", "routes/district/item-look.tsx"), // read, compared, taken over, taken back
      route("own-items/imports/:importId/application", "routes/district/item-application.ts"),
      route("own-items/imports/:importId/undoing", "routes/district/item-undoing.ts"),
    ]),
  ]),

  // ── who signs for lessons: district officers, and teachers they have appointed ─────────────────
  ...prefix("lesson-reviews", [
    layout("routes/lesson-reviews/area.tsx", [
      index("routes/lesson-reviews/lesson-reviews.tsx"),
      route("reviewers", "routes/lesson-reviews/reviewer.ts"),
      route(":slug/:band", "routes/lesson-reviews/lesson-review.tsx"), // with every question and its key
      route(":slug/:band/signature", "routes/lesson-reviews/signature.ts"),
      route(":slug/:band/own-items", "routes/lesson-reviews/own-items-signature.ts"), // the district's own questions
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
