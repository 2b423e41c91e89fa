import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    title: "导出名单",
    lead: "文件里有学生姓名，只交给该看的人。每次导出都会留下记录。",
    roster: "名册",
    listTitle: "Excel 名单",
    listLead: "班级、座号、姓名、状态，一人一行；幼儿园只有班级和人数。改好后可以再导入回来。",
    listSave: "保存 Excel 名单",
    listFile: "名单",
    packageTitle: "OneRoster 1.2 数据包",
    packageLead:
      "交给别的系统用的通用格式：一个 .zip，里面是学校、学年、班级、人员和座号。姓名不拆成姓和名，整个写在 givenName 里；没有账号、电话、邮箱、证件号。",
    packageSave: "保存整份数据包",
    packageFile: "OneRoster",
    changesTitle: "只要变化",
    changesLead: "别的系统已经有整份数据时，只把那天以后的变化给它：新来的、换班换座号的、离开的。",
    since: "从哪一天以后",
    sinceHint: "别的系统上一次收到数据的那一天。",
    changesSave: "保存变化",
    changesFile: (since: string) => `OneRoster变化_${since}起`,
  },
  {
    title: "Export the list",
    lead: "The file holds pupils’ names: give it to nobody who need not see them. Every export is recorded.",
    roster: "Rosters",
    listTitle: "List for Excel",
    listLead:
      "Class, seat, name and state, one line a person; kindergartens have classes and numbers only. It can be changed and imported again.",
    listSave: "Save the list",
    listFile: "_list",
    packageTitle: "OneRoster 1.2 package",
    packageLead:
      "The common form for other systems: a .zip of school, school year, classes, people and seats. Names are not cut in two; the whole name stands in givenName. There are no accounts, telephone numbers, e-mail addresses or identity numbers in it.",
    packageSave: "Save the whole package",
    packageFile: "_OneRoster",
    changesTitle: "Only what has changed",
    changesLead:
      "When the other system has the whole already: who is new, has moved or has left since a day.",
    since: "Since which day",
    sinceHint: "The day the other system was last given data.",
    changesSave: "Save the changes",
    changesFile: (since) => `_OneRoster_changes_since_${since}`,
  },
);
