import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    trail: "所在位置",
    pages: "分页",
    previous: "上一页",
    next: "下一页",
    page: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
    showAll: (count: number) => `显示全部 ${count} 条`,
    step: (number: number, of: number) => `第 ${number} 步，共 ${of} 步`,
    done: "已完成",
    current: "进行中",
    todo: "未开始",
    skipped: "已略过",
  },
  {
    trail: "You are here",
    pages: "Pages",
    previous: "Previous",
    next: "Next",
    page: (page, pages) => `Page ${page} of ${pages}`,
    showAll: (count) => `Show all ${count}`,
    step: (number, of) => `Step ${number} of ${of}`,
    done: "done",
    current: "now",
    todo: "to come",
    skipped: "left out",
  },
);
