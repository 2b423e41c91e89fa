import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    nameless: "同学",
    seat: (seat: number, name: string) => `${seat} 号 ${name}`,
    handOver: "换下一位同学",
    signOut: "退出登录",
    toDesk: "回到工作台",
    failedTitle: "网络好像断开了",
    failed:
      "别着急：写着“已保存”的答案都在学校的服务器上，不会丢。没有保存的答案留在这台电脑里，网络恢复后再打开测验就会自动送出。",
    missingTitle: "这里没有这一页",
    missing: "可能是地址不对。回到课堂，从下一步继续就好。",
    again: "再试一次",
    back: "回到课堂",
  },
  {
    nameless: "Pupil",
    seat: (seat, name) => `No. ${seat} ${name}`,
    handOver: "Next pupil",
    signOut: "Sign out",
    toDesk: "Back to my desk",
    failedTitle: "The network seems to be down",
    failed:
      "No need to worry: every answer marked “saved” is on the school's server and stays there. Answers not yet saved wait on this computer and are sent by themselves once the quiz is opened with a network again.",
    missingTitle: "There is no such page",
    missing: "The address may be wrong. Go back to the lesson and carry on with the next step.",
    again: "Try again",
    back: "Back to the lesson",
  },
);
