/** What a blank form's bytes are sealed for, so that they open nowhere else. */
export function blankPlace(id: string): string {
  return `blank_form|pdf|${id}`;
}
