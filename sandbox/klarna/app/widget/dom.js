/** Makes elements. Text is always text: nothing that comes from a server is ever read as markup. */

/**
 * @param {string} tag
 * @param {Record<string, string | number | boolean | null | undefined | ((event: any) => unknown)>} attributes functions named `on…`
 *   listen; true and false are present and absent, null and undefined are absent
 * @param {...(Node | string | null | undefined | false)} children
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), (event) => void value(event))
    else if (value === true) element.setAttribute(name, '')
    else if (value !== undefined && value !== false && value !== null) element.setAttribute(name, String(value))
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false))
  return element
}
