import { describe, expect, it } from "vitest";
import { eventStream } from "./event-stream.ts";

async function textOf(response: Response): Promise<string> {
  return new Response(response.body).text();
}

describe("an event stream", () => {
  it("sends values as events until it is ended", async () => {
    let left = 0;
    const response = eventStream(new AbortController().signal, (send, end) => {
      send({ joined: 1 });
      setTimeout(() => {
        send({ joined: 2 });
        end();
        send({ joined: 3 });
      });
      return () => left++;
    });
    expect(response.headers.get("Content-Type")).toContain("text/event-stream");
    const text = await textOf(response);
    expect(text).toBe('retry: 1000\n\ndata: {"joined":1}\n\ndata: {"joined":2}\n\n');
    expect(left).toBe(1);
  });

  it("lets go of what it listens to when the browser has gone", async () => {
    let left = 0;
    const gone = new AbortController();
    const response = eventStream(gone.signal, () => () => left++);
    gone.abort();
    await textOf(response);
    expect(left).toBe(1);
  });

  it("is over at once where there is nothing to listen to", async () => {
    let left = 0;
    const response = eventStream(new AbortController().signal, (_send, end) => {
      end();
      return () => left++;
    });
    expect(await textOf(response)).toBe("retry: 1000\n\n");
    expect(left).toBe(1);
  });
});
