import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    area: "我的账号",
    account: "账号与登录",
    teach: "我的班级",
    school: "学校管理",
    district: "全区",
    lessonReviews: "课程审定",
    myLessons: "我的课程",
  },
  {
    area: "My account",
    account: "Account and sign-ins",
    teach: "My classes",
    school: "School",
    district: "District",
    lessonReviews: "Review lessons",
    myLessons: "My own lessons",
  },
);
