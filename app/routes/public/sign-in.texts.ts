import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    title: "教职工登录",
    lead: "教师、学校管理员和区里的工作人员从这里进入。",
    signIn: "登录",
    forgotten: "忘记密码，请学校管理员再开一张邀请单。",
    invited: "我有邀请单",
    pupil: "我是学生",
  },
  {
    title: "Staff sign-in",
    lead: "For teachers, school administrators and district staff.",
    signIn: "Sign in",
    forgotten: "Password forgotten? Your school's administrator can make a new invitation slip.",
    invited: "I have an invitation slip",
    pupil: "I am a pupil",
  },
);
