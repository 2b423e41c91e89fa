import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "./support/app.ts";
import { startServer, stopServer } from "./support/server.ts";
import { copyWorld } from "./support/template.ts";

test("a lesson with a fault is told by file and line, and classes go on with the one read before", async ({
  template,
  page,
}, info) => {
  const content = info.outputPath("content");
  await cp("content", content, { recursive: true });
  const world = await copyWorld(template);
  const server = await startServer({ ...world.environment, CONTENT_DIR: content }, 0);
  const file = join(content, "lessons/loan/senior.zh-CN.mdx");
  const written = await readFile(file, "utf8");
  const reading = `${server.url}/lessons/loan/senior`;
  const shows = async (title: string) => {
    await page.goto(reading);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  };
  await shows("还没借到钱，为什么先要我交钱");

  // a new title, and a line that no lesson may hold
  const renamed = written.replace(/^title: .*$/m, "title: 先交钱的贷款");
  const line = renamed.trimEnd().split("\n").length + 2;
  await writeFile(file, `${renamed.trimEnd()}\n\n<Nothing />\n`);
  server.process.kill("SIGHUP");
  await expect.poll(() => server.complaints.join("\n")).toContain("content not read anew");
  const [told] = server.complaints.splice(0);
  const { problems } = JSON.parse(told ?? "");
  expect(problems).toEqual([
    expect.objectContaining({ file: "lessons/loan/senior.zh-CN.mdx", line, message: expect.any(String) }),
  ]);
  await shows("还没借到钱，为什么先要我交钱");

  // mended, it is taken without a restart
  await writeFile(file, renamed);
  server.process.kill("SIGHUP");
  await expect(async () => shows("先交钱的贷款")).toPass();
  await stopServer(server, "SIGTERM");
  await world.remove();
  expect(server.complaints, "the server's log").toEqual([]);
});
