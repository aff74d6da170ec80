/**
 * Finds an element that a component's markup always has.
 *
 * @param kind What it must be, such as `HTMLInputElement`.
 * @throws Error that names the selector, when the markup has lost it.
 */
export function findElement<Found extends Element>(
  root: ParentNode,
  selector: string,
  kind: new () => Found,
): Found {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`There is no ${selector}.`);
  return found;
}
