import type { ItemFormat } from "#app/domain/item-exchange/item-file.ts";

/** As the formats call themselves, in any language. */
export const formatNames: Record<ItemFormat, string> = { gift: "GIFT", aiken: "Aiken", xlsx: ".xlsx" };
