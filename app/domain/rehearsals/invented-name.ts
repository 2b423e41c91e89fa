/** 示例 1 号 … : nobody is called so, and it fits a tile. */
export function inventedName(seat: number): string {
  return `示例${seat}号`;
}
