/**
 * Pictures a second that the page with the camera reads, while everything the browser does, camera and all, shares one
 * core at a quarter of its speed. Chromium's own throttling slows the page's main thread only; the reader works beside
 * it, so the browser's processes are kept to one core and stand still three quarters of the time.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type BrowserServer, chromium, type Page } from "@playwright/test";
import { filmRoom } from "#tests/support/card-film.ts";
import { chromiumPath } from "../../scripts/tools.ts";

const slower = 4;
const running = 10;

interface Camera {
  /** the page that reads cards, while a question is asked */
  url: string;
  cookie: string;
  folder: string;
}

/** One figure for each turn. */
export async function cardFrames(camera: Camera, turns: number, seconds: number): Promise<number[]> {
  const film = join(camera.folder, "room.y4m");
  filmRoom(film, { seed: 5 });
  const server = await chromium.launchServer({
    executablePath: chromiumPath(),
    args: [
      ...["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
      ...["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"],
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  try {
    const page = await openCamera(server, camera);
    const release = slowDown(server);
    const rates: number[] = [];
    // the first turn settles
    for (let turn = 0; turn <= turns; turn++) {
      const before = await readSoFar(page);
      await wait(seconds * 1000);
      const after = await readSoFar(page);
      if (turn > 0) rates.push(((after.pictures - before.pictures) * 1000) / (after.at - before.at));
    }
    release();
    return rates;
  } finally {
    await server.close();
  }
}

async function openCamera(server: BrowserServer, { url, cookie }: Camera): Promise<Page> {
  const browser = await chromium.connect(server.wsEndpoint());
  const context = await browser.newContext({ locale: "zh-CN", permissions: ["camera"] });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  // every picture is given to the reader once, the next one when it has answered
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage as (...given: unknown[]) => void;
    let pictures = 0;
    Worker.prototype.postMessage = function (...given: unknown[]) {
      pictures++;
      Object.assign(globalThis, { pictures });
      post.apply(this, given);
    };
  });
  await page.goto(url);
  await page.getByRole("button", { name: "打开摄像头读卡" }).click();
  while ((await readSoFar(page)).pictures < 10) await wait(200);
  return page;
}

function readSoFar(page: Page): Promise<{ pictures: number; at: number }> {
  return page.evaluate(() => {
    const { pictures = 0 } = globalThis as { pictures?: number };
    return { pictures, at: performance.now() };
  });
}

/** Keeps the browser to one core and lets it run for one part in four; answers how to let it go. */
function slowDown(server: BrowserServer): () => void {
  const group = server.process().pid as number;
  const listed = spawnSync("ps", ["-eo", "pid=,pgid="], { encoding: "utf8" }).stdout.trim().split("\n");
  for (const line of listed) {
    const [pid, pgid] = line.trim().split(/\s+/);
    if (Number(pgid) === group) spawnSync("taskset", ["-a", "-c", "-p", "0", pid as string]);
  }
  const stop = () => {
    process.kill(-group, "SIGSTOP");
    timer = setTimeout(go, running * (slower - 1));
  };
  const go = () => {
    process.kill(-group, "SIGCONT");
    timer = setTimeout(stop, running);
  };
  let timer = setTimeout(stop, running);
  return () => {
    clearTimeout(timer);
    process.kill(-group, "SIGCONT");
  };
}
