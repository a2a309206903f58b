/** Puts the focus on the first field with a fault; false when there is none. */
export function focusFirst(form: HTMLFormElement | null, faults: object): boolean {
  const [first] = Object.keys(faults);
  if (first) form?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
  return first !== undefined;
}
