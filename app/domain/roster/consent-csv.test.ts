import { expect, it } from "vitest";
import { consentCsv } from "./consent-csv.ts";

const words = {
  "not-asked": "未问",
  given: "同意",
  refused: "不同意",
  withdrawn: "已撤回",
  paper: "纸质",
  "in-person": "当面",
  csvHead: "班级|座号|姓名|状态|版本|方式|日期|记录人",
};

it("a list of consents opens in Excel, computes nothing and has no name where none is kept", () => {
  const pupil = { seat: 3, version: "1", way: "paper", answeredOn: "2026-09-10", recordedBy: "陈静" };
  const csv = consentCsv(
    [
      {
        info: { name: { "zh-CN": "七年级 1 班", en: "" } },
        pupils: [
          { ...pupil, name: '=cmd|"x"', consent: "given" },
          { ...pupil, seat: 4, name: null, consent: "refused" },
        ],
      },
    ],
    words,
  );
  expect(csv.split("\r\n")).toEqual([
    '\ufeff"班级","座号","姓名","状态","版本","方式","日期","记录人"',
    '"七年级 1 班","3","\'=cmd|""x""","同意","1","纸质","2026-09-10","陈静"',
    '"七年级 1 班","4","","不同意","1","纸质","2026-09-10","陈静"',
    "",
  ]);
});
