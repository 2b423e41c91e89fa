import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    title: "第一次登录",
    lead: "输入邀请单上的一次性代码，自己定一个密码。代码只能用一次。",
    codeHint: "12 个字母和数字，不分大小写",
    submit: "设好密码并登录",
    back: "我已经有密码",
  },
  {
    title: "Your first sign-in",
    lead: "Type the one-time code of your slip and choose a password. The code works once.",
    codeHint: "12 letters and digits, capital or small",
    submit: "Set the password and sign in",
    back: "I already have a password",
  },
);
