import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    area: "区级查看",
    units: "各单位",
    month: "月报",
    schools: "单位管理",
    school: "学校管理端",
    myClasses: "我的班级",
  },
  {
    area: "District",
    units: "Units",
    month: "Monthly forms",
    schools: "Manage units",
    school: "My school",
    myClasses: "My classes",
  },
);
