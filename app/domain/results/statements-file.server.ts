/** All statements of this installation into a file, for `npm run admin -- export-statements`. */
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { db } from "#app/db/client.server.ts";
import { exportDistrictStatements } from "./statements.server.ts";

/** Answers how many. The file is for its owner alone. */
export async function writeStatements(file: string, home: string): Promise<number> {
  let count = 0;
  async function* everything(): AsyncGenerator<string> {
    for (const { id } of await db.district.findMany({ select: { id: true }, orderBy: { id: "asc" } })) {
      for await (const lines of await exportDistrictStatements(id, home)) {
        count += lines.split("\n").length - 1;
        yield lines;
      }
    }
  }
  await pipeline(Readable.from(everything()), createWriteStream(file, { mode: 0o600 }));
  return count;
}
