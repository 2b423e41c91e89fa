import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";

const slug = "qq-impersonation";

/** As an author types it, on a copy of the content. */
async function preview(content: string): Promise<{ url: string; process: ChildProcess }> {
  const process_ = spawn(process.execPath, ["scripts/content-preview.ts", slug, "--port", "0"], {
    env: { ...process.env, CONTENT_DIR: content },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    process_.stdout?.once("data", (line: Buffer) => resolve(line.toString().trim()));
    process_.once("exit", (code) => reject(new Error(`the preview ended with ${code}`)));
  });
  return { url, process: process_ };
}

test("an author sees what is saved, and where it is wrong, without building anything", async ({ page }) => {
  const content = mkdtempSync(join(tmpdir(), "content-"));
  cpSync("content", content, { recursive: true });
  const file = join(content, "lessons", slug, "junior.zh-CN.mdx");
  const edit = (from: string, to: string) => {
    const text = readFileSync(file, "utf8");
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
  };
  const running = await preview(content);
  try {
    await page.goto(running.url);
    await page.locator(`a[href="/lessons/${slug}/junior"]`).click();
    const title = page.getByRole("heading", { level: 1 });
    await expect(title).toHaveText("当熟人在 QQ 上找你要钱");
    edit("title: 当熟人在 QQ 上找你要钱", "title: 当熟人找你要钱");
    await expect(title).toHaveText("当熟人找你要钱", { timeout: 20_000 });
    edit("## 先看一段聊天", "## 先看一段聊天 {1 + 1}");
    await expect(page.getByText(/junior\.zh-CN\.mdx:\d+/)).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText("content runs no code")).toBeVisible();
    edit(" {1 + 1}", "");
    await expect(title).toHaveText("当熟人找你要钱", { timeout: 20_000 });
    await page.goto(`${running.url}/lessons/${slug}/junior/board`);
    await expect(page.getByText("当熟人找你要钱").first()).toBeVisible();
  } finally {
    running.process.kill();
    rmSync(content, { recursive: true });
  }
});
