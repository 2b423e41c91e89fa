import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    title: "名册",
    lead: (classes: number, pupils: number, staff: number) =>
      staff > 0
        ? `${classes} 个班，在册学生 ${pupils} 人；教职工 ${staff} 人。`
        : `${classes} 个班，在册学生 ${pupils} 人。`,
    leadNone: "名册是所有数字的分母：谁在哪个班，从哪天起。",
    import: "导入名单",
    export: "导出名单",
    cards: "登录卡",
    transfers: "区内转学",
    consents: "同意书",
    answerCards: "打印答题卡",
    emptyTitle: "还没有名单",
    empty: "先把各班名单导入：一份 Excel 表，四列就够（姓名、年级、班级、座号）。幼儿园只填班级和人数。",
    listCaption: "各班人数",
    class: "班级",
    code: "班级码",
    codeHint: "班级码是学生登录时填的数字。",
    count: "人数",
    onLeave: "休学",
    headCount: "只记人数",
    imported: "名册已更新。",
    importedCounts: (fresh: string, moved: string, seats: string, left: string, opened: string) =>
      `新增 ${fresh} 人，调班 ${moved} 人，换座号 ${seats} 人，离班 ${left} 人，新建班级 ${opened} 个。`,
    headCountsUpdated: "幼儿人数已按新名单更新。",
  },
  {
    title: "Rosters",
    lead: (classes, pupils, staff) =>
      staff > 0
        ? `${classes} classes with ${pupils} pupils; ${staff} members of staff.`
        : `${classes} classes with ${pupils} pupils.`,
    leadNone: "The roster is what every figure is divided by: who is in which class, and since when.",
    import: "Import a list",
    export: "Export the list",
    cards: "Login cards",
    transfers: "Transfers",
    consents: "Consent",
    answerCards: "Print answer cards",
    emptyTitle: "No lists yet",
    empty:
      "Import the class lists first: an Excel sheet with four columns (姓名, 年级, 班级, 座号). Kindergartens give 班级 and 人数 only.",
    listCaption: "Classes and their size",
    class: "Class",
    code: "Class code",
    codeHint: "Pupils type the class code when they sign in.",
    count: "Pupils",
    onLeave: "On leave",
    headCount: "head-count only",
    imported: "The roster has been updated.",
    importedCounts: (fresh, moved, seats, left, opened) =>
      `${fresh} new, ${moved} moved class, ${seats} changed seat, ${left} left; ${opened} classes opened.`,
    headCountsUpdated: "The numbers of children follow the new list.",
  },
);
