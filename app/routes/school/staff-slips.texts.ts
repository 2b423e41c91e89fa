import { defineTexts } from "#app/lib/texts.ts";

const zhRefusals: Record<string, string> = {
  unreadable: "名单里有几行看不懂，一个账号也没有建。",
  "too-many": "一次最多 500 人，请分几次。",
  nobody: "没有选人，也没有填名单。",
  "already-made": "这批邀请条刚才已经做好并显示过一次。没有印出来的，请重新选人再做。",
  "key-reused": "这张表单已经用过，请重新打开本页。",
};
const enRefusals: Record<string, string> = {
  unreadable: "Some lines cannot be read; no account was made.",
  "too-many": "500 people at most in one go.",
  nobody: "Nobody was chosen and the list is empty.",
  "already-made": "These slips have been made and shown already. Choose the people again to make new ones.",
  "key-reused": "This form has been used; open the page again.",
};

export const texts = defineTexts(
  {
    title: "开账号、发邀请条",
    lead: "每人一张邀请条，上面有一次性的邀请码。老师用它自己设密码，谁也不知道别人的密码。",
    who: "现在还不能登录的人",
    everybody: (count: number) => `给还没有邀请条的 ${count} 人全部做一张`,
    list: "再添加新同事",
    listHint:
      "每行一个姓名；要指定用户名的，写成“姓名，用户名”。不写就按拼音起。名单里已有的同名同事会认作同一人。",
    fromFile: "从 Excel、WPS 或 CSV 文件读名单",
    make: "开账号并显示邀请条",
    cancel: "取消",
    refusal: (reason: string, detail: string) =>
      reason === "username-taken"
        ? `用户名“${detail}”已经有人用了，一个账号也没有建。请换一个。`
        : reason === "name-twice"
          ? `教职工里有几位“${detail}”，请在上面勾选是哪一位。`
          : (zhRefusals[reason] ?? reason),
    problem: (line: number, code: "name" | "username" | "twice") =>
      `第 ${line} 行：${code === "name" ? "姓名看不懂，只能有文字" : code === "username" ? "用户名要以字母开头，3 到 32 个字母、数字或 . _ -" : "用户名和前面的一样"}。`,
    made: (count: number) => `${count} 张邀请条已做好`,
    madeLead: "现在就打印（Ctrl + P），沿虚线剪开，当面交给本人。离开本页后不能再看到。",
    print: "打印",
    done: "打印好了",
    slipTitle: (school: string) => `${school} · 反诈课堂邀请条`,
    name: "姓名",
    username: "用户名",
    code: "邀请码",
    until: "有效期至",
    note: (address: string) => `打开 ${address}/invitation，填邀请码，自己设一个密码。邀请码只能用一次。`,
  },
  {
    title: "Accounts and invitation slips",
    lead: "A slip each, with a code for one use. People choose their own password; nobody knows another's.",
    who: "Who cannot sign in at present",
    everybody: (count) => `Slips for all ${count} who have none`,
    list: "Add colleagues",
    listHint:
      "One name a line; for a user name of your own write “name, user name”. A colleague of that name in the staff group is taken to be the same person.",
    fromFile: "Read the list out of an Excel, WPS or CSV file",
    make: "Make and show the slips",
    cancel: "Cancel",
    refusal: (reason, detail) =>
      reason === "username-taken"
        ? `The user name “${detail}” is taken; no account was made.`
        : reason === "name-twice"
          ? `There are several “${detail}” in the staff group; tick the one you mean.`
          : (enRefusals[reason] ?? reason),
    problem: (line, code) =>
      `Line ${line}: ${code === "name" ? "the name cannot be read" : code === "username" ? "a user name begins with a letter and has 3 to 32 letters, digits or . _ -" : "the same user name as above"}.`,
    made: (count) => `${count} invitation slips`,
    madeLead:
      "Print them now (Ctrl + P), cut along the dashes and hand them over. They cannot be seen again.",
    print: "Print",
    done: "Done",
    slipTitle: (school) => `${school} · invitation`,
    name: "Name",
    username: "User name",
    code: "Code",
    until: "Good until",
    note: (address) => `Open ${address}/invitation, enter the code and choose a password. Good once.`,
  },
);
