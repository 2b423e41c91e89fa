import { beforeEach, expect, it } from "vitest";
import { db, transact } from "#app/db/client.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { resetDatabase } from "#tests/support/database.ts";

beforeEach(resetDatabase);

it("people who count and add at the same moment wait for each other, even when only the commit finds it out", async () => {
  const countAndAdd = () =>
    transact(async (tx) => {
      const before = await tx.region.count();
      await tx.region.create({ data: { id: newId(), name: String(before) } });
    });
  await Promise.all(Array.from({ length: 12 }, countAndAdd));
  const names = (await db.region.findMany()).map(({ name }) => Number(name)).sort((a, b) => a - b);
  expect(names).toEqual(Array.from({ length: 12 }, (_, n) => n));
});
