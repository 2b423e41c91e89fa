/** The doors as a browser without JavaScript meets them: forms, cookies, redirects, refusals. */
import { beforeEach, describe, expect, it } from "vitest";
import { forgetViewers } from "#app/auth/session.server.ts";
import { ensureSetUpCode } from "#app/auth/set-up-code.server.ts";
import { db } from "#app/db/client.server.ts";
import { startClassSession } from "#app/domain/class-sessions/start.server.ts";
import { loadLibrary } from "#app/domain/lessons/library.server.ts";
import { ask, origin } from "#tests/access/application.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { cardOf, cookieOf } from "#tests/support/sign-in.ts";
import { createWorld, viewerOf, world, worldPassword } from "#tests/support/world.ts";

const chenjing = { username: "chenjing", password: worldPassword };
const { liNan } = world.learners;
let joinCode: string;
let classSessionId: string;

beforeEach(async () => {
  loadLibrary();
  await resetDatabase();
  await createWorld();
  forgetViewers();
  const started = await startClassSession(viewerOf("teacher"), {
    classId: world.classes.seven1,
    lessonSlug: "qq-impersonation",
    band: "junior",
    way: "computer-room",
    steps: ["lesson", "quiz"],
    commandKey: "start",
  });
  if (!started.ok) throw new Error(started.reason);
  classSessionId = started.classSessionId;
  ({ joinCode } = await db.classSession.findUniqueOrThrow({ where: { id: classSessionId } }));
});

const post = (path: string, form: Record<string, string>, more: object = {}) =>
  ask(path, { method: "POST", form, ...more });
const cookieFrom = (response: Response) => (response.headers.get("set-cookie") ?? "").split(";")[0] as string;

describe("the staff's door", () => {
  it("sets a cookie that no script and no other site can use, and leads home", async () => {
    const response = await post("/sign-in", chenjing);
    expect(response.headers.get("location")).toBe("/teach");
    expect(response.headers.get("set-cookie")).toMatch(
      /^sign-in=[\w-]{27}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect((await ask("/teach", { cookie: cookieFrom(response) })).status).toBe(200);
  });

  it("by https binds the cookie to host and https", async () => {
    const headers = { "x-forwarded-proto": "https" };
    const response = await post("/sign-in", chenjing, { headers });
    expect(response.headers.get("set-cookie")).toMatch(
      /^__Host-sign-in=[\w-]{27}; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
    const cookie = cookieFrom(response);
    expect((await ask("/teach", { cookie, headers })).status).toBe(200);
    expect((await ask("/teach", { cookie: cookie.replace("__Host-", ""), headers })).status).toBe(302);
  });

  it("leads back to where one wanted to go, but never to another site", async () => {
    const wanted = await ask("/school/monthly-forms?year=2026");
    const door = wanted.headers.get("location") as string;
    expect(door).toBe("/sign-in?to=%2Fschool%2Fmonthly-forms%3Fyear%3D2026");
    const to = new URL(door, origin).searchParams.get("to") as string;
    const back = await post("/sign-in", { ...chenjing, username: "zhoumin", to });
    expect(back.headers.get("location")).toBe("/school/monthly-forms?year=2026");
    for (const foreign of [
      "//evil.example",
      "https://evil.example",
      "/\\evil.example",
      "javascript:alert(1)",
    ])
      expect((await post("/sign-in", { ...chenjing, to: foreign })).headers.get("location")).toBe("/teach");
  });

  it("answers the same page to a wrong password and to an unknown name", async () => {
    const nonces = /nonce-[\w+/=]+|nonce="[^"]*"|wrong-one|chenjing/g;
    const pages = await Promise.all(
      [{ username: "chenjing" }, { username: "wrong-one" }].map(async ({ username }) => {
        const response = await post("/sign-in", { username, password: "not the password" });
        return { status: response.status, page: (await response.text()).replace(nonces, "") };
      }),
    );
    expect(pages[0]?.status).toBe(422);
    expect(pages[1]).toEqual(pages[0]);
    expect(pages[0]?.page).toContain("用户名或密码不对");
    expect(pages[0]?.page).not.toContain("not the password");
  });

  it("closes after ten wrong tries, and says for how long", async () => {
    for (let n = 0; n < 10; n++) await post("/sign-in", { ...chenjing, password: "not the password" });
    const response = await post("/sign-in", chenjing);
    expect(response.status).toBe(429);
    expect(await response.text()).toContain("15 分钟");
    expect(response.headers.get("set-cookie")).toBeNull();
  });

  it("does not show itself to who is already inside", async () => {
    const cookie = await cookieOf({ personId: world.staff.teacher, kind: "staff" });
    expect((await ask("/sign-in", { cookie })).headers.get("location")).toBe("/teach");
  });
});

describe("a post from another site's page", () => {
  it.each([
    ["names another origin", { origin: "http://evil.example" }],
    ["hides its origin", { origin: "null" }],
    ["is called cross-site by the browser", { origin, "sec-fetch-site": "cross-site" }],
  ])("that %s is refused before anything happens", async (_how, headers) => {
    const cookie = await cookieOf({ personId: world.staff.teacher, kind: "staff" });
    const before = await db.loginSession.count();
    for (const [path, form] of [
      ["/sign-in", chenjing],
      ["/sign-out", {}],
      [`/teach/classes/${world.classes.seven1}/cards`, { commandKey: "k" }],
      [`/teach/class-sessions/${classSessionId}/closing`, { commandKey: "k", kind: "closed" }],
      ["/language", { locale: "en" }],
    ] as [string, Record<string, string>][]) {
      const response = await post(path, form, { cookie, headers });
      expect(response.status).toBe(403);
      expect(response.headers.get("set-cookie")).toBeNull();
    }
    expect(await db.loginSession.count()).toBe(before);
    expect(await db.learnerCredential.count()).toBe(0);
    expect(await db.classSessionClosing.count()).toBe(0);
    expect((await ask("/teach", { cookie })).status).toBe(200);
  });
});

describe("a form of ours behind a proxy that ends https", () => {
  const proxied = { origin: "https://fz.example", "x-forwarded-proto": "https" };

  it.each([
    ["keeps the host", { host: "fz.example" }],
    ["tells the host apart", { "x-forwarded-host": "fz.example" }],
  ])("that %s is accepted", async (_how, headers) => {
    const response = await post("/sign-in", chenjing, { headers: { ...proxied, ...headers } });
    expect(response.headers.get("location")).toBe("/teach");
  });
});

describe("the pupils' doors", () => {
  it("lead from the board's code by a name and the PIN into the lesson, and out again to the names", async () => {
    const { pin } = await cardOf(liNan);
    const names = (await post("/join", { joinCode })).headers.get("location") as string;
    expect(names).toBe(`/join/${joinCode}`);
    const page = await (await ask(names)).text();
    const link = new RegExp(`href="(/join/${joinCode}\\?learner=${liNan})"`).exec(page)?.[1] as string;
    const alone = await (await ask(link)).text();
    expect(alone).toContain("李楠");
    expect(alone).not.toContain("陈浩");
    const inside = await post(link, { learnerId: liNan, pin });
    expect(inside.headers.get("location")).toBe("/learn");
    const cookie = cookieFrom(inside);
    expect((await ask("/learn", { cookie })).status).toBeLessThan(400);
    const out = await post("/sign-out", {}, { cookie });
    expect(out.headers.get("location")).toBe(names);
    expect(out.headers.get("set-cookie")).toContain("Max-Age=0");
    expect((await ask("/learn", { cookie })).headers.get("location")).toMatch(/^\/join/);
  });

  it("let the card's QR in after a tap, and the card's numbers typed in full width", async () => {
    const { pin, cardSecret } = await cardOf(liNan);
    expect(await (await ask(`/card/${cardSecret}`)).text()).toContain("李楠");
    expect((await post(`/card/${cardSecret}`, {})).headers.get("location")).toBe("/learn");
    const typed = { schoolCode: "１００３０１", classCode: " 2601 ", seat: "03", pin };
    expect((await post("/card", typed)).headers.get("location")).toBe("/learn");
  });

  it("say what is wrong in a sentence, and change nothing", async () => {
    await cardOf(liNan);
    const cases: [string, Record<string, string>, string][] = [
      ["/join", { joinCode: "" }, "这里还没有填"],
      ["/join", { joinCode: "abc" }, "这里只填数字"],
      ["/join", { joinCode: joinCode === "111111" ? "111112" : "111111" }, "没有这个课堂码"],
      [`/join/${joinCode}?learner=${liNan}`, { learnerId: liNan, pin: "12345" }, "六位数字"],
      [`/join/${joinCode}?learner=${liNan}`, { learnerId: "x".repeat(64), pin: "123456" }, "没有对上"],
      ["/card", { schoolCode: "100301", classCode: "2601", seat: "99", pin: "482915" }, "没有对上"],
      ["/card", { schoolCode: "'; DROP", classCode: "2601", seat: "1", pin: "482915" }, "这里只填数字"],
    ];
    for (const [path, form, sentence] of cases) {
      const response = await post(path, form);
      expect([path, response.status]).toEqual([path, 422]);
      expect(await response.text()).toContain(sentence);
      expect(response.headers.get("set-cookie")).toBeNull();
    }
    expect(await db.loginSession.count()).toBe(0);
  });

  it("show no name once the lesson is closed", async () => {
    await db.classSessionClosing.create({
      data: {
        id: "closing",
        classSessionId,
        kind: "closed",
        closedAt: new Date("2026-11-23T02:40:00Z"),
        closedById: world.staff.teacher,
      },
    });
    const response = await ask(`/join/${joinCode}`);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain("李楠");
  });

  it("keep names and cards out of every cache", async () => {
    const { cardSecret } = await cardOf(liNan);
    for (const path of [
      "/join",
      `/join/${joinCode}`,
      "/card",
      `/card/${cardSecret}`,
      "/sign-in",
      "/invitation",
    ])
      expect([path, (await ask(path)).headers.get("cache-control")]).toEqual([path, "no-store"]);
    const cookie = await cookieOf({ personId: world.staff.teacher, kind: "staff" });
    for (const path of ["/teach", "/account", `/teach/classes/${world.classes.seven1}/cards`])
      expect([path, (await ask(path, { cookie })).headers.get("cache-control")]).toEqual([path, "no-store"]);
  });
});

describe("the language", () => {
  it("is kept in a cookie, and the way back leads to no other site", async () => {
    const response = await post("/language", { locale: "en", returnTo: "/sign-in?to=%2Fteach" });
    expect(response.headers.get("location")).toBe("/sign-in?to=%2Fteach");
    expect(await (await ask("/sign-in", { cookie: cookieFrom(response) })).text()).toContain("Staff sign-in");
    const foreign = await post("/language", { locale: "tlh", returnTo: "//evil.example" });
    expect(foreign.headers.get("location")).toBe("/");
    expect(foreign.headers.get("set-cookie")).toBeNull();
  });
});

describe("the first set-up", () => {
  const form = {
    region: "重庆市",
    district: "渝南区",
    authority: "渝南区教育委员会",
    name: "李建国",
    username: "lijianguo",
    newPassword: "four plain words here",
  };

  it("is a page of an empty installation; it keeps what was typed, leads in, and is gone", async () => {
    await resetDatabase();
    const code = (await ensureSetUpCode()) as string;
    expect(await (await ask("/set-up")).text()).toContain("首次设置");
    const refused = await post("/set-up", { ...form, code: "AAAA-AAAA-AAAA", newPassword: "short" });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain("密码太短");
    expect(page).toContain('value="渝南区教育委员会"');
    expect(page).not.toContain("AAAA-AAAA-AAAA");
    const done = await post("/set-up", { ...form, code });
    expect(done.headers.get("location")).toBe("/district");
    expect((await ask("/account", { cookie: cookieFrom(done) })).status).toBe(200);
    expect((await ask("/set-up")).status).toBe(404);
    expect((await post("/set-up", { ...form, code, username: "another" })).status).toBe(404);
  });
});
