/**
 * One oversized school hands in a list of 50,000: read and compared, then applied while a class answers and teachers open
 * pages. Beside it a library that only reads the same file, and node:sqlite that only inserts as many rows.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import excel from "exceljs";
import type { LoadResult } from "./load.ts";
import type { BenchSubjects } from "./prepare.ts";
import { loadWith, type Running, run } from "./processes.ts";

export const listed = 50_000;
const grades = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];
const seats = 57;

/** Eleven columns as schools have them, seven of them to be dropped. */
export async function writeLargeList(folder: string): Promise<string> {
  const filename = join(folder, "large.xlsx");
  const book = new excel.stream.xlsx.WorkbookWriter({ filename, useSharedStrings: true });
  const sheet = book.addWorksheet("名单");
  const header = [
    "序号",
    "姓名",
    "性别",
    "身份证号",
    "年级",
    "班级",
    "座号",
    "民族",
    "家庭住址",
    "联系电话",
    "监护人姓名",
  ];
  sheet.addRow(header).commit();
  const family = [..."王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗"];
  const given = [..."子涵雨欣梓萱浩然宇轩佳怡思远诗琪俊杰明辰"];
  const name = (n: number) =>
    `${family[n % 20]}${given[Math.floor(n / 20) % 20]}${given[Math.floor(n / 400) % 20]}`;
  for (let n = 0; n < listed; n++) {
    const at = Math.floor(n / seats);
    const grade = `${grades[at % 9]}年级`;
    const identity = `500000201301${String(n).padStart(6, "0")}`;
    const others = ["汉族", `某路 ${n % 500} 号`, `139${String(n).padStart(8, "0")}`, name(n + 7)];
    const row = [n + 1, name(n), n % 2 ? "女" : "男", identity, grade, `${Math.floor(at / 9) + 1} 班`];
    sheet.addRow([...row, (n % seats) + 1, ...others]).commit();
  }
  await book.commit();
  return filename;
}

export interface RosterFigures {
  /** milliseconds */
  dryRun: number;
  apply: number;
  rawRead: number;
  rawInserts: number;
  /** MB above idle, at most */
  memory: number;
  pages: LoadResult;
  answers: LoadResult;
}

export async function measureRosters(
  app: Running,
  subjects: BenchSubjects,
  folder: string,
): Promise<RosterFigures> {
  const file = await writeLargeList(folder);
  const rawRead = Number(await run("tests/bench/raw-workbook.ts", file));
  const rawInserts = Number(await run("tests/bench/raw-enrolments.ts", folder, String(listed)));
  const headers = {
    cookie: subjects.largeSchoolAdministrator,
    "sec-fetch-site": "same-origin",
    origin: app.url,
  };
  const idle = app.memory();
  let highest = idle;
  const watch = setInterval(() => {
    highest = Math.max(highest, app.memory());
  }, 250);
  const form = new FormData();
  form.set("day", subjects.today);
  form.set("file", new File([readFileSync(file)], "large.xlsx"));
  let began = performance.now();
  const sent = await fetch(`${app.url}/school/roster/import`, {
    method: "POST",
    body: form,
    headers,
    redirect: "manual",
  });
  const at = sent.headers.get("location");
  if (!at) throw new Error(`the list was not taken: ${sent.status}`);
  const look = async (query: string) => (await fetch(`${app.url}${at}${query}`, { headers })).text();
  const until = async (words: string, query = "") => {
    for (;;) {
      const page = await look(query);
      if (page.includes(words)) return page;
      if (page.includes("这份名单")) throw new Error("the list was not read");
      await delay(50);
    }
  };
  await until("这样认对吗");
  const dryRun = performance.now() - began;
  const difference = await until("会改动这些", "?step=difference");
  const fingerprint = /name="fingerprint" value="([^"]+)"/.exec(difference)?.[1] ?? "";
  const meanwhile = load(app, subjects);
  await delay(1_000);
  began = performance.now();
  const body = new URLSearchParams({ fingerprint, removalsSeen: "yes" });
  await fetch(`${app.url}${at}/application`, { method: "POST", body, headers, redirect: "manual" });
  await until("名单导入好了");
  const apply = performance.now() - began;
  const [pages, answers] = await meanwhile;
  clearInterval(watch);
  return { dryRun, apply, rawRead, rawInserts, memory: highest - idle, pages, answers };
}

/**
 * For as long as applying may take: four teachers open a page four times a second, forty pupils answer twice a second.
 * Each tenth of a second in which nobody could write is more than a hundredth of all answers.
 */
function load(app: Running, { teacher, classId, pupils }: BenchSubjects): Promise<[LoadResult, LoadResult]> {
  const seconds = 8;
  const url = `${app.url}/teach/classes/${classId}`;
  const some = pupils.slice(0, 40);
  return Promise.all([
    loadWith({ url, connections: 4, seconds, pause: 250, headers: { cookie: teacher }, expectStatus: 200 }),
    loadWith({
      url: `${app.url}/learn/answer`,
      connections: some.length,
      seconds,
      pause: 500,
      headers: { accept: "application/json", "sec-fetch-site": "same-origin" },
      headersOf: some.map(({ cookie }) => ({ cookie })),
      bodiesOf: some.map(({ attemptId, positions }) =>
        positions.map(
          (position) => `attemptId=${attemptId}&position=${position}&response=A&answerKey=roster-{n}`,
        ),
      ),
      expectStatus: 200,
    }),
  ]);
}
