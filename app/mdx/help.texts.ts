import { defineTexts } from "#app/lib/texts.ts";

/** Whom to tell and which number really does what; the words are the same on every page. */
export const texts = defineTexts(
  {
    title: "可以告诉谁",
    lead: "从离你最近的开始，一个联系不上就找下一个。",
    parents: "爸爸妈妈，或家里别的大人",
    parentsWhat: "先告诉他们。停付款、改密码、报警，都可以一起办。",
    "class-teacher": "班主任",
    "class-teacherWhat": "在学校就先找他，他也能提醒别的同学。",
    "school-safety": "学校安全老师、法治副校长",
    "school-safetyWhat": "学校里专门管这类事的人，可以陪你报警。",
    "college.parents": "家里人",
    "college.parentsWhat": "先告诉他们，要紧的事别一个人扛。",
    "college.class-teacher": "辅导员",
    "college.class-teacherWhat": "在学校先找他，他能陪你去资助中心、保卫处和派出所。",
    "college.school-safety": "学校保卫处",
    "college.school-safetyWhat": "学校里专门管这类事的人，可以陪你报警。",
    "parents.parents": "爱人，或家里别的大人",
    "parents.parentsWhat": "先说一声再决定。停付款、改密码、报警，都可以一起办。",
    "parents.class-teacher": "孩子的班主任",
    "parents.class-teacherWhat": "打您原来就存的号码，或者当面问；也能提醒别的家长。",
    "parents.school-safety": "学校安全干部、法治副校长",
    "parents.school-safetyWhat": "事情和孩子、学校有关，可以请他们一起报警。",
    "staff.parents": "家里人，或一位同事",
    "staff.parentsWhat": "先说给身边的人听，再决定。",
    "staff.class-teacher": "事情涉及学生：班主任、家长",
    "staff.class-teacherWhat": "当面或打原来的号码告诉他们。",
    "staff.school-safety": "学校安全干部、法治副校长",
    "staff.school-safetyWhat": "学校里专门管这类事的人，可以一起报警、提醒同事。",
    "110": "110",
    "110What": "钱转出去了、正在被骗、有人威胁你：马上打。旁边没有大人，自己也能打。",
    "96110": "96110",
    "96110What": "反诈专线。它打来是劝你停下，请接；拿不准也可以打过去问，或者举报。",
  },
  {
    title: "Whom you can tell",
    lead: "Begin with the nearest. If one cannot be reached, go to the next.",
    parents: "Your parents, or another grown-up at home",
    parentsWhat:
      "Tell them first. Stopping payments, changing passwords, calling the police: do it together.",
    "class-teacher": "Your class teacher",
    "class-teacherWhat": "At school, go there first. Others can be warned as well.",
    "school-safety": "The school's safety staff, the legal vice-principal",
    "school-safetyWhat": "People at school who look after such things, and can call the police with you.",
    "college.parents": "Your family",
    "college.parentsWhat": "Tell them first; do not carry it alone.",
    "college.class-teacher": "Your counsellor",
    "college.class-teacherWhat":
      "At college, go there first. They can come with you to the aid office, the security office, the police.",
    "college.school-safety": "The college's security office",
    "college.school-safetyWhat": "People who look after such things, and can call the police with you.",
    "parents.parents": "Your partner, or another grown-up at home",
    "parents.parentsWhat":
      "Say it before you decide. Stopping payments, changing passwords, calling the police: do it together.",
    "parents.class-teacher": "Your child's class teacher",
    "parents.class-teacherWhat":
      "By the number you already had, or in person. Other parents can be warned as well.",
    "parents.school-safety": "The school's safety officer, the legal vice-principal",
    "parents.school-safetyWhat":
      "Where the child or the school is concerned they can go to the police with you.",
    "staff.parents": "Your family, or a colleague",
    "staff.parentsWhat": "Say it to somebody beside you before you decide.",
    "staff.class-teacher": "Where a pupil is concerned: class teacher and parents",
    "staff.class-teacherWhat": "Tell them in person or by the number you already had.",
    "staff.school-safety": "The school's safety officer, the legal vice-principal",
    "staff.school-safetyWhat":
      "People who look after such things; they can call the police with you and warn colleagues.",
    "110": "110",
    "110What":
      "Money has gone, you are being cheated right now, somebody threatens you: call at once. You can call it yourself.",
    "96110": "96110",
    "96110What":
      "The anti-fraud line. When it calls you it is to warn you, so do answer. You may also call it to ask or report.",
  },
);
