import { describe, expect, it } from "vitest";
import { draftNarrative, type NarrativeFacts } from "./narrative.ts";

const quietMonth: NarrativeFacts = {
  month: "2026-11",
  reportingPeriod: { from: "2026-10-21", to: "2026-11-21" },
  asOf: "2026-11-20",
  lessons: { classSessions: 0, classes: 0, learners: 0, titles: [] },
  madeUpInPeriod: 0,
  pupils: null,
  staff: null,
  quiz: null,
};
const pupils = {
  enrolled: 50,
  suspended: 2,
  covered: 45,
  excused: 1,
  notYet: 2,
  percent: "93.7%",
  ways: [],
};

describe("the drafted narrative", () => {
  it("says nothing where there is nothing to say", () => {
    expect(draftNarrative(quietMonth)).toBe("");
  });

  it("names lessons, classes, learners, titles and the last day of the period", () => {
    const text = draftNarrative({
      ...quietMonth,
      lessons: { classSessions: 3, classes: 2, learners: 96, titles: ["好友借钱"] },
      madeUpInPeriod: 4,
    });
    expect(text).toBe(
      "1. 宣传教育：10月21日至11月20日，开展“防诈”法治教育课 3 节，覆盖 2 个班级、96 人，授课内容为《好友借钱》；为缺课学生补课 4 人次。",
    );
  });

  it("gives a percentage only with what it was counted from, and says who is missing", () => {
    const text = draftNarrative({ ...quietMonth, pupils });
    expect(text).toContain("截至11月20日，本年度应受教育学生 48 人，已完成 45 人，覆盖率 93.7%");
    expect(text).toContain("请假 1 人；尚未上课 2 人；另有休学 2 人，未计入");
  });

  it("keeps staff apart from pupils", () => {
    const text = draftNarrative({
      ...quietMonth,
      pupils,
      staff: { ...pupils, suspended: 0, notYet: 5, covered: 44, percent: "88%" },
    });
    expect(text).toContain("学生 48 人");
    expect(text).toContain("教职工 50 人");
  });

  it("tells what the quiz showed without calling it protection", () => {
    const text = draftNarrative({
      ...quietMonth,
      quiz: { learners: 40, hits: 130, scams: 160, falseAlarms: 30, genuine: 160 },
    });
    expect(text).toContain("诈骗信息 160 题次中认出 130 题次，真实信息 160 题次中误判 30 题次");
    expect(text).toContain("仅说明这些题目的作答情况");
  });
});
