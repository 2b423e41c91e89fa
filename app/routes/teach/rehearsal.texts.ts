import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    title: "试讲一节课",
    lead: "用虚构的班级把一节课从头走到尾，页面和真上课时一模一样。",
    invented: "班级和学生都是虚构的（示例1号、示例2号……），每个年龄段一个班。",
    noTrace: "不计入覆盖率、补课名单、学习效果和月报，也不留在任何记录里。",
    ends: "点「试讲结束，全部清除」就立刻删除；忘了点，三小时后自动删除。",
    marked: "试讲期间，每一页顶上都写着「试讲」。真正上课前请先结束试讲。",
    start: "开始试讲",
    full: "现在同时试讲的老师太多了，请过一会儿再来。",
  },
  {
    title: "Rehearse a lesson",
    lead: "Go through a whole lesson with an invented class, on the very pages of a real one.",
    invented: "Classes and pupils are invented, one class for every age.",
    noTrace: "Nothing counts towards coverage, make-ups, effect or reports, and nothing is kept.",
    ends: "“End and erase everything” deletes it at once; forgotten, it deletes itself after three hours.",
    marked: "Every page says “Rehearsal” at its top. End it before you teach a real class.",
    start: "Start the rehearsal",
    full: "Too many teachers are rehearsing just now. Please come back in a while.",
  },
);
