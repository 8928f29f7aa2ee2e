// What the page is built of. Texts are texts: no markup is made of a string here.

type Content = Node | string;

/** @param attributes those that are `undefined` are left out */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...contents: readonly Content[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...contents);
  return made;
}

export function button(
  text: string,
  onClick: () => void,
  attributes: Readonly<Record<string, string | undefined>> = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', onClick);
  return made;
}

/** A text of ours with a name in the place of `{0}`. */
export function withName(text: string, name: string): string {
  return text.replace('{0}', () => name);
}

/** Puts contents into an element, and the focus back to what has the same `data-key`; else to `otherwise`. */
export function replaceContents(parent: HTMLElement, contents: readonly Content[], otherwise: HTMLElement): void {
  const focused = document.activeElement;
  const key = focused instanceof HTMLElement && parent.contains(focused) ? focused.dataset.key : undefined;
  parent.replaceChildren(...contents);
  if (key === undefined) return;
  const same = [...parent.querySelectorAll<HTMLElement>('[data-key]')].find(({ dataset }) => dataset.key === key);
  (same ?? otherwise).focus({ preventScroll: true });
}
