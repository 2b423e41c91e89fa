import { describe, expect, it } from "vitest";
import { formTitle, monthlyFormSchema, numberedClues, shownCount } from "./monthly-form.ts";

const typed = {
  narrative: "",
  cluesOfMonth: "",
  cluesInTotal: "",
  clueList: "",
  remarks: "",
  commandKey: "k",
};

describe("the monthly form", () => {
  it("shows a dash for a number of clues that nobody has given, and 0 only when somebody typed it", () => {
    expect(monthlyFormSchema.parse(typed)).toMatchObject({ cluesOfMonth: null, cluesInTotal: null });
    expect(shownCount(null)).toBe("—");
    expect(shownCount(monthlyFormSchema.parse({ ...typed, cluesOfMonth: "0" }).cluesOfMonth)).toBe("0");
  });

  it.each(["-1", "1.5", "三", "1e3", "999999"])("refuses %s as a number of clues", (cluesOfMonth) => {
    expect(monthlyFormSchema.safeParse({ ...typed, cluesOfMonth }).error?.issues[0]).toMatchObject({
      path: ["cluesOfMonth"],
      message: "clueCount",
    });
  });

  it("refuses fewer clues since the campaign began than in this month alone", () => {
    const refused = monthlyFormSchema.safeParse({ ...typed, cluesOfMonth: "3", cluesInTotal: "2" });
    expect(refused.error?.issues[0]).toMatchObject({ path: ["cluesInTotal"], message: "totalBelowMonth" });
  });

  it("numbers the clues as the annex does, whatever was typed before them", () => {
    expect(numberedClues("1、校门口有人发贷款传单\n\n 2. 家长群有人冒充老师收费 \r\n群里卖游戏账号")).toEqual(
      ["1. 校门口有人发贷款传单", "2. 家长群有人冒充老师收费", "3. 群里卖游戏账号"],
    );
  });

  it("carries district, year and month in its title", () => {
    expect(formTitle({ districtName: "渝南区", month: "2026-09" })[0]).toBe(
      "渝南区教育系统 2026 年 9 月反诈专项",
    );
  });
});
