import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    title: "在自己的手机上打开",
    teacher: "教师页",
    teacherLabel: "扫码在手机上打开教师页",
    scanner: "读卡",
    scannerLabel: "扫码用手机读卡",
    words: "扫码后登录自己的账号就到。码里没有密码，别人扫了打不开。",
    noCamera: "扫不了就在手机上打开这个网址，登录后点「回到课堂」：",
    loopback:
      "现在用的是只有这台电脑能打开的网址，手机扫了也打不开。请换成学校服务器的网址（问管理员），再打开本页。",
    back: "回到大屏",
  },
  {
    title: "On your own phone",
    teacher: "Teacher's page",
    teacherLabel: "Scan to open the teacher's page on a phone",
    scanner: "Read cards",
    scannerLabel: "Scan to read cards with a phone",
    words: "Scan and sign in. The code holds no password; for others it opens nothing.",
    noCamera: "Without scanning: open this address on the phone, sign in, and go back to the lesson:",
    loopback:
      "This address opens on this computer only, so no phone can reach it. Use the address of the school's server (ask the administrator) and open this page again.",
    back: "Back to the board",
  },
);
