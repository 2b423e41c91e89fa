import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import { getLesson } from "./library.server.ts";
import { pageEpoch } from "./page-epoch.server.ts";
import {
  getLessonReview,
  getPublicReview,
  listLessonReviews,
  listReviewed,
  recordReview,
} from "./review.server.ts";
import { isExpired, reviewStateOf } from "./review.ts";
import { changeReviewer, listReviewers } from "./reviewers.server.ts";

const slug = "qq-impersonation";
const band = "junior";
const lesson = () => {
  const found = getLesson(slug, band);
  if (!found) throw new Error("the lesson is there");
  return found;
};
let key = 0;
const sign = (viewer = viewerOf("districtOfficer"), change = {}) =>
  recordReview(viewer, {
    slug,
    band,
    kind: "signed",
    contentHash: lesson().contentHash,
    commandKey: `key-${key++}`,
    ...change,
  });

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

describe("a lesson that nobody has signed", () => {
  it("says so to everybody", async () => {
    expect(await getPublicReview(lesson())).toBeNull();
    expect((await listReviewed()).size).toBe(0);
    const reviews = await listLessonReviews(viewerOf("districtOfficer"));
    expect(reviews.length).toBeGreaterThan(5);
    expect(reviews.every(({ review }) => review.state === "never" && review.latest === null)).toBe(true);
  });
});

describe("signing", () => {
  it("names unit, capacity and day, and nobody's name; it is audited and pages are drawn anew", async () => {
    const before = pageEpoch();
    expect(await sign()).toEqual({ ok: true });
    const review = await getPublicReview(lesson());
    expect(review).toMatchObject({ kind: "signed", capacity: "district-officer" });
    expect(review?.unit).not.toBe("");
    expect(Object.keys(review ?? {}).sort()).toEqual(["capacity", "kind", "signedOn", "unit"]);
    expect(pageEpoch()).toBeGreaterThan(before);
    expect(await listReviewed()).toEqual(new Set([`${slug}/${band}`]));
    const events = await db.auditEvent.findMany({ where: { action: "lesson.signed" } });
    expect(events.map(({ actorId, subjectId }) => [actorId, subjectId])).toEqual([
      [world.staff.districtOfficer, `${slug}/${band}`],
    ]);
  });

  it("twice with one key is once", async () => {
    const again = { commandKey: "the-same-key" };
    expect(await sign(undefined, again)).toEqual({ ok: true });
    expect(await sign(undefined, again)).toEqual({ ok: true });
    expect(await db.lessonReview.count()).toBe(1);
  });

  it("is refused for words that are not those of today, and leaves nothing behind", async () => {
    expect(await sign(undefined, { contentHash: "0".repeat(64) })).toEqual({ ok: false, reason: "changed" });
    expect(await db.lessonReview.count()).toBe(0);
  });

  it.each(["teacher", "schoolAdmin"] as const)(
    "is not for a %s whom the district has not asked",
    async (who) => {
      await expect(sign(viewerOf(who))).rejects.toMatchObject({ status: 403 });
      expect(await getLessonReview(viewerOf(who), slug, band)).toBeNull();
      expect(await listLessonReviews(viewerOf(who))).toEqual([]);
    },
  );

  it("no longer speaks for a lesson whose words have changed", async () => {
    await sign();
    const changed = { ...lesson(), contentHash: "1".repeat(64) };
    expect(await getPublicReview(changed)).toBeNull();
    expect(reviewStateOf(await db.lessonReview.findFirst(), changed.contentHash)).toBe("changed");
  });

  it("can be taken back, as a row of its own", async () => {
    expect(await sign(undefined, { kind: "withdrawn" })).toEqual({ ok: false, reason: "not-signed" });
    await sign();
    expect(await sign(undefined, { kind: "withdrawn" })).toEqual({ ok: true });
    expect(await getPublicReview(lesson())).toBeNull();
    const review = await getLessonReview(viewerOf("districtOfficer"), slug, band);
    expect(review?.state).toBe("withdrawn");
    expect(review?.history.map(({ kind }) => kind)).toEqual(["withdrawn", "signed"]);
  });

  it("in one district is not seen as another's own", async () => {
    await sign();
    const review = await getLessonReview(viewerOf("otherDistrictOfficer"), slug, band);
    expect(review).toMatchObject({ state: "never", history: [] });
  });
});

describe("a teacher whom the district appoints", () => {
  const reviewer = { ...viewerOf("teacher") };
  reviewer.appointments = [...reviewer.appointments, { role: "lesson-reviewer", schoolId: null }];

  it("signs as such, for the own school", async () => {
    expect(await sign(reviewer)).toEqual({ ok: true });
    const school = await db.school.findUniqueOrThrow({ where: { id: world.schools.junior } });
    expect(await getPublicReview(lesson())).toMatchObject({ capacity: "lesson-reviewer", unit: school.name });
  });

  it("is appointed and relieved by username, by officers alone", async () => {
    const officer = viewerOf("districtOfficer");
    const { username } = await db.staffAccount.findUniqueOrThrow({
      where: { personId: world.staff.teacher },
    });
    const change = (what: "appoint" | "end", name = username, viewer = officer) =>
      changeReviewer(viewer, { what, username: name, commandKey: `reviewer-${key++}` });
    expect(await change("appoint", "nobody-at-all")).toEqual({ ok: false, reason: "nobody" });
    expect(await change("end")).toEqual({ ok: false, reason: "already" });
    expect(await change("appoint")).toEqual({ ok: true });
    expect(await change("appoint")).toEqual({ ok: false, reason: "already" });
    expect((await listReviewers(officer))?.map(({ personId }) => personId)).toEqual([world.staff.teacher]);
    expect(await change("end")).toEqual({ ok: true });
    expect(await listReviewers(officer)).toEqual([]);
    await expect(change("appoint", username, viewerOf("schoolAdmin"))).rejects.toMatchObject({ status: 403 });
    expect(await listReviewers(viewerOf("schoolAdmin"))).toBeNull();
  });
});

it("a lesson is expired from the day on that it names", () => {
  const expiresOn = "2027-08-31";
  expect(isExpired({ expiresOn }, "2027-08-30")).toBe(false);
  expect(isExpired({ expiresOn }, "2027-08-31")).toBe(true);
  expect(isExpired({ expiresOn }, "2028-01-01")).toBe(true);
});
