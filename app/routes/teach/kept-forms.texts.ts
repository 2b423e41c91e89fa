import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    saving: "正在保存",
    unsaved: (count: number) => `未保存 ${count} 项，连上后自动补交，请不要关掉这一页`,
    signIn: "未保存：登录已经过期。请重新登录，再打开这一页，会自动补交。",
  },
  {
    saving: "Saving",
    unsaved: (count) => `${count} not saved yet; sent as soon as possible, so keep this page open`,
    signIn: "Not saved: your sign-in has ended. Sign in and open this page again; it is sent by itself.",
  },
);
