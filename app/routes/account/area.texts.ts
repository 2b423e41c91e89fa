import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  { area: "我的账号", account: "账号与登录", teach: "我的班级", school: "学校管理", district: "全区" },
  {
    area: "My account",
    account: "Account and sign-ins",
    teach: "My classes",
    school: "School",
    district: "District",
  },
);
