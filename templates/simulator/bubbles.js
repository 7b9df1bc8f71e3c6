// Bubbles: what a message of the bot, or of a person, looks like.

import { el, formatted, icon, link } from "./format.js";

const preview = (text) => (text.length > 90 ? `${text.slice(0, 88)}…` : text);

/** The words of a message that the bot sent, for quotes and the list of people. */
export function words(json) {
  const content = json[json.type] ?? {};
  switch (json.type) {
    case "text": return content.body;
    case "interactive": return content.body.text;
    case "image": return content.caption || "Picture";
    case "document": return content.filename || "Document";
    case "template": return parameters(content).join(" · ") || content.name;
    case "audio": return "Voice note";
    default: return json.type;
  }
}

function parameters(template) {
  return (template.components ?? []).flatMap((part) => (part.parameters ?? []).map((one) => one.text ?? one.payload ?? ""))
    .filter(Boolean);
}

const mediaAddress = (media) => (media.id ? `/simulator/media/${encodeURIComponent(media.id)}` : media.link);

function picture(media) {
  if (!media.id) return el("p", "text", link(media.link, media.link));
  const image = el("img", "picture");
  image.src = mediaAddress(media);
  image.alt = media.caption ? "" : "Picture";
  const anchor = el("a", "picture-link", image);
  anchor.href = image.src;
  anchor.target = "_blank";
  return anchor;
}

function paper(media) {
  const name = media.filename || "Document";
  const kind = name.includes(".") ? name.split(".").pop().toUpperCase() : "FILE";
  const anchor = el("a", "paper", icon("file"),
    el("span", "paper-name", el("strong", "", name), el("small", "", kind)), icon("save"));
  anchor.href = mediaAddress(media);
  anchor.download = name;
  return anchor;
}

function sound(id) {
  const audio = new Audio();
  audio.preload = "none";
  audio.src = `/simulator/media/${encodeURIComponent(id)}`;
  const play = el("button", "play", icon("play"), el("span", "label", "Play the voice note"));
  play.type = "button";
  play.addEventListener("click", () => (audio.paused ? audio.play().catch(() => {}) : audio.pause()));
  audio.addEventListener("playing", () => play.classList.add("on"));
  for (const end of ["pause", "ended"]) audio.addEventListener(end, () => play.classList.remove("on"));
  const wave = el("span", "wave", ...Array.from({ length: 28 }, () => el("i")));
  return el("div", "voice", play, wave, el("small", "", "0:03"));
}

function header(content) {
  const head = content.header;
  if (!head) return null;
  if (head.type === "text") return el("p", "head", ...formatted(head.text));
  return head.type === "document" ? paper(head.document) : picture(head[head.type] ?? {});
}

function body(json) {
  const content = json[json.type] ?? {};
  const text = (value) => (value ? el("p", "text", ...formatted(value)) : null);
  switch (json.type) {
    case "text": return [text(content.body)];
    case "interactive":
      return [header(content), text(content.body.text), content.footer ? el("p", "foot", content.footer.text) : null];
    case "image": return [picture(content), text(content.caption)];
    case "document": return [paper(content), text(content.caption)];
    case "audio": return [sound(content.id)];
    case "template":
      return [el("p", "tag", `Template · ${content.name} · ${content.language?.code ?? ""}`),
        ...parameters(content).map(text)];
    default: return [el("p", "tag", json.type)];
  }
}

/** Buttons under a message. `tap(id, title)` sends one, `open(json)` shows a list. */
function actions(json, { tap, open }) {
  const content = json.type === "interactive" ? json.interactive : null;
  if (!content) return null;
  const make = (name, label) => {
    const button = el("button", "action", icon(name), el("span", "", label));
    button.type = "button";
    return button;
  };
  const row = el("div", "actions");
  if (content.type === "button") {
    for (const { reply } of content.action.buttons) {
      const button = make("reply", reply.title);
      button.dataset.buttonId = reply.id;
      button.addEventListener("click", () => tap(reply.id, reply.title));
      row.append(button);
    }
  } else if (content.type === "list") {
    const button = make("list", content.action.button);
    button.dataset.listOpen = "";
    button.setAttribute("aria-haspopup", "dialog");
    button.addEventListener("click", () => open(content));
    row.append(button);
  } else if (content.type === "cta_url") {
    const { display_text: label, url } = content.action.parameters;
    const anchor = link(url, label, icon("out"));
    anchor.className = "action";
    anchor.dataset.link = "";
    row.append(anchor);
  }
  return row;
}

/** A message of the bot. */
export function incoming(item, time, handlers) {
  const bubble = el("article", "bubble incoming", ...body(item.json), el("time", "time", time));
  bubble.dataset.messageId = item.id;
  const group = el("div", "group them", bubble, actions(item.json, handlers));
  return group;
}

const STATES = {
  waiting: ["clock", "on its way"],
  sent: ["tick", "sent"],
  delivered: ["ticks", "delivered"],
  read: ["ticks", "read"],
  failed: ["alert", "not delivered"],
};

/** How far a person's own message has come. */
export function ticks(state) {
  const [name, label] = STATES[state];
  const span = el("span", `ticks ${state}`, icon(name), el("span", "label", label));
  span.title = label;
  return span;
}

/** A message of the person. */
export function outgoing(item, time, quoted) {
  const content = item.what === "voice" ? sound(item.text) : el("p", "text", ...formatted(item.text));
  const meta = el("span", "time", time, " ", ticks(item.state));
  const quote = quoted ? el("p", "quote", el("strong", "", "Therapy Tracker"), el("span", "", preview(words(quoted.json)))) : null;
  const bubble = el("article", "bubble outgoing", quote, content, meta);
  bubble.dataset.messageId = item.id;
  return el("div", "group me", bubble);
}

/** Something that Meta refused, told where the message would have been. */
export function notice(item) {
  return el("p", "notice", icon("alert"), el("span", "", `Meta refused a message (${item.code}): ${item.why}`));
}
