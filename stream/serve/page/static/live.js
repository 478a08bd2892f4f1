// Adds what is new to pages that are complete without it. All text goes in as text, never as markup.
"use strict";
(() => {
  const MOST = 200;
  const percent = (value) => `${Math.round(100 * value)}\u00a0%`;

  function moment(value) {
    const day = new Date(value);
    const date = day.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
    const time = day.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
    return `${date}, ${time} UTC`;
  }

  // A tab that nobody looks at watches nothing: browsers allow few connections to a site, and the site few watchers.
  function watch(open, onReturn) {
    let stream = open();
    const close = () => { stream.close(); };
    document.addEventListener("visibilitychange", () => {
      close();
      if (document.hidden) return;
      stream = open();
      onReturn();
    });
    addEventListener("pagehide", close);
    addEventListener("pageshow", (event) => {
      if (event.persisted) onReturn();
    });
  }

  // Says how many changed since the page was drawn, with a link that draws it anew.
  function announce(place) {
    const query = new URLSearchParams({ topics: place.dataset.live });
    if (place.dataset.pair && place.dataset.pair !== "ALL") query.set("pair", place.dataset.pair);
    const link = document.createElement("a");
    const seen = new Set();
    link.href = location.href;
    place.append(" · ", link);
    const say = (words) => {
      link.textContent = words;
      place.hidden = false;
    };
    watch(() => {
      const stream = new EventSource(`/api/v1/stream?${query}`);
      stream.addEventListener(place.dataset.live, (event) => {
        const record = JSON.parse(event.data);
        seen.add(record.episode || record.pair);
        const what = place.dataset.live === "pairs" ? "pair" : "alert";
        say(`${seen.size} ${what}${seen.size === 1 ? "" : "s"} changed since: show`);
      });
      return stream;
    }, () => say("Show what is new"));
  }

  function follow(list) {
    const state = document.getElementById("live-state");
    const pause = document.getElementById("live-pause");
    const row = document.getElementById("live-row");
    const empty = document.getElementById("live-empty");
    let waiting = [];
    let drawing = false;
    let paused = false;

    function entry(score) {
      const item = row.content.cloneNode(true);
      const link = item.querySelector("a");
      link.href = `/articles/${encodeURIComponent(score.id)}`;
      link.firstElementChild.textContent = score.title || score.id;
      item.querySelector(".when").textContent = [score.source, moment(score.scored_at)].filter(Boolean).join(" · ");
      const measures = item.querySelector(".measures");
      if (score.outcome === "scored") {
        for (const name of ["escalation", "de_escalation"]) {
          measures.querySelector(`[data-is="${name}"]`).textContent = percent(score[name]);
        }
      } else {
        measures.textContent = score.outcome.replaceAll("_", " ");
        measures.classList.add("unscored");
      }
      return item;
    }

    // One drawing for all that came since the last: hundreds of articles a second cost no more than one does.
    function draw() {
      drawing = false;
      if (paused || !waiting.length) return;
      const fresh = document.createDocumentFragment();
      for (const score of waiting.slice(-MOST).reverse()) fresh.append(entry(score));
      waiting = [];
      list.prepend(fresh);
      while (list.children.length > MOST) list.lastElementChild.remove();
      empty.hidden = true;
    }

    const renew = () => { if (!paused) location.reload(); };
    watch(() => {
      const stream = new EventSource("/api/v1/stream?topics=scores");
      stream.addEventListener("open", () => { state.textContent = "Connected."; });
      stream.addEventListener("error", () => { state.textContent = "Connection lost; trying again."; });
      stream.addEventListener("reset", renew);
      stream.addEventListener("scores", (event) => {
        waiting.push(JSON.parse(event.data));
        if (waiting.length > MOST) waiting.shift();
        if (!drawing) {
          drawing = true;
          setTimeout(draw, 250);
        }
      });
      return stream;
    }, renew);
    pause.hidden = false;
    pause.addEventListener("click", () => {
      paused = !paused;
      pause.setAttribute("aria-pressed", String(paused));
      draw();
    });
  }

  if (!("EventSource" in window)) return;
  document.querySelectorAll("[data-live]").forEach(announce);
  const list = document.getElementById("live-articles");
  if (list) follow(list);
})();
