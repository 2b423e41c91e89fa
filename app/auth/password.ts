/** What may be a password: long enough and not the first thing that is tried. Length, not composition. */
export const shortestPassword = 10;
export const longestPassword = 200;

// seen in school systems again and again, and the tops of breach lists that reach ten characters
const common = [
  "1234567890",
  "0123456789",
  "12345678910",
  "1q2w3e4r5t",
  "qwertyuiop",
  "password123",
  "password1234",
  "administrator",
  "admin12345",
  "admin123456",
  "a123456789",
  "a1234567890",
  "woaini1314",
  "woaini520",
  "woaini5201314",
  "5201314520",
  "1314520520",
  "iloveyou1314",
  "wangyut2",
  "aa12345678",
  "abc1234567",
  "abcd123456",
  "abc123456789",
  "qq123456789",
  "zxcvbnm123",
  "asdfghjkl123",
  "laoshi123456",
  "xuexiao123456",
  "jiaoshi123456",
  "fanzha12345",
  "fanzhaketang",
];

export type PasswordFault = "tooShort" | "tooLong" | "sameAsUsername" | "tooCommon";

export function passwordFault(password: string, username: string): PasswordFault | null {
  if ([...password].length < shortestPassword) return "tooShort";
  if (password.length > longestPassword) return "tooLong";
  const plain = password.toLowerCase();
  if (plain.includes(username.toLowerCase()) && plain.length - username.length < 6) return "sameAsUsername";
  if (common.includes(plain) || new Set(plain).size < 4) return "tooCommon";
  return null;
}
