import { describe, expect, it } from "vitest";
import { db, dialect } from "#app/db/client.server.ts";
import {
  admin,
  countNamed,
  differenceIn,
  header,
  look,
  namesIn,
  newcomer,
  seven1Rows,
  startEachTestWithTheWorld,
  workbook,
} from "#tests/support/roster-import.ts";
import { world, worldToday } from "#tests/support/world.ts";
import { applyImport, cancelImport, startImport } from "./roster-import.server.ts";
import { getImport } from "./roster-import-view.server.ts";
import { type ImportJob, listJobs } from "./roster-jobs.server.ts";
import { endInterruptedImports } from "./roster-leftovers.server.ts";

const { seven1 } = world.classes;
startEachTestWithTheWorld();

/** A school of 11,880 newcomers: long enough to be in the middle of something. */
function longList(): Buffer {
  const rows: string[] = ["姓名,班级,座号"];
  for (const grade of ["七", "八", "九"])
    for (let number = 11; number <= 50; number++)
      for (let seat = 1; seat <= 99; seat++) rows.push(`长名单,${grade}年级${number}班,${seat}`);
  return Buffer.from(rows.join("\n"));
}

async function jobWhen(is: (job: ImportJob) => boolean): Promise<ImportJob> {
  for (;;) {
    const job = listJobs().find(is);
    if (job) return job;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

async function kept() {
  return [await db.person.count(), await db.personName.count(), await db.enrolment.count()];
}

describe("a list that is let go of", () => {
  it("while it is read is forgotten", async () => {
    const before = await kept();
    const starting = startImport(admin, { file: longList(), day: worldToday });
    const { importId } = await jobWhen(({ state }) => state.is === "working");
    await cancelImport(admin, importId);
    await starting;
    expect((await getImport(admin, importId)).state.is).toBe("cancelled");
    expect(listJobs()).toEqual([]);
    expect(await kept()).toEqual(before);
  });

  it("after it was looked at, too; and one whose process is gone says so", async () => {
    const seen = await look(await workbook(header, ...seven1Rows, newcomer));
    await cancelImport(admin, seen.importId);
    expect((await getImport(admin, seen.importId)).state.is).toBe("cancelled");
    const other = await look(await workbook(header, ...seven1Rows, newcomer));
    for (const job of listJobs()) await job.end();
    expect((await getImport(admin, other.importId)).state.is).toBe("gone");
    expect(await namesIn(seven1)).not.toContain("林小满 12");
  });

  it("while it is written leaves nobody behind whom it had brought", async () => {
    const before = await kept();
    const seen = await look(longList());
    const { fingerprint } = differenceIn(seen);
    const applying = applyImport(admin, seen.importId, { fingerprint, removalsSeen: true });
    await jobWhen(({ state }) => state.is === "working" && state.phase === "writing" && state.done > 0);
    await cancelImport(admin, seen.importId);
    await applying;
    expect((await getImport(admin, seen.importId)).state.is).toBe("cancelled");
    expect(await countNamed("长名单")).toBe(0);
    expect(await kept()).toEqual(before);
  });

  it("by the server, which stopped while it was written: the next start removes whom it had brought", async () => {
    const seen = await look(await workbook(header, ...seven1Rows, newcomer));
    for (const job of listJobs()) await job.end();
    const person = { id: world.classes.seven1, districtId: world.districtId, importId: seen.importId };
    await db.person.create({ data: { ...person, createdAt: new Date("2026-11-23T01:00:00Z") } });
    const name = { id: world.classes.seven2, personId: person.id, name: "林小满" };
    await db.personName.create({ data: { ...name, recordedAt: new Date("2026-11-23T01:00:00Z") } });
    // on PostgreSQL another server may still be at it
    const cut = dialect === "sqlite" ? 1 : 0;
    expect(await endInterruptedImports()).toBe(cut);
    expect(await countNamed("林小满")).toBe(1 - cut);
    expect((await getImport(admin, seen.importId)).state.is).toBe("gone");
  });
});
