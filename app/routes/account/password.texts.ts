import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    title: "修改密码",
    lead: "改好以后，其他地方的登录都会退出。",
    current: "现在的密码",
    wrong: "现在的密码不对",
    submit: "修改密码",
    cancel: "不改了",
  },
  {
    title: "Change the password",
    lead: "Every other sign-in ends with it.",
    current: "Current password",
    wrong: "The current password is not right",
    submit: "Change the password",
    cancel: "Keep it",
  },
);
