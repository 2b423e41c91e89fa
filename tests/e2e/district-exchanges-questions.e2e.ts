/** A district officer brings questions from elsewhere, mends two of them, takes them over, and takes them along. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";

const bad = `// 期中用过的题
::own-ask-first::同学在 QQ 上找你借钱，先做什么？{
~先转一点
=打电话问本人
~截图发群里
####钱的事，听到本人的声音再说。}

::own-number::钱已经转出去了，先打哪个号码？{=110 =一一〇}

::own-scan::【聊天】表哥｜星期六 15:20
对方：帮我扫一下这个码
对方（图片）：转账成功 ¥380.00
\\n你怎么看？{
=一定是骗局
~多半是骗局
~多半是真的
~一定是真的
####先打电话问本人，问到以前一分钱也不付。}
`;
const mended = bad
  .replace("{=110 =一一〇}", "{~12381 =110 ~10086####钱已经转出去，马上打 110。}")
  .replace("~多半是骗局", "=多半是骗局");

async function handIn(page: Page, name: string, content: Buffer): Promise<void> {
  await page.goto("/district/own-items/import");
  await page.getByLabel("题目文件").setInputFiles({ name, mimeType: "text/plain", buffer: content });
  await page.getByLabel("没有写明课程和年龄段的题").selectOption("qq-impersonation/junior");
  await page.getByRole("button", { name: "看看题目" }).click();
}

async function save(page: Page, button: string): Promise<Buffer> {
  await page.goto("/district/own-items");
  await page.getByLabel("只要本区自己的题").check();
  const arriving = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  return readFileSync(await (await arriving).path());
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("an officer imports questions, two of them mended on the page, signs, and exports them again", async ({
      app,
      page,
    }) => {
      // the checker of accessibility is a script itself
      const expectAccessible = () => (javaScriptEnabled ? app.expectAccessible(page) : Promise.resolve());
      await app.signIn(page, "lijianguo");
      await page.getByRole("link", { name: "本区题目" }).first().click();
      await expect(page.getByText("还没有本区自己的题")).toBeVisible();
      await expectAccessible();

      // what is wrong is named with its line, and nothing is taken over
      await handIn(page, "期中.txt", Buffer.from(bad));
      const alert = page.getByRole("alert");
      await expect(alert).toContainText("有 2 处要改");
      await expect(alert).toContainText("第 8 行：填空题这里不能用");
      await expect(alert).toContainText("第 13 行：判断真假的题：是骗局，前两个都写 =");
      await expect(page.getByRole("button", { name: /收下/ })).toHaveCount(0);
      await expectAccessible();

      // mended where it stands
      await page.getByLabel("题目文字").fill(mended);
      await page.getByRole("button", { name: "再看一次" }).click();
      await expect(page.getByText("新题 3 题，改过的 0 题，已经有的 0 题。")).toBeVisible();
      await page.getByText("3. 你怎么看？").click();
      await expect(page.getByText("帮我扫一下这个码")).toBeVisible();
      await expectAccessible();
      await page.getByRole("button", { name: "收下这 3 题" }).click();
      await expect(page.getByText("收下了 3 题")).toBeVisible();
      await expectAccessible();

      // somebody reads them and signs
      await page.getByRole("link", { name: /去审定：当熟人在 QQ 上找你要钱/ }).click();
      await page.getByRole("button", { name: "我读过，审定这 3 题" }).click();
      await expect(page.getByText("3 题已经签字，出卷时会用到：")).toBeVisible();
      await expectAccessible();

      // taken along and handed in again, they are the same
      for (const [name, button] of [
        ["题目.txt", "保存 GIFT"],
        ["题目.xlsx", "保存 Excel 表格"],
      ] as const) {
        await handIn(page, name, await save(page, button));
        await expect(page.getByText("这些题都已经有了，没有要收的。")).toBeVisible();
      }

      // and taken back as a whole
      await page.goto("/district/own-items");
      await expect(page.getByText("共 3 题，都有人签过字。")).toBeVisible();
      await page.getByRole("link", { name: /^2026-11-23/ }).click();
      await page.getByRole("button", { name: "撤销这次导入" }).click();
      await expect(page.getByText("这次导入已经撤销")).toBeVisible();
      await page.goto("/district/own-items");
      await expect(page.getByText("还没有本区自己的题")).toBeVisible();
    });
  });
}
