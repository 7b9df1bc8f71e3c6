// The panel: each request to the Graph API with its verdict, the reason, and the JSON both ways.

import { el, icon, json } from "./format.js";

const KEPT = 200;
const KINDS = { button: "Reply buttons", list: "List", cta_url: "Link button", contact_request: "Number request" };
const list = document.getElementById("requests");
const cards = new Map();
const counts = { accepted: 0, refused: 0 };

function title(update) {
  const body = update.json ?? {};
  if (update.call === "read") return body.typing_indicator ? "Read, and typing" : "Read";
  if (update.call === "media") return "Media file";
  if (body.type === "interactive") return KINDS[body.interactive?.type] ?? "Interactive";
  return typeof body.type === "string" ? body.type[0].toUpperCase() + body.type.slice(1) : "Message";
}

/** Adds a request. `who` is the recipient's name, `time` when it was. */
export function add(update, who, time) {
  const refused = update.status !== 200;
  counts[refused ? "refused" : "accepted"] += 1;
  const doubtful = !refused && update.why;
  const verdict = el("span", `verdict ${refused ? "bad" : doubtful ? "warn" : "good"}`,
    icon(refused || doubtful ? "alert" : "tick"), refused ? `${update.status} · ${update.code}` : "200");
  const progress = el("span", "progress");
  const summary = el("summary", "", verdict,
    el("span", "request-title", el("strong", "", title(update)), el("span", "", who ? `to ${who}` : "")),
    el("span", "request-time", time, progress));
  const details = el("details", "", summary);
  if (update.why) details.append(el("p", `why ${refused ? "bad" : "warn"}`, update.why));
  // Long JSON is laid out only once somebody opens it.
  details.addEventListener("toggle", () => {
    if (details.open && !details.querySelector(".json")) {
      details.append(el("h3", "", "Request"), json(update.json), el("h3", "", "Answer"), json(update.answer));
    }
  });
  const card = el("li", `request ${refused ? "refused" : "accepted"}`, details);
  if (refused) details.open = true;
  if (update.message_id) cards.set(update.message_id, progress);
  list.prepend(card);
  while (list.children.length > KEPT) list.lastChild.remove();
  document.getElementById("counts").textContent =
    `${counts.accepted} accepted${counts.refused ? ` · ${counts.refused} refused` : ""}`;
  return refused;
}

/** Notes how far a message has come. */
export function tick(id, status) {
  const progress = cards.get(id);
  if (progress) progress.textContent = status;
}

/** Forgets everything, when the server started afresh. */
export function clear() {
  list.replaceChildren();
  cards.clear();
  counts.accepted = counts.refused = 0;
}
