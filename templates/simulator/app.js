// The chat page. The server tells what happened as a stream of updates; this keeps a chat for each person from
// them, shows the one that is open, and sends what the person does.

import { el, icon } from "./format.js";
import * as bubbles from "./bubbles.js";
import * as panel from "./panel.js";

const $ = (id) => document.getElementById(id);
const HOUR = 3_600_000;
const TYPING_MS = 25_000;
const NEW_NUMBERS = 919810000000;

const state = { epoch: null, people: new Map(), messages: new Map(), current: null, clock: { at: 0, real: 0 }, zone: "UTC", caughtUp: false };
const now = () => state.clock.at + (Date.now() - state.clock.real);
const format = (options) => new Intl.DateTimeFormat("en-IN", { timeZone: state.zone, ...options });
const timeOf = (at) => format({ hour: "numeric", minute: "2-digit", hour12: true }).format(at);
const dayKey = (at) => format({ year: "numeric", month: "2-digit", day: "2-digit" }).format(at);

function dayLabel(at) {
  if (dayKey(at) === dayKey(now())) return "Today";
  if (dayKey(at) === dayKey(now() - 24 * HOUR)) return "Yesterday";
  return format({ weekday: "long", day: "numeric", month: "long" }).format(at);
}

async function post(what, body) {
  try {
    const answer = await fetch(`/simulator/api/${what}`, {
      method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body),
    });
    if (!answer.ok) toast((await answer.json().catch(() => ({}))).error ?? "That did not work");
  } catch {
    toast("The server cannot be reached");
  }
}

let toastTimer;
function toast(text) {
  $("toast").textContent = text;
  $("toast").hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { $("toast").hidden = true; }, 4000);
}

// ---- People ------------------------------------------------------------------------------------------------

function addPerson(person) {
  const chat = { person, items: [], unread: 0, heardAt: null, typingUntil: 0 };
  state.people.set(person.key, chat);
  const initials = person.name.replace(/^Dr\.?\s+/, "").replace(/^\+/, "");
  const button = el("button", "person",
    el("span", "avatar", /^\d/.test(initials) ? initials.slice(-2) : initials[0]),
    el("span", "person-text", el("span", "person-name", person.name), el("span", "person-role", person.role)),
    el("span", "badge"));
  button.type = "button";
  button.dataset.person = person.key;
  button.dataset.hue = String([...state.people.keys()].length % 6);
  button.addEventListener("click", () => show(person.key));
  chat.button = button;
  $("people").insertBefore(button, $("someone-new"));
  return chat;
}

function addNewPersonButton() {
  const button = el("button", "person add", el("span", "avatar", icon("plus")),
    el("span", "person-text", el("span", "person-name", "Someone new"), el("span", "person-role", "a number never seen")));
  button.type = "button";
  button.id = "someone-new";
  button.addEventListener("click", () => {
    let number = NEW_NUMBERS + 1;
    while (state.people.has(`+${number}`)) number += 1;
    show(stranger(`${number}`).person.key);
  });
  $("people").append(button);
}

const stranger = (digits) => addPerson({ key: `+${digits}`, name: `+${digits}`, role: "somebody new", phone: digits });

/** The chat of whoever has this number or business-scoped id. */
function chatOf(address) {
  if (!address) return null;
  for (const chat of state.people.values()) {
    if (chat.person.phone === address || chat.person.business_scoped_id === address) return chat;
  }
  return /^\d{8,15}$/.test(address) ? stranger(address) : null;
}

function badge(chat) {
  const mark = chat.button.querySelector(".badge");
  mark.textContent = chat.unread ? String(chat.unread) : "";
  mark.setAttribute("aria-label", chat.unread ? `${chat.unread} unread` : "");
}

function show(key) {
  const chat = state.people.get(key);
  if (!chat) return;
  state.current = key;
  sessionStorage.setItem("person", key);
  for (const other of state.people.values()) {
    other.button.setAttribute("aria-current", String(other === chat));
  }
  chat.button.scrollIntoView({ block: "nearest", inline: "center" });
  drawAll(chat);
  look(chat);
}

const current = () => state.people.get(state.current);

function look(chat) {
  if (!state.caughtUp || document.hidden || chat !== current() || !chat.unread) return;
  chat.unread = 0;
  badge(chat);
  post("look", { person: chat.person.key });
}

// ---- The chat ----------------------------------------------------------------------------------------------

const log = $("log");
const nearEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 120;
const toEnd = () => { log.scrollTop = log.scrollHeight; };

function drawAll(chat) {
  log.setAttribute("aria-busy", "true");
  log.replaceChildren();
  if (!chat.items.length) log.append(welcome(chat.person));
  for (const [index, item] of chat.items.entries()) log.append(...nodes(chat, item, index));
  drawTyping(chat);
  drawWindow(chat);
  toEnd();
  log.removeAttribute("aria-busy");
}

function welcome(person) {
  const hello = el("button", "primary", "Say hi");
  hello.type = "button";
  hello.dataset.say = "hi";
  return el("div", "welcome", el("p", "welcome-hand", "👋"), el("h2", "", `You are ${person.name}`),
    el("p", "", "This is a WhatsApp chat with the bot. Type as you would on your phone, or tap what it offers."), hello);
}

function nodes(chat, item, index) {
  const before = chat.items[index - 1];
  const made = [];
  if (!before || dayKey(before.at) !== dayKey(item.at)) {
    const day = el("p", "day", el("span", "", dayLabel(item.at)));
    day.dataset.at = item.at;
    made.push(day);
  }
  if (item.side === "them") {
    const tap = (id, title) => post("tap", { person: chat.person.key, id, title, context: item.id });
    made.push(bubbles.incoming(item, timeOf(item.at), { tap, open: (content) => openSheet(content, tap) }));
  } else if (item.side === "me") {
    made.push(bubbles.outgoing(item, timeOf(item.at), state.messages.get(item.context)));
  } else {
    made.push(bubbles.notice(item));
  }
  if (before && before.side === item.side) made[made.length - 1].classList.add("follows");
  item.node = made[made.length - 1];
  return made;
}

function addItem(chat, item) {
  chat.items.push(item);
  if (item.id) state.messages.set(item.id, item);
  if (chat !== current() || !state.caughtUp) return;
  const stay = nearEnd() || item.side === "me";
  log.querySelector(".welcome")?.remove();
  const made = nodes(chat, item, chat.items.length - 1);
  made.forEach((node) => node.classList.add("fresh"));
  log.insertBefore(el("div", "anchor"), log.querySelector(".typing")).replaceWith(...made);
  if (stay) toEnd();
  else $("to-end").hidden = false;
}

function drawTyping(chat) {
  const typing = chat.typingUntil > Date.now();
  $("presence").textContent = typing ? "typing…" : "online";
  const shown = log.querySelector(".typing");
  if (typing && !shown) {
    const dots = el("div", "group them typing", el("div", "bubble", el("span", "dots", el("i"), el("i"), el("i"))));
    dots.setAttribute("aria-hidden", "true");
    const stay = nearEnd();
    log.append(dots);
    if (stay) toEnd();
  } else if (!typing) shown?.remove();
}

function drawWindow(chat) {
  const line = $("window");
  const left = chat.heardAt === null ? null : chat.heardAt + 24 * HOUR - now();
  line.hidden = left === null;
  if (left === null) return;
  const open = left > 0;
  line.classList.toggle("closed", !open);
  const hours = Math.floor(left / HOUR);
  const minutes = Math.floor((left % HOUR) / 60_000);
  line.textContent = open
    ? `The bot may reply for ${hours} h ${minutes} min more, until ${timeOf(chat.heardAt + 24 * HOUR)} ${dayLabelShort(chat.heardAt + 24 * HOUR)}`
    : "24 hours since the last message: only approved templates may be sent";
}

const dayLabelShort = (at) => (dayKey(at) === dayKey(now()) ? "today" : format({ weekday: "short" }).format(at));

function setState(item, next) {
  item.state = next;
  item.node?.querySelector(".ticks")?.replaceWith(bubbles.ticks(next));
}

// ---- The list sheet ----------------------------------------------------------------------------------------

function openSheet(content, tap) {
  $("sheet-title").textContent = content.action.button;
  $("sheet-rows").replaceChildren(...content.action.sections.map((section) => {
    const rows = section.rows.map((row) => {
      const button = el("button", "sheet-row", el("span", "sheet-row-text", el("strong", "", row.title),
        row.description ? el("span", "", row.description) : null), el("span", "radio"));
      button.type = "button";
      button.dataset.rowId = row.id;
      button.addEventListener("click", () => { $("sheet").close(); tap(row.id, row.title); });
      return button;
    });
    return el("section", "", section.title ? el("h3", "", section.title) : null, ...rows);
  }));
  $("sheet").showModal();
}
$("sheet-close").addEventListener("click", () => $("sheet").close());
$("sheet").addEventListener("click", (event) => { if (event.target === $("sheet")) $("sheet").close(); });

// ---- Updates from the server -------------------------------------------------------------------------------

const on = {
  incoming(update) {
    let chat = state.people.get(update.person);
    if (!chat) chat = chatOf(update.person.slice(1));
    if (!chat) return;
    chat.heardAt = update.at;
    addItem(chat, { side: "me", id: update.id, at: update.at, what: update.what, text: update.text, context: update.context, state: "waiting" });
    if (chat === current()) drawWindow(chat);
  },
  handed(update) {
    const item = state.messages.get(update.id);
    if (!item || item.state === "read") return;
    setState(item, update.status === 200 ? "delivered" : "failed");
    if (update.why && state.caughtUp) toast(`Not delivered: ${update.why}`);
  },
  request(update) {
    const chat = chatOf(update.to);
    const reader = state.messages.get(update.json?.message_id);
    const who = chat ?? [...state.people.values()].find((one) => one.items.includes(reader));
    const refused = panel.add(update, who?.person.name ?? update.to, timeOf(update.at));
    if (refused) {
      $("panel-dot").hidden = false;
      if (chat) addItem(chat, { side: "note", at: update.at, code: update.code, why: update.why });
    } else if (update.call === "read" && reader && who) {
      for (const item of who.items.slice(0, who.items.indexOf(reader) + 1)) {
        if (item.side === "me" && item.state !== "failed" && item.state !== "read") setState(item, "read");
      }
      if (update.json.typing_indicator && state.caughtUp) who.typingUntil = Date.now() + TYPING_MS;
      if (who === current()) drawTyping(who);
    } else if (update.message_id && !update.why && chat) {
      chat.typingUntil = 0;
      if (chat === current()) drawTyping(chat);
      chat.unread += 1;
      addItem(chat, { side: "them", id: update.message_id, at: update.at, json: update.json });
      badge(chat);
      look(chat);
    }
  },
  tick(update) {
    panel.tick(update.id, update.status);
    const item = state.messages.get(update.id);
    if (update.status === "read" && item && !item.seen) {
      item.seen = true;
      for (const chat of state.people.values()) {
        if (chat.items.includes(item)) {
          chat.unread = Math.max(0, chat.items.filter((one) => one.side === "them" && !one.seen).length);
          badge(chat);
        }
      }
    }
  },
  clock(update) {
    state.clock = { at: update.now, real: Date.now() };
    drawClock();
    for (const day of log.querySelectorAll(".day")) day.firstChild.textContent = dayLabel(Number(day.dataset.at));
  },
};

function drawClock() {
  $("clock-time").textContent = timeOf(now());
  $("clock-day").textContent = format({ weekday: "short", day: "numeric", month: "short" }).format(now());
  const chat = current();
  if (chat) {
    drawWindow(chat);
    drawTyping(chat);
  }
}

function begin(hello) {
  state.zone = hello.zone;
  state.clock = { at: hello.now, real: Date.now() };
  if (state.epoch !== hello.epoch) {
    const again = state.epoch !== null;
    state.epoch = hello.epoch;
    state.people.clear();
    state.messages.clear();
    panel.clear();
    $("people").replaceChildren();
    addNewPersonButton();
    hello.people.forEach(addPerson);
    state.caughtUp = false;
    if (again) toast("The server started afresh");
  }
  clearTimeout(settle);
  settle = setTimeout(caughtUp, 60);
}

// The past comes as a burst right behind the hello; it is drawn at once, without animation.
let settle;
function caughtUp() {
  if (state.caughtUp) return;
  state.caughtUp = true;
  drawClock();
  const wanted = state.current ?? sessionStorage.getItem("person");
  show(state.people.has(wanted) ? wanted : state.people.keys().next().value);
  document.body.dataset.ready = "true";
}

const events = new EventSource("/simulator/events");
events.addEventListener("hello", (event) => begin(JSON.parse(event.data)));
events.addEventListener("update", (event) => {
  const update = JSON.parse(event.data);
  on[update.kind]?.(update);
  if (!state.caughtUp) {
    clearTimeout(settle);
    settle = setTimeout(caughtUp, 60);
  }
});
events.addEventListener("error", () => { $("presence").textContent = "connecting…"; });
events.addEventListener("open", () => { if (current()) drawTyping(current()); });
setInterval(drawClock, 1000);

// ---- What the person does ----------------------------------------------------------------------------------

const composer = $("composer");
const fit = () => {
  composer.rows = Math.min(6, composer.value.split("\n").length + Math.floor(composer.value.length / 60));
};
const say = (text) => { if (current() && text.trim()) post("say", { person: state.current, text }); };

$("compose-form").addEventListener("submit", (event) => {
  event.preventDefault();
  say(composer.value);
  composer.value = "";
  fit();
  composer.focus();
});
composer.addEventListener("input", fit);
composer.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    $("compose-form").requestSubmit();
  }
});
document.addEventListener("click", (event) => {
  const chip = event.target.closest("[data-say]");
  if (chip) say(chip.dataset.say);
  const step = event.target.closest("[data-advance]")?.dataset.advance;
  if (step) post("clock", step === "9am" ? { to: "9am" } : { advance_ms: step === "1d" ? 24 * HOUR : HOUR });
});
$("voice").addEventListener("click", () => { if (current()) post("voice", { person: state.current }); });
$("fail").addEventListener("click", () => {
  post("fail", { fault: $("fault").value });
  toast("The next message to Meta will fail");
});
document.addEventListener("visibilitychange", () => { if (current()) look(current()); });
log.addEventListener("scroll", () => { if (nearEnd()) $("to-end").hidden = true; }, { passive: true });
$("to-end").addEventListener("click", toEnd);

function drawer(open) {
  $("app").classList.toggle("panel-shown", open);
  $("shade").hidden = !open;
  $("panel-open").setAttribute("aria-expanded", String(open));
  if (open) {
    $("panel-dot").hidden = true;
    $("panel-close").focus();
  } else $("panel-open").focus();
}
$("panel-open").addEventListener("click", () => drawer(true));
$("panel-close").addEventListener("click", () => drawer(false));
$("shade").addEventListener("click", () => drawer(false));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && $("app").classList.contains("panel-shown")) drawer(false);
});
$("tools-toggle").addEventListener("click", () => {
  const open = $("app").classList.toggle("tools-shown");
  $("tools-toggle").setAttribute("aria-expanded", String(open));
});

function theme(name) {
  document.documentElement.dataset.theme = name;
  const input = document.querySelector(`input[name="theme"][value="${name}"]`);
  if (input) input.checked = true;
}
const asked = new URLSearchParams(location.search).get("theme") ?? localStorage.getItem("theme");
if (["sunrise", "ocean", "forest"].includes(asked)) theme(asked);
document.querySelectorAll('input[name="theme"]').forEach((input) => input.addEventListener("change", () => {
  theme(input.value);
  localStorage.setItem("theme", input.value);
}));
