// WhatsApp's text formatting and small builders of elements. Text only ever becomes text nodes.

const MARKS =
  /```([\s\S]+?)```|`([^`\n]+)`|(?<![\p{L}\p{N}\p{M}])([*_~])(?=\S)([^\n]*?\S)\3(?![\p{L}\p{N}\p{M}])|https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/gu;
const TAGS = { "*": "strong", _: "em", "~": "s" };

/** An element with a class and children; strings become text nodes. */
export function el(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** One of the page's icons. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#i-${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

/** The nodes of a text with *bold*, _italic_, ~strike~, ```mono``` and links. */
export function formatted(text) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(MARKS)) {
    if (match.index > end) nodes.push(document.createTextNode(text.slice(end, match.index)));
    const [whole, block, code, mark, inner] = match;
    if (block ?? code) nodes.push(el("code", "", block ?? code));
    else if (mark) nodes.push(el(TAGS[mark], "", ...formatted(inner)));
    else nodes.push(link(whole, whole));
    end = match.index + whole.length;
  }
  if (end < text.length) nodes.push(document.createTextNode(text.slice(end)));
  return nodes;
}

/** A link that opens beside the chat; anything but http and https stays text. */
export function link(url, label, ...more) {
  if (!/^https?:\/\//i.test(url)) return el("span", "", label);
  const anchor = el("a", "", ...more, label);
  anchor.href = url;
  anchor.target = "_blank";
  anchor.rel = "noopener noreferrer";
  return anchor;
}

/** A value as indented JSON, its keys and texts in colours. */
export function json(value) {
  const text = JSON.stringify(value, null, 2);
  const pre = el("pre", "json");
  let end = 0;
  for (const match of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null|-?\d[\d.e+-]*)\b/g)) {
    pre.append(text.slice(end, match.index));
    pre.append(el("span", match[2] ? "key" : match[1] ? "str" : "num", match[1] ?? match[0]), match[2] ?? "");
    end = match.index + match[0].length;
  }
  pre.append(text.slice(end));
  return pre;
}
