/**
 * Every page of every role: by axe's rules, on a phone 360 pixels wide, with a title, under a policy that runs
 * nothing from elsewhere, and at an address that somebody has tampered with.
 */
import type { Page } from "@playwright/test";
import { type App, expect, test } from "./support/app.ts";
import { answerQuiz, joinLesson, pupilOn, startLesson } from "./support/classroom.ts";
import { type Place, pagesOfRoutes, queryNames, type Visitor, visits } from "./support/pages.ts";

// pages that are not there or not this visitor's are pages, too
test.use({ mayComplain: /status of (403|404)/ });

test("no page of app/routes.ts is forgotten here", () => {
  const pages = pagesOfRoutes();
  expect(pages.filter((path) => !(path in visits))).toEqual([]);
  expect(Object.keys(visits).filter((path) => !pages.includes(path))).toEqual([]);
});

const narrow = { width: 360, height: 740 };
const usual = { width: 1366, height: 768 };

/** What reaches over the right edge, unless it can be scrolled by itself. */
function widerThanThePage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = Array.from(document.querySelectorAll("main *")).filter(
      (element) => element.getBoundingClientRect().right > clientWidth,
    );
    return [
      `${scrollWidth} px`,
      ...wide.slice(0, 4).map(({ tagName, className }) => `${tagName} ${className}`),
    ];
  });
}

const strange = ["", "x", "__proto__", "-1", "99999999999999999999", "2026-02-30", "%00", "a".repeat(300)];

/** Whatever stands behind the question mark, the page is shown or refused. */
async function tamper(page: Page, path: string): Promise<void> {
  for (const value of strange) {
    const query = queryNames.map((name) => `${name}=${value}`).join("&");
    const answer = await page.request.get(`${path}${path.includes("?") ? "&" : "?"}${query}`, {
      maxRedirects: 0,
    });
    expect(answer.status(), `${path} with ${value}`).toBeLessThan(500);
  }
}

async function look(app: App, page: Page, path: string): Promise<void> {
  await test.step(path, async () => {
    const response = await page.goto(path);
    const policy = (await response?.headerValue("content-security-policy")) ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    await expect(page).toHaveTitle(/\S/);
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
    await app.expectAccessible(page);
    await tamper(page, path);
    if (/\/board(?:\?|$)/.test(path)) return;
    await page.setViewportSize(narrow);
    await expect
      .poll(() => widerThanThePage(page), { message: `${path} is wider than a phone`, timeout: 3_000 })
      .toEqual([]);
    await page.setViewportSize(usual);
  });
}

async function lookAround(app: App, page: Page, who: Visitor, when: string, place: Place): Promise<void> {
  for (const visit of Object.values(visits).flat()) {
    if (typeof visit === "string" || visit.who !== who || visit.when !== when) continue;
    await look(app, page, visit.path(place));
  }
}

const usernames = { teacher: "chenjing", administrator: "zhoumin", officer: "lijianguo" } as const;

for (const who of ["visitor", "teacher", "administrator", "officer"] as const) {
  test(`every page of a ${who} can be used by everybody`, async ({ app, page, computer }) => {
    test.slow();
    const { ids } = app.facts;
    const { learnerId, cardSecret } = pupilOn(app.facts, 3);
    const place: Place = {
      joinCode: "",
      classSessionId: "",
      classId: ids.classes.seven1,
      schoolId: ids.schools.junior,
      learnerId,
      teacherId: ids.staff.teacher,
      cardSecret,
    };
    if (who !== "visitor") await app.signIn(page, usernames[who]);
    await lookAround(app, page, who, "before", place);

    const teacher = await computer();
    await app.signIn(teacher, "chenjing");
    Object.assign(place, await startLesson(teacher));
    await lookAround(app, page, who, "during", place);

    const pupil = await computer();
    await joinLesson(pupil, place.joinCode, pupilOn(app.facts, 3));
    await pupil.getByRole("button", { name: "先做这一步" }).click();
    await answerQuiz(pupil, "A");
    await pupil.getByRole("button", { name: "交上去，看结果" }).click();
    await expect(pupil.getByRole("heading", { level: 1 })).toContainText("认出 3 个骗局");
    await teacher.getByRole("button", { name: "结束上课并记录" }).click();
    await expect(teacher.getByText("9 人中 1 人已记录")).toBeVisible();
    await lookAround(app, page, who, "after", place);
  });
}

test("every page of a pupil can be used by everybody", async ({ app, page, computer }) => {
  test.slow();
  const teacher = await computer();
  await app.signIn(teacher, "chenjing");
  const { joinCode } = await startLesson(teacher);
  await joinLesson(page, joinCode, pupilOn(app.facts, 3));
  const place = {} as Place;
  await page.getByRole("button", { name: "先做这一步" }).click();
  await expect(page.getByText("第 1 条，共 8 条", { exact: true })).toBeVisible();
  await lookAround(app, page, "pupil", "during", place);
  await page.goto("/learn/quiz?n=1");
  await answerQuiz(page, "D");
  await page.getByRole("button", { name: "交上去，看结果" }).click();
  await expect(page.getByRole("list", { name: "全部消息" })).toBeVisible();
  await lookAround(app, page, "pupil", "after", place);
  await look(app, page, "/teach");
});
