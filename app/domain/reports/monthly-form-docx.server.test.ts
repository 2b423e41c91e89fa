import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import type { MonthlyFormDocument } from "./monthly-form.ts";
import { monthlyFormDocx } from "./monthly-form-docx.server.ts";

const form: MonthlyFormDocument = {
  districtName: "渝南区",
  schoolName: "渝南区第三初级中学",
  month: "2026-11",
  narrative: "1. 宣传教育：上课 3 节。\n2. 教育覆盖：已完成 181 人。",
  cluesOfMonth: null,
  cluesInTotal: 7,
  clueList: "校门口有人散发贷款传单\n家长群有人冒充老师收费",
  remarks: "含补录。",
};

/** The document's main part, as a word processor would open it. */
async function xmlOf(document: MonthlyFormDocument): Promise<string> {
  const zip = await JSZip.loadAsync(await monthlyFormDocx(document));
  return (await zip.file("word/document.xml")?.async("string")) ?? "";
}

const textsOf = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);

describe("the form as a Word document", () => {
  it("says everything the annex asks for, in its order", async () => {
    expect(textsOf(await xmlOf(form))).toEqual([
      "渝南区教育系统 2026 年 11 月反诈专项",
      "行动开展情况和线索收集情况统计表",
      "报送单位：渝南区第三初级中学（加盖公章）",
      "",
      "工作内容",
      "备注",
      ...["反诈", "工作", "开展", "情况"],
      "1. 宣传教育：上课 3 节。",
      "2. 教育覆盖：已完成 181 人。",
      "含补录。",
      ...["线索", "收集", "情况"],
      ...["本月线索", "收集条数"],
      "—",
      ...["开展专项行动以来", "共收集线索数"],
      "7",
      "",
      "1. 校门口有人散发贷款传单",
      "2. 家长群有人冒充老师收费",
    ]);
  });

  it("has the annex's cells: six columns, the content spanning four, the clue heading two rows", async () => {
    const xml = await xmlOf(form);
    expect(xml.match(/<w:gridCol /g)).toHaveLength(6);
    expect(xml.match(/<w:tr[ >]/g)).toHaveLength(4);
    expect(xml.match(/<w:gridSpan w:val="4"\/>/g)).toHaveLength(3);
    expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(2);
  });

  it("is A4 upright with the standard's margins and names the office's fonts for Chinese", async () => {
    const xml = await xmlOf(form);
    expect(xml).toMatch(/<w:pgSz w:w="11905" w:h="16837"/);
    expect(xml).toMatch(/<w:pgMar w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"/);
    for (const font of ["方正小标宋简体", "仿宋_GB2312", "黑体"])
      expect(xml).toContain(`w:eastAsia="${font}"`);
  });

  it("keeps markup that somebody typed as text", async () => {
    const xml = await xmlOf({ ...form, remarks: "<w:p/> & 备注" });
    expect(xml).toContain("&lt;w:p/&gt; &amp; 备注");
  });
});
