import { defineTexts } from "#app/lib/texts.ts";

/** A sentence for every code of domain/item-exchange/item-problem.ts, with the way out. */
export const texts = defineTexts(
  {
    row: (row: number) => `第 ${row} 行`,
    rowAndColumn: (row: number, column: string) => `第 ${row} 行 ${column} 列`,
    rows: (rows: readonly number[], more: number) =>
      `第 ${rows.join("、")} 行${more > 0 ? `，还有 ${more} 处` : ""}`,
    of: (place: string, field: string) => `${place}（${field}）`,
    colon: "：",
    title: (count: number) => `有 ${count} 处要改，改好以前一题也不收`,
    more: (count: number) => `还有 ${count} 处没有列出。先改好上面这些，再看一次。`,
    notesTitle: "可以收，但请知道",
    "no-file": () => "没有选文件，也没有贴文字。",
    "too-large": () => "文件太大，不像题目。最多 4 MB；删掉图片，分几次导入。",
    "not-text": () => "读不出文字。GIFT 和 Aiken 请存成“纯文本（UTF-8）”，表格请存成 .xlsx。",
    "not-xlsx": () => "这不是 .xlsx 表格。在 Excel 或 WPS 里打开，另存为 .xlsx，再试一次。",
    damaged: () => "文件打不开，可能没有传完整。在 Excel 或 WPS 里打开，另存为 .xlsx，再试一次。",
    encrypted: () => "文件加了密码。去掉密码，另存一份，再试一次。",
    "unpacks-too-large": () => "文件展开后太大，不像题目。把题目复制到一个新的表格里，再试一次。",
    "too-hard": () => "这份文件读起来太费力，不像题目。把题目复制到一个新的文件里，分几次导入。",
    "nothing-found": () => "没有找到一道题。GIFT 题要有 {…}，Aiken 题要有“ANSWER: 字母”，题与题之间空一行。",
    "too-many-questions": (detail: string) => `一次最多 ${detail} 题，请分几份导入。`,
    "brace-open": (detail: string) => `这道题有 { 没有 }：“${detail}”。补上 }；题干里要用大括号，写成 \\{。`,
    "brace-close": (detail: string) =>
      `这道题的 } 前面没有 {：“${detail}”。补上 {；题干里要用大括号，写成 \\}。`,
    "two-answer-parts": () => "一道题里有两处 {…}。两道题之间要空一行；一道题里只能有一处答案。",
    "answer-mark-missing": () => "{ 后面第一个选项前要有 = 或 ~：对的写 =，错的写 ~。",
    "header-missing": () => "找不到表头。至少要有“题型”和“题干”两列；可以先导出一份，照着填。",
    "header-twice": (detail: string) => `“${detail}”这一列出现了两次，留下一列。`,
    "cell-unusable": () => "这一格是公式、日期或错误值。改成文字，重新填。",
    "extra-unknown": (detail: string) => `看不懂“//@ ${detail}”这一行。能写的在说明里。`,
    "extra-twice": (detail: string) => `“//@ ${detail}”写了两次，留下一行。`,
    essay: (detail: string) => `问答题（{}）这里不能用：“${detail}”。改成单选，或者删掉。`,
    "short-answer": (detail: string) => `填空题这里不能用：“${detail}”。加上错的选项（~），改成单选。`,
    numerical: (detail: string) => `数字题（{#…}）这里不能用：“${detail}”。改成单选，或者删掉。`,
    matching: (detail: string) => `连线题这里不能用（“${detail}”）。只有左边是 1、2、3……的，会当成排序题。`,
    description: (detail: string) => `这一段没有答案，不是题：“${detail}”。加上 {…}，或者在每行前面写 //。`,
    "partial-credit": (detail: string) => `“${detail}”只给一部分分，这里不分。写成对（=）或错（~）。`,
    "several-right": (detail: string) =>
      `“${detail}”是第二个正确选项。单选只能有一个；多选不写 =，每个对的写 ~%50% 这样。`,
    "steps-uneven": () => "判断真假的题：是骗局，前两个都写 =；是真的，后两个都写 =。",
    html: (detail: string) => `这里有图片、链接、表格一类的东西，题目里放不下：“${detail}”。改成文字。`,
    "id-unreadable": (detail: string) => `编号“${detail}”只能用小写字母、数字和连字符，最多 60 个。`,
    "id-twice": (detail: string) => `这个编号在第 ${detail} 行已经用过。一题一个编号。`,
    "id-of-lesson": (detail: string) =>
      `编号“${detail}”是课程自带的题，在这里不能改。换一个编号，就是一道新题。`,
    "kind-unknown": (detail: string) =>
      `看不懂题型“${detail}”。能写：判断真假、单选、多选、对错、排序、找可疑句。`,
    "kind-differs": (detail: string) => `标的题型是“${detail}”，答案却不是这种题的写法。`,
    "lesson-unknown": (detail: string) => `没有“${detail}”这一课。请写课程的编号，例如 loan。`,
    "band-unknown": (detail: string) => `看不懂年龄段“${detail}”。例如：初中，或 junior。`,
    "band-not-taught": (detail: string) => `这一课没有给“${detail}”的内容，题也不能归到那里。`,
    "difficulty-unknown": (detail: string) => `难度只能是 1、2、3，不能是“${detail}”。`,
    "trick-unknown": (detail: string) => `看不懂手法“${detail}”。例如：催得急，或 urgency。`,
    "asks-unknown": (detail: string) => `“问什么”只能写：怎么做、告诉谁，不能是“${detail}”。`,
    "asks-only-single": () => "“问什么”只用在单选题上。",
    "stem-missing": () => "没有题干。有消息的题，消息后面空一行，再写要问的话。",
    "text-too-long": (detail: string) => `太长了，最多 ${detail} 个字。`,
    "text-unreadable": () => "这里有读不出的字符。删掉，重新打一遍。",
    "options-too-few": (detail: string) => `选项太少，至少 ${detail} 个。`,
    "options-too-many": (detail: string) =>
      detail === "0" ? "这种题没有选项，请删掉。" : `选项太多，最多 ${detail} 个。`,
    "option-missing": (detail: string) => `选项 ${detail} 是空的，后面却还有。`,
    "option-twice": (detail: string) => `选项“${detail}”写了两次。`,
    "answer-missing": () => "没有答案。",
    "answer-unreadable": (detail: string) =>
      `看不懂答案${detail ? `“${detail}”` : ""}。判断真假写“骗局”或“真的”，单选写 B，多选写 A,C，对错写“对”或“不对”，可疑句写 2,5。`,
    "answer-all-or-none": () => "答案不能一个也没有，也不能全选。",
    "message-missing": () =>
      "这种题要有一条消息。第一行写【聊天】发信人，下面每行写“对方：……”，再空一行写题干。",
    "message-head": (detail: string) =>
      `消息的第一行“${detail}”看不懂。写成【聊天】发信人｜时间；能写：聊天、短信、邮件、网页、付款、电话、视频、当面。`,
    "message-line": (detail: string) =>
      `消息里“${detail}”看不懂。每行以“对方：”“我：”或“系统：”开头；图片写“对方（图片）：”。`,
    "message-differs": () => "中文和英文消息对不上：渠道、行数、每行是谁说的都要一样。",
    "mark-lines": (detail: string) => `找可疑句的消息要有 3 到 8 行，这里是 ${detail} 行。`,
    "mark-differs": (detail: string) =>
      `选项“${detail}”和消息里的那一行不一样。找可疑句的选项要和消息逐行一样。`,
    "aiken-stem-lines": (detail: string) => `题干“${detail}”写了不止一行。Aiken 的题干要写在一行里。`,
    "aiken-no-options": (detail: string) => `“${detail}”没有选项。每个选项一行，写成“A. ……”。`,
    "aiken-no-answer": (detail: string) => `“${detail}”没有答案。选项后面要有一行“ANSWER: B”。`,
    "aiken-letters": (detail: string) => `“${detail}”的选项字母要从 A 开始，一个接一个。`,
    "quote-not-shown": (detail: string) => `引号里的“${detail}”在消息和题干里找不到。引用要一字不差。`,
    "somebodys-number": (detail: string) =>
      `“${detail}”可能是真人的电话。写成 1xx **** 4321，或者用 000 开头。`,
    "foreign-address": (detail: string) => `网址“${detail}”可能是真的。例子里的网址用 .example 结尾。`,
    "number-unknown": (detail: string) => `不能叫人打“${detail}”。能写的号码：110、96110 等，各有各的用处。`,
    "number-not-called": (detail: string) => `“${detail}”只发短信，打不通，不能叫人去打。`,
    "number-not-police": (detail: string) => `“${detail}”不是报警电话。报警写 110。`,
    "money-gone": () => "钱已经转出去，要打 110，不是 96110。",
    "law-unknown": (detail: string) => `“${detail}”不在核对过的法律里，不能引用。`,
    "article-unknown": (detail: string) => `“${detail}”这一条没有核对过，不能引用。`,
    "figure-unknown": (detail: string) => `数字“${detail}”没有核对过的出处，请去掉。`,
    "sentence-too-long": (detail: string) => `给一到三年级的句子最多 20 个字：“${detail}”。`,
    "genuine-share": (pool: string, count: string, of: string) =>
      `${pool}：合起来 ${of} 条消息里只有 ${count} 条是真的，要占四成到六成。请同时补上另一种。`,
    "one-letter-share": (pool: string, count: string, of: string) =>
      `${pool}：合起来 ${of} 题里只有 ${count} 题能用一个字母回答，要占三分之二，没有电脑的班才能答。`,
    "letter-too-often": (pool: string, count: string, of: string, letter: string) =>
      `${pool}：合起来 ${of} 题里有 ${count} 题都选 ${letter}，猜也猜得到。请换一换选项的位置。`,
    "category-dropped": (detail: string) => `分类“${detail}”不是课程的编号，没有用到。`,
    "tag-dropped": (detail: string) => `标签“${detail}”没有用到。`,
    "answer-feedback-dropped": (detail: string) =>
      `选项后面的反馈（“${detail}”）没有收。讲评对每个人都一样，写在 #### 后面。`,
    "answer-feedback-used": (detail: string) => `没有总的讲评，用了正确选项后面的那句：“${detail}”。`,
    "name-dropped": (detail: string) => `题名“${detail}”没有收；题目以编号为准。`,
    "markup-dropped": (detail: string) => `粗体一类的格式去掉了，只收文字：“${detail}”。`,
    "cue-made": () => "没有写“关键”，用正确答案代替。",
    "feedback-made": () => "没有写讲评，用正确答案代替。",
    "column-dropped": (detail: string) => `“${detail}”这一列没有读入。`,
  },
  {
    row: (row) => `Line ${row}`,
    rowAndColumn: (row, column) => `Row ${row}, column ${column}`,
    rows: (rows, more) =>
      `${rows.length === 1 ? "Line" : "Lines"} ${rows.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
    of: (place, field) => `${place} (${field})`,
    colon: ": ",
    title: (count) => `${count} places need a change; until then no question is taken over`,
    more: (count) => `${count} more are not shown. Mend these first and look again.`,
    notesTitle: "Fit to be taken over, but please know",
    "no-file": () => "No file was chosen and no text pasted.",
    "too-large": () =>
      "The file is too large for questions: 4 MB at most. Remove pictures, import it in parts.",
    "not-text": () => "This is not text. Save GIFT and Aiken as plain text (UTF-8), sheets as .xlsx.",
    "not-xlsx": () => "This is not an .xlsx workbook. Open it, save it as .xlsx and try again.",
    damaged: () =>
      "The file cannot be opened; perhaps it did not arrive whole. Save it as .xlsx and try again.",
    encrypted: () => "The file has a password. Remove it, save a copy and try again.",
    "unpacks-too-large": () =>
      "Unpacked, the file is far too large for questions. Copy them into a new sheet.",
    "too-hard": () =>
      "The file takes more effort to read than questions do. Copy them into a new file and import it in parts.",
    "nothing-found": () =>
      "There is no question in it. GIFT needs {…}, Aiken “ANSWER: letter”, and an empty line between questions.",
    "too-many-questions": (detail) => `${detail} questions at most; import them in parts.`,
    "brace-open": (detail) =>
      `A { is never closed: “${detail}”. Add }; a brace inside a text is written \\{.`,
    "brace-close": (detail) =>
      `A } was never opened: “${detail}”. Add {; a brace inside a text is written \\}.`,
    "two-answer-parts": () =>
      "One question has two {…}. Leave an empty line between questions; each has one answer part.",
    "answer-mark-missing": () => "The first answer after { needs = (right) or ~ (wrong).",
    "header-missing": () =>
      "No row of headings was found. “Kind” and “Question” are the least; export a sheet and fill it in.",
    "header-twice": (detail) => `The column “${detail}” is there twice; keep one.`,
    "cell-unusable": () => "This cell is a formula, a date or an error. Type it as text.",
    "extra-unknown": (detail) =>
      `“//@ ${detail}” is not known. The documentation lists what can stand there.`,
    "extra-twice": (detail) => `“//@ ${detail}” is there twice; keep one.`,
    essay: (detail) => `Essays ({}) cannot be asked here: “${detail}”. Make it a choice or delete it.`,
    "short-answer": (detail) => `Short answers cannot be asked here: “${detail}”. Add wrong answers (~).`,
    numerical: (detail) => `Numbers ({#…}) cannot be asked here: “${detail}”. Make it a choice or delete it.`,
    matching: (detail) =>
      `Matching (“${detail}”) cannot be asked here; pairs whose left sides are 1, 2, 3 … become an order.`,
    description: (detail) =>
      `This has no answers and is no question: “${detail}”. Add {…}, or // before each line.`,
    "partial-credit": (detail) => `“${detail}” gives part of the marks, which is not done here. Say = or ~.`,
    "several-right": (detail) =>
      `“${detail}” is a second right answer. A single choice has one; several are written ~%50% and no =.`,
    "steps-uneven": () =>
      "Scam or genuine: = before the first two for a scam, before the last two for a genuine one.",
    html: (detail) => `Pictures, links or tables cannot stand in a question: “${detail}”. Use words.`,
    "id-unreadable": (detail) => `The id “${detail}” may have small letters, digits and hyphens, 60 at most.`,
    "id-twice": (detail) => `This id stands in line ${detail} already.`,
    "id-of-lesson": (detail) =>
      `“${detail}” is a question of the lesson itself and cannot be changed here. With another id it is a new one.`,
    "kind-unknown": (detail) =>
      `The kind “${detail}” is not known: scam or genuine, single choice, multiple choice, true or false, order, red flags.`,
    "kind-differs": (detail) => `Tagged as “${detail}”, but the answers are written like another kind.`,
    "lesson-unknown": (detail) => `There is no lesson “${detail}”. Use a lesson's id, for instance loan.`,
    "band-unknown": (detail) => `The band “${detail}” is not known. For instance: junior.`,
    "band-not-taught": (detail) =>
      `This lesson has nothing for “${detail}”, so it can have no question either.`,
    "difficulty-unknown": (detail) => `Difficulty is 1, 2 or 3, not “${detail}”.`,
    "trick-unknown": (detail) => `The trick “${detail}” is not known. For instance: urgency.`,
    "asks-unknown": (detail) => `“Asks” is “what to do” or “whom to tell”, not “${detail}”.`,
    "asks-only-single": () => "“Asks” belongs to single choices only.",
    "stem-missing": () => "There is no question. After a message leave an empty line, then ask.",
    "text-too-long": (detail) => `Too long: ${detail} characters at most.`,
    "text-unreadable": () => "There are signs in it that cannot be read. Delete them and type again.",
    "options-too-few": (detail) => `Too few options: ${detail} at least.`,
    "options-too-many": (detail) =>
      detail === "0" ? "This kind has no options; delete them." : `Too many options: ${detail} at most.`,
    "option-missing": (detail) => `Option ${detail} is empty, and others follow.`,
    "option-twice": (detail) => `The option “${detail}” is there twice.`,
    "answer-missing": () => "There is no right answer.",
    "answer-unreadable": (detail) =>
      `The answer${detail ? ` “${detail}”` : ""} cannot be read. Write scam or genuine, B, A,C, true or false, or for red flags 2,5.`,
    "answer-all-or-none": () => "The right answer is neither none of them nor all of them.",
    "message-missing": () =>
      "This kind shows a message: first 【Chat】sender, then lines “Them: …”, an empty line and the question.",
    "message-head": (detail) =>
      `The message's first line “${detail}” cannot be read. Write 【Chat】sender｜time; chat, SMS, e-mail, web, payment, phone, video or in person.`,
    "message-line": (detail) =>
      `“${detail}” in the message cannot be read. Lines begin with “Them:”, “Me:” or “System:”; a picture with “Them (picture):”.`,
    "message-differs": () =>
      "Chinese and English message differ in channel, number of lines or who says what.",
    "mark-lines": (detail) => `A message for red flags has 3 to 8 lines, not ${detail}.`,
    "mark-differs": (detail) =>
      `The option “${detail}” is not that line of the message. They have to be the same.`,
    "aiken-stem-lines": (detail) => `“${detail}” takes more than one line; in Aiken a question has one.`,
    "aiken-no-options": (detail) => `“${detail}” has no options. Write one a line: “A. …”.`,
    "aiken-no-answer": (detail) => `“${detail}” has no answer. A line “ANSWER: B” follows the options.`,
    "aiken-letters": (detail) => `The options of “${detail}” have to be lettered A, B, C … in a row.`,
    "quote-not-shown": (detail) => `“${detail}” is quoted, but stands neither in message nor question.`,
    "somebodys-number": (detail) =>
      `“${detail}” may be somebody's number. Write 1xx **** 4321, or begin with 000.`,
    "foreign-address": (detail) => `“${detail}” may be a real address. Examples end in .example.`,
    "number-unknown": (detail) =>
      `Nobody may be told to call “${detail}”. Known are 110, 96110 and others, each for its use.`,
    "number-not-called": (detail) => `“${detail}” only writes and cannot be called.`,
    "number-not-police": (detail) => `“${detail}” is not the police; that is 110.`,
    "money-gone": () => "When money has gone, call 110, not 96110.",
    "law-unknown": (detail) => `“${detail}” is not among the laws that were checked.`,
    "article-unknown": (detail) => `“${detail}” was not checked and cannot be quoted.`,
    "figure-unknown": (detail) => `The figure “${detail}” has no checked source; leave it out.`,
    "sentence-too-long": (detail) => `Sentences for grades 1 to 3 have 20 characters at most: “${detail}”.`,
    "genuine-share": (pool, count, of) =>
      `${pool}: together ${count} of ${of} messages are genuine; 40 to 60 % are wanted. Add some of the other sort.`,
    "one-letter-share": (pool, count, of) =>
      `${pool}: together ${count} of ${of} questions can be answered by one letter; two thirds are wanted.`,
    "letter-too-often": (pool, count, of, letter) =>
      `${pool}: together ${letter} is right in ${count} of ${of}, which can be guessed. Move some options.`,
    "category-dropped": (detail) => `The category “${detail}” is no lesson's id and was not used.`,
    "tag-dropped": (detail) => `The tag “${detail}” was not used.`,
    "answer-feedback-dropped": (detail) =>
      `Feedback on one answer (“${detail}”) was left out: feedback is the same for all, after ####.`,
    "answer-feedback-used": (detail) =>
      `There is no general feedback; that of the right answer is used: “${detail}”.`,
    "name-dropped": (detail) => `The name “${detail}” was left out; questions go by their id.`,
    "markup-dropped": (detail) => `Bold and the like were left out, the words kept: “${detail}”.`,
    "cue-made": () => "No deciding cue was given; the right answer stands in.",
    "feedback-made": () => "No feedback was given; the right answer stands in.",
    "column-dropped": (detail) => `The column “${detail}” was not read.`,
  },
);
