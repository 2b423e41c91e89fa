import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    title: "登录卡",
    lead: "一次给几个班做登录卡，每班从新的一页开始，沿虚线剪开，当面发给本人。",
    address: (address: string) => `卡上的二维码指向 ${address}。`,
    loopback: "这个地址只有本机能打开，印在卡上没有用。请先用学校网络里的地址打开本页，或者设置 PUBLIC_URL。",
    which: "给哪些班做新卡",
    have: (pupils: number, withCard: number) => `${pupils} 人，${withCard} 人已有卡`,
    consequence: "选中的班里，旧卡和旧 PIN 会立刻失效。新的 PIN 只显示这一次，请先连好打印机。",
    make: "做新卡并显示",
    one: "只补一张：在班级名单里打开“登录卡”，选那名学生，别人的卡不变。",
    nothing: "没有做卡：没有选班级，班里没有学生，或者这一批刚才已经做好并显示过。",
    made: (cards: number, classes: number) => `${classes} 个班的 ${cards} 张登录卡已做好`,
    madeLead: "现在就打印（Ctrl + P）。离开本页后不能再看到。",
    print: "打印",
    done: "打印好了",
  },
  {
    title: "Login cards",
    lead: "Cards for several classes at once. Each class begins a page; cut along the dashes and hand them over.",
    address: (address) => `The QR codes lead to ${address}.`,
    loopback:
      "Only this computer can open that address. Open this page by its address in the school's network, or set PUBLIC_URL.",
    which: "New cards for",
    have: (pupils, withCard) => `${pupils} pupils, ${withCard} with a card`,
    consequence:
      "Old cards and PINs of these classes end at once. The new PINs are shown this once; have the printer ready.",
    make: "Make and show the cards",
    one: "For one lost card open “Login cards” in the class's list; the others' stay.",
    nothing:
      "No cards were made: no class chosen, nobody in it, or this set has been made and shown already.",
    made: (cards, classes) => `${cards} cards of ${classes} classes`,
    madeLead: "Print them now (Ctrl + P). They cannot be seen again after this page.",
    print: "Print",
    done: "Done",
  },
);
