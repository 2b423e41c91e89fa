import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    area: "我的班级",
    today: "今天",
    lessons: "课程库",
    school: "学校管理",
    district: "全区",
    lessonReviews: "课程审定",
    myLessons: "我的课程",
  },
  {
    area: "My classes",
    today: "Today",
    lessons: "Lessons",
    school: "School",
    district: "District",
    lessonReviews: "Review lessons",
    myLessons: "My own lessons",
  },
);
