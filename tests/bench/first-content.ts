/**
 * When a pupil's first visit shows its first words: an empty cache, a processor four times slower than this one,
 * 1.6 Mbit/s with 150 ms there and back. Milliseconds, one for each visit.
 */
import { chromium } from "@playwright/test";
import { chromiumPath } from "../../scripts/tools.ts";

const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };

export async function firstContent(url: string, visits: number): Promise<number[]> {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
  const times: number[] = [];
  for (let n = 0; n < visits; n++) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await client.send("Network.enable");
    await client.send("Network.emulateNetworkConditions", line);
    await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.goto(url);
    times.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => {
              const [paint] = list.getEntriesByName("first-contentful-paint");
              if (paint) resolve(paint.startTime);
            }).observe({ type: "paint", buffered: true });
          }),
      ),
    );
    await context.close();
  }
  await browser.close();
  return times;
}
