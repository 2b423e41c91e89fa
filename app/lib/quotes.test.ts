import { expect, it } from "vitest";
import { inQuotes } from "./quotes.ts";

it("quotes a lesson's name, and what is quoted in it by the inner marks", () => {
  expect(inQuotes("免费皮肤")).toBe("「免费皮肤」");
  expect(inQuotes("「客服」来电，要看您的手机屏幕")).toBe("「『客服』来电，要看您的手机屏幕」");
});
