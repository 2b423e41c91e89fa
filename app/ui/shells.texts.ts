import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    product: "反诈课堂",
    navigation: "主导航",
    menu: "菜单",
    skip: "跳到正文",
    promise: "不打卡，不排名，不计时长。",
    account: "我的账号",
    signOut: "退出登录",
    language: "语言",
  },
  {
    product: "Fraud-Wise Class",
    navigation: "Main",
    menu: "Menu",
    skip: "Skip to content",
    promise: "No check-ins, no rankings, no timing.",
    account: "My account",
    signOut: "Sign out",
    language: "Language",
  },
);
