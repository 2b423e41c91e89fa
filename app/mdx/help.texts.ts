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
    "110": "110",
    "110What":
      "Money has gone, you are being cheated right now, somebody threatens you: call at once. You can call it yourself.",
    "96110": "96110",
    "96110What":
      "The anti-fraud line. When it calls you it is to warn you, so do answer. You may also call it to ask or report.",
  },
);
