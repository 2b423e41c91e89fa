const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 示例学生一号 … 示例学生九十九号: nobody is called so. */
export function inventedName(seat: number): string {
  const tens = Math.floor(seat / 10);
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : digits[tens]}十`;
  return `示例学生${ten}${digits[seat % 10]}号`;
}
