import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  { waiting: "未加入", joined: "已加入", done: "已完成", absent: "缺席" },
  { waiting: "not here yet", joined: "joined", done: "finished", absent: "absent" },
);
