import { defineTexts } from "./lib/texts.ts";

export const texts = defineTexts(
  {
    notFoundTitle: "没有找到这个页面",
    notFound: "网址可能打错了，或者这个页面不属于你。什么都没有被改动。",
    forbiddenTitle: "这件事不由你来办",
    forbidden: "你可以看到它，但没有办理的权限。需要的话，请找学校管理员。",
    tornTitle: "没有完整收到",
    torn: "你提交的内容在路上断了，或者不是这个页面的表单。什么都没有被改动，请回到刚才的页面再做一次。",
    busyTitle: "请稍等一会儿",
    busy: "现在同时来的人太多，或者试的次数太多。已经保存的内容都在，过一会儿再试。",
    failedTitle: "出错了，不是你的问题",
    failed: "这一步没有做成，已经保存的内容都在。请刷新再试；还不行，请告诉学校管理员出错的时间。",
    offlineTitle: "现在连不上服务器",
    offline: "可能是网络断了，或服务器正在重启。已经保存的内容都在；网络恢复后回到刚才的页面，再做一次。",
    backWhere: "回到刚才的页面",
    home: "回到首页",
    rehearsal: "试讲",
    rehearsalWords: "班级和学生都是虚构的，什么都不会记录。",
    endRehearsal: "试讲结束，全部清除",
  },
  {
    notFoundTitle: "This page was not found",
    notFound: "The address may be mistyped, or the page is not yours to see. Nothing has been changed.",
    forbiddenTitle: "This is not yours to do",
    forbidden: "You may see it but not do it. If you need to, ask your school's administrator.",
    tornTitle: "It did not arrive whole",
    torn: "What you sent was torn on its way, or is not this page's form. Nothing has been changed; go back to the page before and try again.",
    busyTitle: "Please wait a moment",
    busy: "Too many people or too many tries at once. Everything saved is safe; try again in a while.",
    failedTitle: "Something went wrong, and it was not you",
    failed:
      "This step did not work; everything saved is safe. Reload and try again, or tell your administrator when it happened.",
    offlineTitle: "The server cannot be reached just now",
    offline:
      "The network may be down, or the server is starting again. Everything saved is safe; when the network is back, return to the page before and try again.",
    backWhere: "Back to the page before",
    home: "Back to the start page",
    rehearsal: "Rehearsal",
    rehearsalWords: "Class and pupils are invented; nothing is recorded.",
    endRehearsal: "End and erase everything",
  },
);
