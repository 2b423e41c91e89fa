import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  { day: (month: number, day: number) => `${month} 月 ${day} 日` },
  { day: (month, day) => `${day} ${months[month - 1]}` },
);

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
