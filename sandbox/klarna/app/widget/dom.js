/** Builds elements. Text only ever becomes text, never markup. */

/**
 * @param {string} tag
 * @param {Record<string, unknown>} props `on…` listens; true sets a bare attribute; false, null and undefined set nothing
 * @param {...unknown} children nodes and texts; false, null and undefined are left out
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.filter((child) => child !== undefined && child !== null && child !== false))
  return element
}
