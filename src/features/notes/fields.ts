/**
 * The part of a field that notes need: one to write in, a box to tick, or an `<output>` that shows
 * what is written elsewhere.
 */
export type NoteField = Pick<HTMLInputElement, 'name' | 'type' | 'value' | 'checked' | 'dataset'>;

/** What a field holds; for a box, `yes` or nothing. */
export function toText(field: NoteField): string {
  if (field.type !== 'checkbox') return field.value;
  return field.checked ? 'yes' : '';
}

export function setText(field: NoteField, text: string): void {
  if (field.type === 'checkbox') field.checked = text !== '';
  // The caret stays where it is, unless there is something new.
  else if (field.value !== text) field.value = text;
}
