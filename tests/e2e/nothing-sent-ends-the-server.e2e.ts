/** What only a broken program or somebody who means harm sends: refused, and the classes that answer notice nothing. */
import { connect } from "node:net";
import { expect, test } from "./support/app.ts";

interface Sent {
  method?: string;
  target?: string;
  host?: string;
  headers?: readonly string[];
  body?: string;
}

/** The status of the last answer to bytes as they are; 0 where the connection was closed without one. */
function send(url: string, { method = "GET", target = "/", host, headers = [], body = "" }: Sent) {
  const { port, host: own } = new URL(url);
  const head = [`${method} ${target} HTTP/1.1`, `Host: ${host ?? own}`, ...headers, "Connection: close"];
  return new Promise<number>((resolve) => {
    const socket = connect(Number(port), "127.0.0.1", () =>
      socket.write(`${head.join("\r\n")}\r\n\r\n${body}`, "latin1"),
    );
    let said = "";
    socket.setEncoding("latin1").on("data", (piece: string) => {
      said += piece;
    });
    socket.on("error", () => {});
    // a body that never comes is not waited for
    socket.setTimeout(1_500, () => socket.destroy());
    socket.on("close", () => resolve(Number(/.*^HTTP\/1\.1 (\d{3})/ms.exec(said)?.[1] ?? 0)));
  });
}

const targets = [
  ...[
    "//",
    "///",
    "//evil.example/",
    "/%",
    "/%E0%A4%A",
    "/%00",
    "/\\",
    "/..%2f..%2fetc/passwd",
    "/../../etc/passwd",
  ],
  ...[
    "http://[",
    "http://",
    "*",
    "localhost:80",
    `/?${"a".repeat(8_000)}`,
    "/lessons?lang=%E0%A4%A",
    "/healthz?%",
  ],
  ...["/__manifest?p=%E0%A4%A", `/__manifest?version=1&p=${"/x".repeat(3_000)}`, "/learn.data?_routes=%E0"],
  ...[
    "/__proto__",
    "/constructor",
    "/lessons/__proto__/junior",
    "/assets/..%5c",
    "/join/%E0%A4%A",
    "/language?to=//x",
  ],
];
const hosts = ["[", "a b", "", "evil\\", "::1", "localhost:99999", "%", "a,b", "a".repeat(300)];
const headers = [
  ...["bytes=10-5", "bytes=-", "bytes=99999999-", "bytes=0-0,5-4", "bytes=1e400-"].map(
    (it) => `Range: ${it}`,
  ),
  ...["%", "sign-in=%E0%A4%A", "lang=__proto__", `sign-in=${"x".repeat(9_000)}`, ";;="].map(
    (it) => `Cookie: ${it}`,
  ),
  ...[
    "Accept-Encoding: br;q=x",
    "Accept-Language: ;",
    "If-None-Match: x",
    "If-Modified-Since: never",
    "Expect: x",
  ],
  ...["Origin: http://[", "Referer: %", "X-Forwarded-Host: [", "Upgrade: websocket", "Content-Length: -1"],
];
const kinds = [
  ...["application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x"],
  ...["text/plain", "application/json", "\xff"],
];
const bodies = ["", "%", "a=%E0%A4%A", "--x", "__proto__=1&constructor=2", "\x00\x01", "a".repeat(70_000)];

test("addresses, headers and methods that no browser sends", async ({ app }) => {
  const sent: Sent[] = [
    ...["GET", "HEAD", "POST", "PUT", "TRACE", "OPTIONS", "PROPFIND"].flatMap((method) =>
      targets.map((target) => ({ method, target, headers: method === "POST" ? ["Content-Length: 0"] : [] })),
    ),
    ...hosts.flatMap((host) => ["/", "/learn", "/assets/x"].map((target) => ({ host, target }))),
    ...headers.flatMap((header) =>
      ["/", "/favicon.ico", "/lessons/qq-impersonation/junior", "/learn.data"].map((target) => {
        return { target, headers: [header] };
      }),
    ),
  ];
  for (const each of sent) expect(await send(app.url, each), JSON.stringify(each)).toBeLessThan(500);
  expect(await send(app.url, { target: "/healthz" })).toBe(200);
});

test("forms that were torn on their way, or are none, change nothing", async ({ app, computer }) => {
  const administrator = await computer();
  await app.signIn(administrator, "zhoumin");
  const [{ name, value } = { name: "", value: "" }] = await administrator.context().cookies(app.url);
  const signedIn = ["Sec-Fetch-Site: same-origin", `Cookie: ${name}=${value}`];
  const paths = [
    "/sign-in",
    "/join",
    "/set-up",
    "/language",
    "/learn/answer",
    "/learn/quiz",
    "/account/password",
  ];
  for (const target of [...paths, "/school/roster/import", "/teach/class-sessions/x/roll"])
    for (const kind of kinds)
      for (const body of bodies) {
        const form = { method: "POST", target, headers: [...signedIn, `Content-Type: ${kind}`], body };
        form.headers.push(`Content-Length: ${body.length}`);
        expect(await send(app.url, form), JSON.stringify(form).slice(0, 200)).toBeLessThan(500);
      }
  // a hundred thousand fields take no longer than a hundred thousand characters
  const fields = Array.from({ length: 100_000 }, (_, n) => `f${n}=`).join("&");
  const urlencoded = [...signedIn, "Content-Type: application/x-www-form-urlencoded"];
  const many = { method: "POST", headers: [...urlencoded, `Content-Length: ${fields.length}`], body: fields };
  for (const target of ["/sign-in", "/join", "/account/password"])
    expect(await send(app.url, { ...many, target }), target).toBeGreaterThanOrEqual(200);
  expect(
    await send(app.url, { ...many, target: "/sign-in", headers: [...urlencoded, "Content-Length: 2000000"] }),
  ).toBe(413);
  // who goes away in the middle of sending gets no answer
  for (const target of ["/sign-in", "/school/roster/import", "/learn/answer"]) {
    const type = "Content-Type: multipart/form-data; boundary=x";
    const gone = { method: "POST", target, headers: [...signedIn, type, "Content-Length: 9000"] };
    expect(await send(app.url, { ...gone, body: "--x\r\n" })).toBe(0);
  }
  const torn = {
    headers: [...signedIn, "Content-Type: multipart/form-data; boundary=x", "Content-Length: 3"],
  };
  expect(await send(app.url, { method: "POST", target: "/school/roster/import", body: "--x", ...torn })).toBe(
    400,
  );
});
