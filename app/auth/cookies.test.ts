import { describe, expect, it } from "vitest";
import {
  emptyTokenCookie,
  isSecure,
  localeCookie,
  readCookie,
  readLocale,
  readToken,
  tokenCookie,
} from "./cookies.ts";

const get = (url: string, headers: Record<string, string> = {}) => new Request(url, { headers });

describe("the sign-in cookie", () => {
  it("is out of reach of scripts and of other sites' forms in a school's plain http network", () => {
    expect(tokenCookie(get("http://10.0.0.8:3000/"), "t")).toBe("sign-in=t; Path=/; HttpOnly; SameSite=Lax");
  });

  it("is bound to this host and to https where the request came by https", () => {
    const secure = "__Host-sign-in=t; Path=/; HttpOnly; SameSite=Lax; Secure";
    expect(tokenCookie(get("https://fanzha.example/"), "t")).toBe(secure);
    expect(tokenCookie(get("http://inner/", { "x-forwarded-proto": "https" }), "t")).toBe(secure);
  });

  it("planted under its plain name is not read by https", () => {
    expect(readToken(get("https://fanzha.example/", { cookie: "sign-in=planted" }))).toBeNull();
    expect(readToken(get("https://fanzha.example/", { cookie: "__Host-sign-in=mine" }))).toBe("mine");
    expect(readToken(get("http://10.0.0.8/", { cookie: "lang=en; sign-in=mine" }))).toBe("mine");
  });

  it("is taken away by signing out", () => {
    expect(emptyTokenCookie(get("http://a/"))).toMatch(/^sign-in=;.*Max-Age=0$/);
    expect(readToken(get("http://a/", { cookie: "sign-in=" }))).toBeNull();
  });
});

describe("a cookie header", () => {
  it("is read by exact name, whatever stands around it", () => {
    expect(readCookie("a=1; lang = en ;b", "lang")).toBe("en");
    expect(readCookie("xlang=en", "lang")).toBeNull();
    expect(readCookie(null, "lang")).toBeNull();
  });

  it("with a language nobody speaks means Chinese", () => {
    expect(readLocale(get("http://a/", { cookie: "lang=en" }))).toBe("en");
    expect(readLocale(get("http://a/", { cookie: "lang=tlh" }))).toBe("zh-CN");
    expect(readLocale(get("http://a/"))).toBe("zh-CN");
    expect(localeCookie(get("http://a/"), "en")).toContain("lang=en; Path=/;");
  });
});

it("a proxy that says http is believed", () => {
  expect(isSecure(get("http://inner/", { "x-forwarded-proto": "http, https" }))).toBe(false);
});
