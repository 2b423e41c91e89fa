import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ChatWindow } from "#app/ui/chat.tsx";
import { LocaleProvider } from "#app/ui/locale.tsx";
import { SoundsProvider, Spelled } from "#app/ui/sounds.tsx";
import { youngReader } from "./young-reader.server.ts";

const line = { from: "them", kind: "transfer", text: "付款 ¥9.90" } as const;
const shown = { stem: "你怎么看？", lines: [line], id: "a" };
const asked = (search: string, { band = "primary-lower", locale = "zh-CN", cookie = "" } = {}) => {
  const url = new URL(`http://school.test/learn/quiz${search}`);
  const request = new Request(url, { headers: { cookie } });
  return youngReader({ band, locale: locale as "zh-CN", request, url, shown });
};

describe("what the smallest readers may turn on", () => {
  it("is not offered to others", () => {
    expect(asked("?n=2", { band: "primary-upper", cookie: "pinyin=1" })).toBeNull();
  });

  it("is kept by the browser, and the address is as it was", () => {
    const leading = () => asked("?n=2&pinyin=1");
    expect(leading).toThrow();
    try {
      leading();
    } catch (response) {
      const { headers } = response as Response;
      expect(headers.get("location")).toBe("/learn/quiz?n=2");
      expect(headers.get("set-cookie")).toBe("pinyin=1; Path=/; SameSite=Lax");
    }
  });

  it("are the sounds of every text on the page, where the language has them", () => {
    expect(asked("?n=2")).toEqual({ canSpell: true, sounds: null });
    expect(asked("", { locale: "en", cookie: "pinyin=1" })).toEqual({ canSpell: false, sounds: null });
    const { sounds } = asked("", { cookie: "pinyin=1" }) ?? {};
    expect(Object.keys(sounds ?? {})).toEqual(["你怎么看？", line.text]);
    expect(sounds?.["你怎么看？"]).toEqual(["nǐ", "zěn", "me", "kàn", ""]);
  });
});

describe("words with their sounds", () => {
  const spelled = (child: React.ReactNode) =>
    renderToStaticMarkup(
      <LocaleProvider locale="zh-CN">
        <SoundsProvider sounds={asked("", { cookie: "pinyin=1" })?.sounds ?? null}>{child}</SoundsProvider>
      </LocaleProvider>,
    );

  it("stand above the characters, and nowhere else", () => {
    expect(spelled(<Spelled text="你怎么看？" />)).toMatch(/^<ruby>你<rt[^>]*>nǐ<.*？$/);
    expect(spelled(<Spelled text="别的话" />)).toBe("别的话");
    expect(renderToStaticMarkup(<Spelled text="你怎么看？" />)).toBe("你怎么看？");
  });

  it("stand above a part of a text, too", () => {
    expect(spelled(<ChatWindow channel="payment" title="x" lines={[line]} />)).toMatch(
      /付<rt[^>]*>fù<.*款<rt[^>]*>kuǎn</,
    );
  });
});
