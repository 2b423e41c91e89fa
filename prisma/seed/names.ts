/** Invented names, drawn from pools by a seeded random: likely ones, rare characters and long names among them. */
import type { Random } from "#app/lib/random.ts";

const surnames = [
  ..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文",
];
const rareSurnames = ["欧阳", "上官", "司马", "诸葛", "冉", "甯", "仝", "佘"];

const firstParts = [..."子梓雨欣思佳一诗宇浩俊嘉晨奕沐若语心艺博睿文明志承予安可乐静书柏清景知远"];
const secondParts = [
  ..."涵轩怡然妍萱彤宁琪瑶琳洁婷悦晴雪霖泽辰睿阳航杰豪鑫鹏凯翔峰毅诚宸皓朗哲源昊桐禾语菲蕾",
];
const singles = [..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂倩雯璐瑞昕玥珂煜烨晔琛铭楠颖婧嫣曦"];
/** from the extension blocks and other corners of the character set */
const rareGiven = ["𬱖", "𫍯", "㛃", "𠮷", "堃", "喆", "淼", "犇", "龑", "翀", "彧", "赟"];
const dotted = [
  "阿依古丽·买买提",
  "艾力·吐尔逊",
  "木乃·阿依",
  "吉克·拉则",
  "次仁·卓嘎",
  "热孜亚·阿不都热合曼",
];

const adultParts = [..."建国明华志强秀英丽春红桂玉海文永军晓燕小平国庆云飞金德光荣美兰凤琴婉如家德正"];

export function pupilName(random: Random): string {
  const chance = random.next();
  if (chance < 0.004) return random.pick(dotted);
  const surname = random.next() < 0.02 ? random.pick(rareSurnames) : random.pick(surnames);
  if (chance < 0.014) return surname + random.pick(rareGiven);
  if (chance < 0.15) return surname + random.pick(singles);
  return surname + random.pick(firstParts) + random.pick(secondParts);
}

export function adultName(random: Random): string {
  const surname = random.pick(surnames);
  const first = random.pick(random.next() < 0.5 ? adultParts : firstParts);
  return random.next() < 0.35 ? surname + random.pick(singles) : surname + first + random.pick(adultParts);
}
