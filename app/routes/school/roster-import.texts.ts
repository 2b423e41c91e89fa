import { defineTexts } from "#app/lib/texts.ts";

// as a school writes it, whatever language the page is in
export const sampleList = [
  ["王小雨", "七年级", "3 班", "1"],
  ["阿依古丽·买买提", "七年级", "3 班", "2"],
  ["陈老师", "教职工", "", ""],
];
export const sampleCounts = [
  ["小班 1 班", "25"],
  ["大班 2 班", "30"],
];

export const texts = defineTexts(
  {
    title: "导入名单",
    lead: "把学校现成的名单交上来就行。先看清会改动什么，再确认；确认之前什么都不会改。",
    roster: "名册",
    stepFile: "选文件",
    stepLook: "看识别",
    stepDifference: "看差异",
    stepDone: "完成",
    file: "名单文件",
    fileHint:
      ".xlsx、.xls、.csv、.txt，或 OneRoster 1.2 数据包（.zip），最大 20 MB。一张表或一班一张表都可以。原文件只在内存里读一遍，不保存。",
    drop: "把文件拖到这里，或者",
    tooLarge: "这个文件超过 20 MB，不会是名单。只留名单这几列，删掉图片，再选一次。",
    day: "从哪一天起",
    dayHint: "本学年开学以来的某一天，例如 9 月 1 日。这一天之前的名册不变。",
    check: "看看名单",
    "day-out-of-range": "日期要在本学年开学（9 月 1 日）到今天之间。",
    "no-file": "没有选文件，或者文件是空的。",
    busy: "现在有好几份名单同时在读，请过一两分钟再试。",
    kept: "只读入这几样",
    keptLead:
      "姓名、年级和班级、座号、状态（在读、休学、借读、送教上门、转出）。别的列一律不读入，会在下一步列出来。",
    formTitle: "名单可以是什么样子",
    formLead:
      "表头在哪一行、列怎么排都行；没有表头，看内容也能认出来。班级可以写在标题或工作表名里。最简单的是这样：",
    formCaption: "名单示例",
    kindergartenLead: "幼儿园只填班级和人数，不要写孩子的姓名：",
    staffLead: "教职工也要受教育：年级写“教职工”，班级和座号空着。",
    spellings: "班级可以写成 3 班、七（3）班、初一 3 班、701 班、初 2026 级 3 班。",
    namesColumn: "姓名",
    gradeColumn: "年级",
    classColumn: "班级",
    seatColumn: "座号",
    countColumn: "人数",
    childrenCaption: "幼儿人数",
    recentTitle: "最近的导入",
    recentLine: (day: string, fresh: number, left: number, moved: number) =>
      `从 ${day} 起：新增 ${fresh} 人，离班 ${left} 人，调班 ${moved} 人`,
    undone: "已撤销",
    recentWhen: "导入时间",
    recentWhat: "改动",
  },
  {
    title: "Import a list",
    lead: "Hand in the list your school has. See first what would change, then confirm; until then nothing changes.",
    roster: "Rosters",
    stepFile: "Choose a file",
    stepLook: "What was read",
    stepDifference: "What changes",
    stepDone: "Done",
    file: "List",
    fileHint:
      ".xlsx, .xls, .csv, .txt or a OneRoster 1.2 package (.zip), 20 MB at most; one sheet, or a sheet per class. The file is read once in memory and not kept.",
    drop: "Drop the file here, or",
    tooLarge:
      "The file is larger than 20 MB, which no list is. Keep only the columns of the list and choose again.",
    day: "From which day",
    dayHint:
      "A day since this school year began, 1 September for instance. The roster before it stays as it is.",
    check: "Look at the list",
    "day-out-of-range": "The day must lie between the beginning of this school year (1 September) and today.",
    "no-file": "No file was chosen, or it is empty.",
    busy: "Several lists are being read just now; try again in a minute or two.",
    kept: "What is read",
    keptLead:
      "Name, grade and class, seat, and state (在读, 休学, 借读, 送教上门, 转出). Every other column is left out; the next step names them.",
    formTitle: "What a list may look like",
    formLead:
      "The header may be anywhere and the columns in any order; without a header they are told by what stands in them. The class may stand in the title or the sheet's name. The plainest form:",
    formCaption: "A sample list",
    kindergartenLead: "Kindergartens give 班级 (class) and 人数 (number of children) only, no names:",
    staffLead: "Staff are taught too: write 教职工 as the grade and leave class and seat empty.",
    spellings: "A class may be written 3 班, 七（3）班, 初一 3 班, 701 班 or 初 2026 级 3 班.",
    namesColumn: "姓名",
    gradeColumn: "年级",
    classColumn: "班级",
    seatColumn: "座号",
    countColumn: "人数",
    childrenCaption: "Numbers of children",
    recentTitle: "Recent imports",
    recentLine: (day, fresh, left, moved) => `From ${day}: ${fresh} new, ${left} left, ${moved} moved class`,
    undone: "undone",
    recentWhen: "Imported",
    recentWhat: "Changes",
  },
);
