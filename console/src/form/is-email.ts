/** Whether a text has the shape of an e-mail address. The API decides whether it is one. */
export function isEmail(text: string): boolean {
  return /^\S+@\S+\.\S+$/.test(text.trim());
}
