import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type ChatChannel, ChatWindow } from "./chat.tsx";
import { LocaleProvider } from "./locale.tsx";

const shown = (channel: ChatChannel) =>
  renderToStaticMarkup(
    <LocaleProvider locale="zh-CN">
      <ChatWindow
        channel={channel}
        title="妈妈"
        lines={[{ from: "them", kind: "voice", text: "8″ 到家了吗" }]}
      />
    </LocaleProvider>,
  );

describe("what somebody says aloud", () => {
  it("is a voice message in a chat, with its length and a way to read it", () => {
    expect(shown("chat")).toMatch(/8 秒.*转文字.*到家了吗/);
  });

  it.each(["phone", "in-person"] as const)("is simply said on the channel %s", (channel) => {
    expect(shown(channel)).toContain("到家了吗");
    expect(shown(channel)).not.toMatch(/秒|转文字/);
  });
});
