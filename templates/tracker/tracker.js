// The calendar with JavaScript: days are tapped first and saved together. Without it each tap is a save of its own.
(() => {
  const form = document.getElementById("calendar");
  if (!form) return;
  const words = form.dataset;
  const bar = document.getElementById("bar");
  const changed = document.getElementById("changed");
  const peek = document.getElementById("peek");
  const steps = [];
  const days = [...form.querySelectorAll(".day")];

  const markOf = (day) => ["attended", "missed", "holiday", "none"].find((mark) => day.classList.contains(mark));
  for (const day of days) {
    const [date, , seen] = day.value.split("~");
    Object.assign(day, { date, seen, was: markOf(day), said: day.getAttribute("aria-label") });
  }
  const next = (mark, future) => {
    const order = future ? ["none", "holiday"] : ["none", "attended", "missed", "holiday"];
    return order[(order.indexOf(mark) + 1) % order.length];
  };
  const pending = () => days.filter((day) => markOf(day) !== day.was);

  const say = (day) => {
    peek.textContent = day.getAttribute("aria-label");
  };
  const show = (day, mark) => {
    day.classList.remove(markOf(day));
    day.classList.add(mark);
    const isChanged = mark !== day.was;
    day.classList.toggle("changed", isChanged);
    day.querySelector("use").setAttribute("href", `#i-${mark}`);
    const name = day.said.slice(0, day.said.indexOf(":"));
    day.setAttribute("aria-label", isChanged ? `${name}: ${words[mark]}, ${words.unsaved}` : day.said);
    say(day);
    const count = pending().length;
    bar.hidden = count === 0 && steps.length === 0;
    changed.textContent = count === 1 ? words.one : words.many.replace("{n}", count);
    document.getElementById("save").disabled = count === 0;
  };

  form.addEventListener("click", (event) => {
    const day = event.target.closest(".day");
    if (!day) return;
    event.preventDefault();
    if (day.held) {
      day.held = false;
      return;
    }
    const mark = markOf(day);
    steps.push([day, mark]);
    show(day, next(mark, day.classList.contains("future")));
  });
  document.getElementById("step-back").addEventListener("click", () => {
    const step = steps.pop();
    if (step) show(...step);
    if (bar.hidden) (step?.[0] ?? form).focus();
  });

  const save = document.getElementById("save");
  save.addEventListener("click", () => {
    for (const day of pending()) {
      const input = document.createElement("input");
      Object.assign(input, { type: "hidden", name: "change", value: `${day.date}~${markOf(day)}~${day.seen}` });
      form.append(input);
    }
    steps.length = 0;
    for (const day of days) day.was = markOf(day);
    save.disabled = true;
    changed.textContent = words.saving;
    form.submit();
  });

  // What a day holds is told on focus, on hovering, and on a long press, which then does not change the day.
  let timer;
  const rest = () => clearTimeout(timer);
  form.addEventListener("focusin", (event) => {
    const day = event.target.closest(".day");
    if (!day) return;
    stopAt(day);
    say(day);
  });
  form.addEventListener("pointerover", (event) => {
    const day = event.pointerType === "mouse" && event.target.closest(".day");
    if (day) say(day);
  });
  form.addEventListener("pointerdown", (event) => {
    const day = event.target.closest(".day");
    rest();
    if (!day || event.pointerType === "mouse") return;
    day.held = false;
    timer = setTimeout(() => {
      day.held = true;
      say(day);
    }, 500);
  });
  for (const end of ["pointerup", "pointercancel", "pointerleave"]) form.addEventListener(end, rest);
  form.addEventListener("contextmenu", (event) => {
    if (event.target.closest(".day")) event.preventDefault();
  });

  // The calendar is one stop of the Tab key; arrows go from day to day.
  const stopAt = (stop) => {
    for (const day of days) day.tabIndex = day === stop ? 0 : -1;
  };
  stopAt(days.find((day) => day.classList.contains("today")) ?? days[0]);
  form.addEventListener("keydown", (event) => {
    const index = days.indexOf(event.target.closest(".day"));
    const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7, Home: -index, End: days.length - 1 - index };
    const step = steps[event.key];
    if (step === undefined || index < 0) return;
    event.preventDefault();
    days[index + step]?.focus();
  });

  addEventListener("beforeunload", (event) => {
    if (pending().length > 0) event.preventDefault();
  });
  // A page that the browser kept may show what is no longer so.
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
  // Loading the page again must not tell again that something was saved.
  const address = new URL(location.href);
  if (address.pathname === "/mytracker" && address.searchParams.has("done")) {
    address.searchParams.delete("done");
    history.replaceState(null, "", address);
  }

  // What a save came to is where whoever cannot see the page goes on.
  const told = document.getElementById("clash") ?? document.getElementById("notice");
  if (told) {
    told.tabIndex = -1;
    told.focus();
  }

  const print = document.getElementById("print");
  print.hidden = false;
  print.addEventListener("click", () => window.print());
  peek.textContent = words.hint;
  document.body.dataset.ready = "true";
})();
