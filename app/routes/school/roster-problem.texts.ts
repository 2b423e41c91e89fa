import { defineTexts } from "#app/lib/texts.ts";

/** A sentence for every code of domain/roster/roster-problem.ts, with the way out. */
export const texts = defineTexts(
  {
    problemsTitle: (count: number) => `名单里有 ${count} 处需要改，什么都没有改动`,
    problemsMore: (count: number) => `还有 ${count} 处没有列出。先改好上面这些，再传一次。`,
    problemsNext: "在 Excel 或 WPS 里改好，保存，再选一次文件。如果是列认错了，在下面改一下就行。",
    packageNext: "在导出它的系统里改好，重新导出，再选一次文件。",
    inFile: (file: string) => `文件 ${file} `,
    inSheet: (sheet: string) => `工作表「${sheet}」`,
    inRow: (row: string) => `第 ${row} 行`,
    inColumn: (column: string) => ` ${column} 列`,
    colon: "：",
    quoted: (text: string) => `“${text}”`,
    "no-file": "没有选文件，或者文件是空的。",
    "not-a-list":
      "这不是名单文件。能读的是 .xlsx、.xls、.csv、.txt；别的格式请在 Excel 或 WPS 里“另存为”.xlsx。",
    "too-large": "文件超过 20 MB。只留名单这几列，删掉图片，再试一次。",
    encrypted: "文件加了密码。在 Excel 或 WPS 里打开，去掉密码，另存一份，再试一次。",
    damaged: "文件打不开，可能没有传完整。在 Excel 或 WPS 里打开，另存为 .xlsx，再试一次。",
    "unpacks-too-large": "文件展开后太大，不像一份名单。把名单复制到一个新的表格里，再试一次。",
    "too-hard": "这份文件读起来太费力，不像一份名单。把名单复制到一个新的表格里，再试一次。",
    "exchange-no-manifest":
      "OneRoster 数据包里缺 manifest.csv，或者它的第一行不是 propertyName,value。请重新导出，不要改里面的文件。",
    "exchange-version": (detail: string) =>
      `只能读 OneRoster 1.2，这个数据包写的是“${detail}”。请在导出的系统里选 1.2 版。`,
    "exchange-mode": (detail: string) => `这里只能写 bulk、delta 或 absent，不能是“${detail}”。`,
    "exchange-file-missing": (detail: string) => `清单里说有 ${detail}，数据包里却没有。请重新导出。`,
    "exchange-file-unreadable": "这个文件读不出表格：可能是空的，或者有一个引号没有结束。",
    "exchange-column-missing": (detail: string) => `表头里缺 ${detail} 这一列。`,
    "exchange-cells": (detail: string) => `这一行比表头的 ${detail} 列还长，可能有逗号没有加引号。`,
    "exchange-value-missing": (detail: string) => `${detail} 不能空着。`,
    "exchange-value-unknown": (detail: string) =>
      `${detail} 的写法不对：整份（bulk）里空着或写 active，增量（delta）里写 active 或 tobedeleted。`,
    "exchange-id-twice": (_detail: string, other: string) => `这个编号和${other}重复了。`,
    "exchange-reference": (detail: string) => `这里的编号在 ${detail} 里找不到。`,
    "exchange-two-classes": (_detail: string, other: string) =>
      `这个人在${other}已经有一个班。一个人只能在一个行政班里。`,
    "exchange-several-schools": (detail: string) =>
      `数据包里有好几所学校，没有一所叫“${detail}”。请只导出本校，或把校名改成一样。`,
    "no-header": () => "找不到名单。要有“姓名”这一列，和写着班级的列、标题或工作表名；幼儿园是“班级、人数”。",
    "no-name-column": () => "没有一列是姓名。在下面选出姓名在哪一列，或在表头写上“姓名”。",
    "no-staff-names": "找不到老师的姓名。请在那一列的表头写上“姓名”。",
    "no-class-column": () =>
      "看不出是哪个班。在表里加“班级”一列，或者把班级写进标题、工作表名，例如“七年级3班”。",
    "column-twice": (detail: string) => `有两列都当成了“${detail}”，在下面只选一列。`,
    "nothing-listed": () => "名单里一个人也没有。",
    "too-many-rows": (detail: string) => `名单超过 ${detail} 行，请分年级导入。`,
    "too-many-columns": (detail: string) =>
      `这一行超过 ${detail} 列，不像名单。把名单复制到一个新的表格里，再试一次。`,
    "cell-is-formula": () => "这一格是公式，不是内容。选中整列，复制，再用“选择性粘贴—数值”贴回去。",
    "cell-is-date": () => "这一格被当成了日期。把单元格格式改成“文本”，重新填。",
    "cell-is-error": () => "这一格是错误值，请重新填。",
    "identity-number": () => "这一格里像是有身份证号或学籍号。名册不收证件号，请删掉后再传。",
    "phone-number": () => "这一格里像是有电话号码。名册不收电话，请删掉后再传。",
    "long-number": () => "这一格里有一串很长的数字，姓名、班级、座号里不会有。请检查是不是填错了列。",
    "name-missing": () => "没有姓名。",
    "name-too-long": () => "姓名超过 30 个字，请检查是不是填错了列。",
    "name-unreadable": () => "姓名里有数字或符号，请检查是不是填错了列。",
    "grade-unreadable": (detail: string) => `看不懂年级${detail}。例如：七年级、初一、高二、小班。`,
    "class-unreadable": (detail: string) => `看不懂班级${detail}。例如：3 班、七年级 3 班。`,
    "not-taught-here": (detail: string) => `本校没有这个年级${detail}。`,
    "grade-and-class-differ": (detail: string) => `年级和班级对不上${detail}。`,
    "year-meaning-unknown": () => "先说清楚“级”是入学年份还是毕业年份。",
    "stage-unclear": (detail: string) => `看不出是哪个学段${detail}。请写成“初2024级3班”“小2024级3班”这样。`,
    "seat-unreadable": () => "座号要填 1 到 99 的整数。",
    "seat-twice": (detail: string, other: string) => `${detail} 号和${other}重复了，一个班里座号不能相同。`,
    "status-unreadable": () =>
      "看不懂这个状态。能用的是：在读、休学、借读、送教上门、转入、转出、退学、毕业；不是状态就在下面选“不读入”。",
    "class-twice": (_detail: string, other: string) => `这个班和${other}重复了。`,
    "two-classes-one-number": (detail: string) =>
      `同一个年级有两个 ${detail} 班（例如普通班和国际部）。登录时分不开，请给其中一个换一个班号。`,
    "programme-differs": (detail: string) => `“${detail}”已经有了，专业和名单里写的不一样。`,
    "count-unreadable": () => "人数要填 0 到 200 的整数。",
    "count-only-for-kindergarten": () => "只有幼儿园按人数登记，别的班级要有姓名。",
    "no-names-of-small-children": () => "幼儿园不登记孩子的姓名，请只填班级和人数。",
  },
  {
    problemsTitle: (count) => `${count} places in the list need a change; nothing has been changed`,
    problemsMore: (count) => `${count} more are not shown. Mend these first and upload again.`,
    problemsNext:
      "Mend the sheet, save it and choose it again. If a column was taken for the wrong thing, say so below.",
    packageNext: "Mend it where it was exported, export it again and choose it once more.",
    inFile: (file) => `File ${file}`,
    inSheet: (sheet) => `Sheet “${sheet}”`,
    inRow: (row) => ` row ${row}`,
    inColumn: (column) => ` column ${column}`,
    colon: ": ",
    quoted: (text) => ` “${text}”`,
    "no-file": "No file was chosen, or it is empty.",
    "not-a-list":
      "This is not a list. What can be read is .xlsx, .xls, .csv and .txt; save anything else as .xlsx in Excel or WPS.",
    "too-large": "The file is larger than 20 MB. Keep only the columns of the list and try again.",
    encrypted: "The file has a password. Open it, remove the password, save a copy and try again.",
    damaged:
      "The file cannot be opened; perhaps it did not arrive whole. Save a copy as .xlsx in Excel or WPS and try again.",
    "unpacks-too-large":
      "Unpacked, the file is far too large for a list. Copy the list into a new sheet and try again.",
    "too-hard":
      "The file takes more effort to read than any list does. Copy the list into a new sheet and try again.",
    "exchange-no-manifest":
      "The OneRoster package has no manifest.csv, or its first line is not propertyName,value. Export it again and leave its files as they are.",
    "exchange-version": (detail) =>
      `Only OneRoster 1.2 can be read, and this package says “${detail}”. Choose version 1.2 where it is exported.`,
    "exchange-mode": (detail) => `Only bulk, delta or absent can stand here, not “${detail}”.`,
    "exchange-file-missing": (detail) =>
      `The manifest announces ${detail}, which is not in the package. Export it again.`,
    "exchange-file-unreadable": "This file holds no table: it is empty, or a quotation mark is never closed.",
    "exchange-column-missing": (detail) => `The column ${detail} is missing.`,
    "exchange-cells": (detail) =>
      `This row is longer than the header’s ${detail} columns; a comma may lack its quotation marks.`,
    "exchange-value-missing": (detail) => `${detail} must not be empty.`,
    "exchange-value-unknown": (detail) =>
      `${detail} cannot be this: empty or active in a whole (bulk), active or tobedeleted in changes (delta).`,
    "exchange-id-twice": (_detail, other) => `This id stands in ${other} already.`,
    "exchange-reference": (detail) => `The id here is not in ${detail}.`,
    "exchange-two-classes": (_detail, other) =>
      `This person has a class in ${other} already; everybody belongs to one class.`,
    "exchange-several-schools": (detail) =>
      `The package holds several schools and none is called “${detail}”. Export this school alone, or make the names alike.`,
    "no-header": () =>
      "There is no list in it: a column 姓名 (name), and a column, title or sheet name with the class (kindergartens: 班级, 人数).",
    "no-name-column": () => "No column holds names. Choose it below, or write 姓名 above it.",
    "no-staff-names": "There are no names of staff in it. Write 姓名 (name) above their column.",
    "no-class-column": () =>
      "Nothing says which class it is. Add a column 班级, or write the class into the title or the sheet's name.",
    "column-twice": (detail) => `Two columns were taken for “${detail}”; choose one below.`,
    "nothing-listed": () => "Nobody is in the list.",
    "too-many-rows": (detail) => `The list has more than ${detail} rows; import it grade by grade.`,
    "too-many-columns": (detail) =>
      `This row has more than ${detail} columns; copy the list into a new sheet and try again.`,
    "cell-is-formula": () => "This cell is a formula. Copy the column and paste it back as values.",
    "cell-is-date": () => "This cell has become a date. Set its format to text and type it again.",
    "cell-is-error": () => "This cell is an error value; type it again.",
    "identity-number": () =>
      "This cell seems to hold an identity or registration number. Rosters take none; delete it and upload again.",
    "phone-number": () =>
      "This cell seems to hold a telephone number. Rosters take none; delete it and upload again.",
    "long-number": () =>
      "This cell holds a long number, which no name, class or seat has. Is it in the wrong column?",
    "name-missing": () => "There is no name.",
    "name-too-long": () => "The name has more than 30 characters; is it in the wrong column?",
    "name-unreadable": () => "The name holds digits or signs; is it in the wrong column?",
    "grade-unreadable": (detail) =>
      `The grade${detail} cannot be read. For instance: 七年级, 初一, 高二, 小班.`,
    "class-unreadable": (detail) => `The class${detail} cannot be read. For instance: 3 班, 七年级 3 班.`,
    "not-taught-here": (detail) => `This school has no such grade${detail}.`,
    "grade-and-class-differ": (detail) => `Grade and class contradict each other${detail}.`,
    "year-meaning-unknown": () => "Say first whether 级 is the year of entry or of graduation.",
    "stage-unclear": (detail) => `The stage${detail} is not clear. Write it like 初2024级3班 or 小2024级3班.`,
    "seat-unreadable": () => "The seat must be a whole number from 1 to 99.",
    "seat-twice": (detail, other) =>
      `Seat ${detail} is given in ${other} too; each seat of a class is one pupil's.`,
    "status-unreadable": () =>
      "This state cannot be read. Use 在读, 休学, 借读, 送教上门, 转入, 转出, 退学, 毕业; or choose “not read” below.",
    "class-twice": (_detail, other) => `This class is in ${other} already.`,
    "two-classes-one-number": (detail) =>
      `One grade has two classes ${detail}; pupils could not tell them apart at sign-in. Give one another number.`,
    "programme-differs": (detail) => `“${detail}” exists already with another programme than the list's.`,
    "count-unreadable": () => "The number must be whole, from 0 to 200.",
    "count-only-for-kindergarten": () => "Only kindergartens give numbers; other classes need names.",
    "no-names-of-small-children": () =>
      "Children's names are not kept in kindergartens; give class and number only.",
  },
);
