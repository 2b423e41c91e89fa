import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    label: "按姓名查找",
    search: "查找",
    all: "回到班级列表",
    caption: "查找结果",
    found: (count: number) => `找到 ${count} 人。`,
    more: (count: number) => `先显示 ${count} 人，还有更多，请再多输一个字。`,
    nobody: (typed: string) => `没有姓名里带“${typed}”的人`,
    nobodyHint: "输姓名里的任意几个字就行，已离校的人也会列出来。没有登记姓名的座位查不到。",
    former: (day: string) => `${day} 起不在校`,
  },
  {
    label: "Find by name",
    search: "Find",
    all: "Back to the classes",
    caption: "Found",
    found: (count) => `${count} found.`,
    more: (count) => `The first ${count} are shown; type one more character.`,
    nobody: (typed) => `Nobody's name contains “${typed}”`,
    nobodyHint: "Any part of a name will do; former pupils are listed too. Nameless seats cannot be found.",
    former: (day) => `gone since ${day}`,
  },
);
