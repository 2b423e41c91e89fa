import { beforeEach, describe, expect, it } from "vitest";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world, worldToday } from "#tests/support/world.ts";
import { admitLearner, changeStatus, endEnrolment } from "./hand-work.server.ts";
import { listRoster } from "./roster.server.ts";

const admin = viewerOf("schoolAdmin");
const { seven1, three1 } = world.classes;
const { liNan, suspended, moved } = world.learners;

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

const namesOn = async (day: string) => (await listRoster([seven1], day)).map(({ name }) => name);
const newcomer = {
  commandKey: "k1",
  classId: seven1,
  name: "林小满",
  seat: 20,
  status: "enrolled",
  on: worldToday,
  openedBy: "transferred-in",
} as const;

describe("changing a roster by hand", () => {
  it("admits a pupil from a day on, once however often it is sent", async () => {
    const first = await admitLearner(admin, newcomer);
    expect(await admitLearner(admin, newcomer)).toEqual(first);
    expect((await namesOn(worldToday)).filter((name) => name === "林小满")).toHaveLength(1);
    expect(await namesOn("2026-11-22")).not.toContain("林小满");
  });

  it("gives no seat twice", async () => {
    expect(await admitLearner(admin, { ...newcomer, seat: 3 })).toEqual({ ok: false, reason: "seat-taken" });
  });

  it("ends an enrolment on its day and leaves the days before as they were", async () => {
    const end = {
      commandKey: "k1",
      learnerId: liNan,
      on: "2026-11-10",
      closedBy: "transferred-out",
    } as const;
    expect(await endEnrolment(admin, end)).toEqual({ ok: true });
    expect(await namesOn("2026-11-09")).toContain("李楠");
    expect(await namesOn("2026-11-10")).not.toContain("李楠");
  });

  it("brings a pupil back from leave on the same seat", async () => {
    const back = { commandKey: "k1", learnerId: suspended, status: "enrolled", on: "2026-11-16" } as const;
    expect(await changeStatus(admin, back)).toEqual({ ok: true });
    const statusOn = async (day: string) =>
      (await listRoster([seven1], day)).find(({ learnerId }) => learnerId === suspended);
    expect(await statusOn("2026-11-15")).toMatchObject({ status: "suspended", seat: 7 });
    expect(await statusOn("2026-11-16")).toMatchObject({ status: "enrolled", seat: 7 });
  });

  it("does not rewrite what something later stands on", async () => {
    const end = { commandKey: "k1", learnerId: moved, on: "2026-10-01", closedBy: "left" } as const;
    expect(await endEnrolment(admin, end)).toEqual({ ok: false, reason: "changed-later" });
  });

  it("knows no other school's classes and pupils", async () => {
    const elsewhere = { commandKey: "k1", learnerId: world.learners.inThree1, on: worldToday } as const;
    await expect(admitLearner(admin, { ...newcomer, classId: three1 })).rejects.toMatchObject({
      status: 404,
    });
    await expect(endEnrolment(admin, { ...elsewhere, closedBy: "left" })).rejects.toMatchObject({
      status: 404,
    });
    await expect(changeStatus(viewerOf("teacher"), { ...elsewhere, status: "guest" })).rejects.toMatchObject({
      status: 404,
    });
  });
});
