import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  { saved: "已保存", saving: "正在保存", unsaved: "未保存，等网络恢复" },
  { saved: "Saved", saving: "Saving", unsaved: "Not saved yet, waiting for the network" },
);
