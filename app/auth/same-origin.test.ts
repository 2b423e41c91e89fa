import { describe, expect, it } from "vitest";
import { changesSomething, isSameOrigin } from "./same-origin.ts";

const post = (headers: Record<string, string>) =>
  new Request("http://10.0.0.8:3000/teach", {
    method: "POST",
    headers: { host: "10.0.0.8:3000", ...headers },
  });

describe("a request that changes something", () => {
  it.each([
    ["a form of ours by https", { "sec-fetch-site": "same-origin", origin: "https://a.example" }],
    ["somebody who typed the address", { "sec-fetch-site": "none" }],
    ["a form of ours by plain http", { origin: "http://10.0.0.8:3000" }],
    ["an old browser that sends only the referring page", { referer: "http://10.0.0.8:3000/join?x=1" }],
    ["a proxy that rewrites Host", { origin: "https://fz.example", "x-forwarded-host": "fz.example" }],
  ])("is accepted from %s", (_who, headers) => {
    expect(isSameOrigin(post(headers as unknown as Record<string, string>))).toBe(true);
  });

  it.each([
    ["another site", { "sec-fetch-site": "cross-site", origin: "http://10.0.0.8:3000" }],
    ["a neighbour on the same domain", { "sec-fetch-site": "same-site" }],
    ["another site by plain http", { origin: "http://evil.example" }],
    ["another port of the same machine", { origin: "http://10.0.0.8:8080" }],
    ["a sandboxed page", { origin: "null" }],
    ["another site's page in an old browser", { referer: "http://evil.example/10.0.0.8:3000" }],
    ["who says nothing about itself", {}],
  ])("is refused from %s", (_who, headers) => {
    expect(isSameOrigin(post(headers as unknown as Record<string, string>))).toBe(false);
  });

  it("is one that does not merely look", () => {
    expect(["GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE"].filter(changesSomething)).toEqual([
      "POST",
      "PUT",
      "DELETE",
    ]);
  });
});
