import { test as base, expect, expectAccessible } from "./support/app.ts";
import { type RunningServer, startServer, stopServer } from "./support/server.ts";
import { createEmpty } from "./support/template.ts";

/** A server that was started for the first time: no district, no account. */
const test = base.extend<{ installation: RunningServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names it destructures
  installation: async ({}, use, { project }) => {
    const world = await createEmpty(project.metadata.engine === "postgresql", {
      FIXED_NOW: "2026-11-23T02:00:00Z",
    });
    const server = await startServer(world.environment, 0);
    await use(server);
    await stopServer(server, "SIGTERM");
    await world.remove();
    expect(server.complaints, "the server's log").toEqual([]);
  },
  baseURL: async ({ installation }, use) => use(installation.url),
});

test("whoever can read the log sets up district and administrator; afterwards the page is gone", async ({
  page,
  installation,
}) => {
  const code = /"code":"([^"]+)"/.exec(installation.said())?.[1] ?? "";
  expect(code).not.toBe("");
  await page.goto("/");
  await expect(page).toHaveURL(/\/set-up$/);
  await expectAccessible(page);
  await page.getByLabel("一次性代码").fill("AAAA-BBBB-CCCC");
  await page.getByLabel("省、自治区或直辖市").fill("重庆市");
  await page.getByLabel("区县名称").fill("渝南区");
  await page.getByLabel("主管部门全称").fill("渝南区教育委员会");
  await page.getByLabel("姓名").fill("李建国");
  await page.getByLabel("用户名").fill("lijianguo");
  await page.getByLabel("新密码").fill("four plain words here");
  await page.getByRole("button", { name: "建立本区并登录" }).click();
  await expect(page.getByText("代码不对、已经用过或已经过期")).toBeVisible();
  await expect(page.getByLabel("区县名称")).toHaveValue("渝南区");

  await page.getByLabel("一次性代码").fill(code);
  await page.getByLabel("新密码").fill("four plain words here");
  await page.getByRole("button", { name: "建立本区并登录" }).click();
  await expect(page).toHaveURL(/\/district$/);

  // until there is a unit, the district's first page says what to do next
  await expect(page.getByRole("link", { name: "添加单位" }).first()).toBeVisible();
  const gone = await page.request.get("/set-up");
  expect(gone.status()).toBe(404);
});

test("no account is there before it: not even the demo's", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill("lijianguo");
  await page.getByLabel("密码", { exact: true }).fill("demo");
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page.getByText("用户名或密码不对")).toBeVisible();
});
