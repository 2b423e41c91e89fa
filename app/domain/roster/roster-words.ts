/** The words of schools' lists. What is kept is an allow-list; the rest is here to recognise a header by. */

export const roles = ["name", "grade", "class", "seat", "status", "count"] as const;
/** What a column may be kept as. Everything else is dropped. */
export type Role = (typeof roles)[number];

const headings: Record<Role, readonly string[]> = {
  name: ["姓名", "学生姓名", "名字", "学生名字", "学员姓名", "幼儿姓名", "教师姓名", "教职工姓名", "name"],
  grade: ["年级", "所在年级", "年级名称", "就读年级", "grade"],
  class: [
    "班级",
    "班",
    "所在班级",
    "班级名称",
    "行政班",
    "就读班级",
    "班别",
    "年级班级",
    "年级及班级",
    "class",
  ],
  seat: ["座号", "座位号", "班内座号", "座次", "座位", "班内学号", "班内序号", "班号数", "seat"],
  status: [
    "状态",
    "学籍状态",
    "在读状态",
    "在校状态",
    "就读状态",
    "学生状态",
    "异动",
    "异动情况",
    "学籍变动",
    "学生类别",
    "类别",
  ],
  count: ["人数", "幼儿人数", "班级人数", "班额", "在园人数", "在册人数"],
};

/** Means a seat only if the column holds small numbers, none twice in a class. */
const weakHeadings: Partial<Record<Role, readonly string[]>> = {
  seat: ["序号", "学号", "编号", "号数", "号", "no", "no."],
  status: ["备注", "说明", "就读方式", "学生来源"],
};

const strong = new Map(roles.flatMap((role) => headings[role].map((word): [string, Role] => [word, role])));
const weak = new Map(
  roles.flatMap((role) => (weakHeadings[role] ?? []).map((word): [string, Role] => [word, role])),
);

/** 家长姓名 is a name, and nobody's in the class. */
const ofOthers = /监护|家长|父|母|联系人|班主任|辅导员|曾用|拼音|英文|紧急|接送|亲属|户主|兄|姐/;
const ofNothingKept =
  /性别|出生|生日|民族|籍贯|国籍|证件|身份证|学籍|电话|手机|联系|住址|地址|户口|邮|政治|健康|照片|入学|住校|走读|来源|关系|独生|留守|随迁|孤儿|资助|校车|特长|年龄|血型|考号|成绩|总分|语文|数学|英语|职称|学历|毕业|银行|[账帐]号|用户名|登录名|工号|学科|科目|任教|任课|职务|岗位|部门|处室|教研组|微信|QQ|签名|签字|备注|序号|学号|编号/i;

/** Plain text of a heading: no line breaks, stars, or remarks in brackets. */
export function headingOf(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s*:_·•★]/g, "")
    .replace(/\(.*?\)|\[.*?\]|【.*?】|\(.*$/g, "")
    .toLowerCase();
}

export interface HeadingMeaning {
  role: Role;
  isWeak: boolean;
}

/** `group` stands above it in a header of two rows: 监护人 above 姓名. */
export function meaningOf(heading: string, group = ""): HeadingMeaning | null {
  if (ofOthers.test(group) || ofOthers.test(heading)) return null;
  const role = strong.get(heading);
  if (role) return { role, isWeak: false };
  const maybe = weak.get(heading);
  return maybe ? { role: maybe, isWeak: true } : null;
}

/** Would anybody write this above a column? */
export function isHeading(text: string): boolean {
  if (text.length > 30 || /\d{5}/.test(text)) return false;
  const heading = headingOf(text);
  if (heading === "" || heading.length > 14) return false;
  return strong.has(heading) || weak.has(heading) || ofOthers.test(heading) || ofNothingKept.test(heading);
}

export const listedStatuses = ["enrolled", "suspended", "guest", "home-taught", "gone"] as const;
/** As a list says it. "gone": 转出, 退学 …: as if the row were not there. */
export type ListedStatus = (typeof listedStatuses)[number];

const statusWords: readonly [ListedStatus, RegExp][] = [
  ["suspended", /^(休学|因?病?休学中?|保留学籍)$/],
  ["guest", /^(借读|寄读|借读生|旁听|跟读)$/],
  ["home-taught", /^(送教上门|送教|送教生)$/],
  [
    "gone",
    /^(转出|已转出|退学|离校|已离校|离园|离职|退休|调出|毕业|已毕业|结业|死亡|流失|辍学|注销|开除|出国)$/,
  ],
  [
    "enrolled",
    /^(在读|在校|正常|在籍|在籍在校|在园|在职|在岗|复学|已复学|转入|新转入|插班|新生|随班就读|随读|留级|走读|住校|寄宿|正式|是|统招|普通)$/,
  ],
];

/** null: not a word for this. */
export function readStatus(text: string): ListedStatus | null {
  const plain = text.normalize("NFKC").replace(/[\s()。.,,、]/g, "");
  return statusWords.find(([, words]) => words.test(plain))?.[0] ?? null;
}

const footers =
  /^(合计|总计|小计|共计|共\s*\d|总人数|人数|全班|注|备注|说明|填表|制表|填报|审核|核对|签字|签名|签章|盖章|班主任|校长|园长|负责人|经办|联系人|单位|学校|日期|打印|以上|以下|此表|本班|年\s*月|第\s*\d+\s*页|男生?[::\d]|女生?[::\d])/;

/** 合计 46 人, 班主任签字: what stands below a list and is nobody. */
export function isFooter(text: string): boolean {
  return footers.test(text.normalize("NFKC").trim());
}
