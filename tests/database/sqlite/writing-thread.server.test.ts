import { beforeEach, expect, it, vi } from "vitest";
import { writeGrouped, writeInThread } from "#app/db/writer.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { eventWrite } from "../writes.ts";

beforeEach(resetDatabase);

it("a thread that cannot reach the database says so, and groups go on without it", async () => {
  const faults: string[] = [];
  vi.stubEnv("DATA_DIR", "/dev/null/nowhere");
  writeInThread(({ message }) => faults.push(message));
  vi.unstubAllEnvs();
  await writeGrouped(eventWrite("perhaps")).catch(() => {});
  expect(await writeGrouped(eventWrite("certainly"))).toEqual({ changes: 1 });
  expect(faults).toEqual([expect.stringContaining("/dev/null")]);
});
