"use strict";
(() => {
const element = (id) => document.getElementById(id);
const words = JSON.parse(element("words").textContent);
const records = element("log").textContent.trim().split("\n").map((line) => JSON.parse(line));
const game = records.find((record) => record.type === "game");
const startClocks = records.find((record) => record.type === "clocks") ?? {};

// ---- The log: lines of events, with what is said beside them.
const lines = [{ id: 0, parent: null, fork: 0, events: [], comments: new Map(), signs: new Map() }];
for (const record of records) {
  if (record.type === "line")
    lines[record.line] = { id: record.line, parent: record.parent, fork: record.fork_ply, events: [],
      comments: new Map(), signs: new Map() };
  else if (record.type === "event")
    lines[record.line].events.push(record);
  else if (record.type === "comment")
    lines[record.line].comments.set(record.ply, record.text);
  else if (record.type === "sign")
    lines[record.line].signs.set(record.ply, record.text);
}
/** Returns the events from the start to the end of a line: those of its parents up to the forks first. */
function pathOf(id) {
  const line = lines[id];
  return line.parent === null ? line.events : [...pathOf(line.parent).slice(0, line.fork), ...line.events];
}
const ownerOf = (id, ply) => ply > lines[id].fork || lines[id].parent === null ? id : ownerOf(lines[id].parent, ply);

// ---- The fold: a state and the event that changes it. It knows no rules of chess.
const roles = { p: "pawn", n: "knight", b: "bishop", r: "rook", q: "queen", k: "king" };
const letters = { pawn: "p", knight: "n", bishop: "b", rook: "r", queen: "q", king: "k" };
const squareOf = (name) => ({ x: name.charCodeAt(0) - 96, y: Number(name[1]) });

function startState() {
  const [placement, turn, castling, enPassant, halfmoves, fullmoves] = game.start_fen.split(" ");
  const found = [];
  placement.split("/").forEach((rank, i) => {
    let x = 1;
    for (const letter of rank) {
      if (letter >= "1" && letter <= "8") { x += Number(letter); continue; }
      const color = letter === letter.toUpperCase() ? "white" : "black";
      found.push({ color, role: roles[letter.toLowerCase()], x: x++, y: 8 - i, since: 0 });
    }
  });
  // A piece is named by the number of its first square among the occupied ones, a1, b1 and so on.
  found.sort((one, other) => one.y - other.y || one.x - other.x);
  return { rows: new Map(found.map((row, id) => [id, row])), turn: turn === "w" ? "white" : "black",
    castling: castling === "-" ? "" : castling, enPassant, halfmoves: Number(halfmoves), fullmoves: Number(fullmoves),
    lost: new Set(), ply: 0, last: null };
}
function apply(state, event) {
  state.ply += 1;
  state.last = event;
  if (event.captured_piece_id !== undefined)
    state.rows.delete(event.captured_piece_id);
  const move = (id, square) => Object.assign(state.rows.get(id), squareOf(square), { since: state.ply });
  if (event.piece_id !== null) {
    move(event.piece_id, event.to);
    if (event.promotion_role)
      state.rows.get(event.piece_id).role = event.promotion_role;
  }
  if (event.rook_id !== undefined)
    move(event.rook_id, event.rook_to);
  for (const right of event.lost_castling ?? "")
    state.lost.add(right);
  const isFresh = event.captured_piece_id !== undefined || event.role === "pawn";
  state.enPassant = event.en_passant ?? "-";
  state.halfmoves = isFresh ? 0 : state.halfmoves + 1;
  state.fullmoves += event.color === "black" ? 1 : 0;
  state.turn = event.color === "black" ? "white" : "black";
}
function fold(id, ply) {
  const state = startState();
  for (const event of pathOf(id).slice(0, ply))
    apply(state, event);
  return state;
}
/** Leaves out lost rights. Letters of files, as Chess960 has them, are told apart by the king's first file. */
function castlingOf(state) {
  const kings = { white: 5, black: 5 };
  for (const row of startState().rows.values())
    if (row.role === "king") kings[row.color] = row.x;
  const wingOf = (letter) => {
    const low = letter.toLowerCase();
    if (low === "k" || low === "q") return letter;
    const isWhite = letter !== low;
    const wing = low.charCodeAt(0) - 96 > kings[isWhite ? "white" : "black"] ? "k" : "q";
    return isWhite ? wing.toUpperCase() : wing;
  };
  return [...state.castling].filter((letter) => !state.lost.has(wingOf(letter))).join("") || "-";
}
function fenOf(state) {
  const at = new Map([...state.rows.values()].map((row) => [row.x + 10 * row.y, row]));
  const ranks = [8, 7, 6, 5, 4, 3, 2, 1].map((y) => {
    let text = "";
    let empty = 0;
    for (let x = 1; x <= 8; ++x) {
      const row = at.get(x + 10 * y);
      if (!row) { ++empty; continue; }
      text += (empty || "") + (row.color === "white" ? letters[row.role].toUpperCase() : letters[row.role]);
      empty = 0;
    }
    return text + (empty || "");
  });
  return [ranks.join("/"), state.turn === "white" ? "w" : "b", castlingOf(state), state.enPassant, state.halfmoves,
    state.fullmoves].join(" ");
}

// ---- Words.
const start = startState();
const firstHalf = 2 * start.fullmoves - (start.turn === "white" ? 2 : 1);
const numberText = (ply) => `${Math.floor((firstHalf + ply - 1) / 2) + 1}${(firstHalf + ply) % 2 ? "." : "…"}`;
const moveText = (id, ply) => ply === 0 ? words.start : `${numberText(ply)} ${pathOf(id)[ply - 1].san}`;
const fill = (text, ...values) => text.replace(/%(\d)/g, (whole, i) => values[i - 1] ?? whole);
function clockText(millis) {
  const seconds = Math.floor(Math.max(0, millis) / 1000);
  const two = (number) => String(number).padStart(2, "0");
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
const scoreText = (event) => event.mate_in !== undefined ? `#${event.mate_in}`
  : event.centipawns === undefined ? "" : (event.centipawns > 0 ? "+" : "") + (event.centipawns / 100).toFixed(2);

// ---- What is shown.
const shown = { line: 0, ply: 0, isFlipped: document.documentElement.dataset.flipped === "true" };
const lastPly = () => pathOf(shown.line).length;
const svgNamespace = "http://www.w3.org/2000/svg";
function svg(name, attributes) {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes))
    made.setAttribute(key, value);
  return made;
}
function html(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function showBoard(state) {
  const place = (x, y) => shown.isFlipped ? { x: 8 - x, y: y - 1 } : { x: x - 1, y: 8 - y };
  const last = state.last && state.last.piece_id !== null
    ? [state.last.from, state.last.to, state.last.rook_from, state.last.rook_to].filter(Boolean) : [];
  const parts = [];
  for (let y = 1; y <= 8; ++y)
    for (let x = 1; x <= 8; ++x) {
      const name = String.fromCharCode(96 + x) + y;
      const tone = (x + y) % 2 ? "light" : "dark";
      parts.push(svg("rect", { ...place(x, y), width: 1, height: 1, class: tone + (last.includes(name) ? " last" : "") }));
    }
  for (let i = 1; i <= 8; ++i) {
    const edge = shown.isFlipped ? 8 : 1;
    const rank = place(shown.isFlipped ? 8 : 1, i);
    const file = place(i, edge);
    const toneOf = (x, y) => (x + y) % 2 ? "onLight" : "onDark";
    const rankText = svg("text", { x: rank.x + .04, y: rank.y + .22, class: toneOf(edge, i) });
    rankText.textContent = i;
    const fileText = svg("text", { x: file.x + .96, y: file.y + .95, "text-anchor": "end", class: toneOf(i, edge) });
    fileText.textContent = String.fromCharCode(96 + i);
    parts.push(rankText, fileText);
  }
  for (const row of state.rows.values())
    parts.push(svg("use", { ...place(row.x, row.y), width: 1, height: 1,
      href: `#${row.color === "white" ? "w" : "b"}${letters[row.role].toUpperCase()}` }));
  element("board").replaceChildren(...parts);
  element("board").setAttribute("aria-label", fill(words.board, moveText(shown.line, shown.ply)));
}

function showPlayers(state) {
  const isOver = shown.line === 0 && shown.ply === lines[0].events.length && game.outcome !== "*";
  const scores = isOver ? { white: game.outcome.split("-")[0], black: game.outcome.split("-")[1] } : {};
  const events = pathOf(shown.line).slice(0, shown.ply);
  for (const color of ["white", "black"]) {
    const place = element((color === "white") === shown.isFlipped ? "upper" : "lower");
    const tag = color === "white" ? "White" : "Black";
    const rating = game.tags[tag + "Elo"];
    const name = html("span", state.turn === color && !isOver ? "turn" : "", game.tags[tag] || words[color]);
    const clock = events.findLast((event) => event.color === color && event.clock_millis !== undefined)?.clock_millis
      ?? startClocks[color];
    place.replaceChildren(name, html("span", "rating", /^\d+$/.test(rating) ? rating : ""),
      html("strong", "", (scores[color] ?? "").replace("1/2", "½")),
      html("span", "clock", clock === undefined ? "" : clockText(clock)));
  }
}

function showRows(state) {
  const ids = [...state.rows.keys()].sort((one, other) => one - other);
  element("rows").replaceChildren(...ids.map((id) => {
    const row = state.rows.get(id);
    const line = html("tr", row.since === state.ply && state.ply > 0 ? "changed" : "");
    line.append(html("td", "", words[`${row.color} ${row.role}`]), html("td", "", row.x), html("td", "", row.y),
      html("td", "", row.since));
    return line;
  }));
}

// ---- The list of moves.
const buttons = new Map();
function addMove(box, id, ply, isNumbered) {
  const event = lines[id].events[ply - lines[id].fork - 1];
  const whole = html("span", "whole");
  if (isNumbered) whole.append(html("span", "number", numberText(ply)));
  const button = html("button", "move", event.san + (lines[id].signs.get(ply) ?? ""));
  button.type = "button";
  button.title = [moveText(id, ply), scoreText(event),
    event.clock_millis === undefined ? "" : clockText(event.clock_millis)].filter(Boolean).join(" · ");
  button.addEventListener("click", () => goTo(id, ply));
  buttons.set(`${id}.${ply}`, button);
  whole.append(button);
  box.append(whole, " ");
}
function addComment(box, id, ply) {
  const text = lines[id].comments.get(ply);
  if (text) box.append(html("span", "comment", text), " ");
  return Boolean(text);
}
function addLine(box, id) {
  const line = lines[id];
  const last = line.fork + line.events.length;
  const forksAt = (ply) => lines.filter((other) => other.parent === id && other.fork === ply);
  const addForks = (ply) => forksAt(ply).forEach((other) => {
    const variation = html("div", "variation");
    variation.setAttribute("role", "group");
    variation.setAttribute("aria-label", words.variation);
    addLine(variation, other.id);
    box.append(variation);
  });
  addComment(box, id, line.fork);
  let isBroken = true;
  for (let ply = line.fork + 1; ply <= last; ++ply) {
    addMove(box, id, ply, isBroken || (firstHalf + ply) % 2 === 1);
    isBroken = addComment(box, id, ply) || forksAt(ply - 1).length > 0;
    addForks(ply - 1);
  }
  addForks(last);
}
function showMoves() {
  for (const [key, button] of buttons) {
    const [id, ply] = key.split(".").map(Number);
    const isPast = ply <= shown.ply && ownerOf(shown.line, ply) === id;
    button.classList.toggle("future", !isPast);
    if (isPast && ply === shown.ply) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
  const list = element("moves");
  const current = list.querySelector("[aria-current]");
  if (!current) { list.scrollTop = 0; return; }
  const box = list.getBoundingClientRect();
  const at = current.getBoundingClientRect();
  if (at.top < box.top + 8) list.scrollTop -= box.top + 8 - at.top;
  if (at.bottom > box.bottom - 8) list.scrollTop += at.bottom - box.bottom + 8;
}

// ---- The timeline: a step for each event, with its evaluation where the file has one.
const chance = (event) => event.mate_in !== undefined ? (event.mate_in < 0 ? 0 : 1)
  : 1 / (1 + Math.exp(-0.00368208 * event.centipawns));
let timelineLine = null;
function makeTimeline() {
  const events = pathOf(shown.line);
  const picture = svg("svg", { viewBox: `0 0 ${Math.max(1, events.length)} 72`, preserveAspectRatio: "none",
    "aria-hidden": "true" });
  const hasScores = events.some((event) => scoreText(event));
  const cells = hasScores ? 18 : 72;
  element("timeline").classList.toggle("bare", !hasScores);
  picture.append(svg("rect", { x: 0, y: 0, width: Math.max(1, events.length), height: 72, class: "lane" }));
  events.forEach((event, i) => {
    picture.append(svg("rect", { x: i + .04, y: 72 - cells, width: .92, height: cells, class: `${event.color}Cell` }));
    if (!hasScores || !scoreText(event)) return;
    const height = 50 * chance(event);
    picture.append(svg("rect", { x: i, y: 50 - height, width: 1, height, class: "score" }));
  });
  picture.append(svg("rect", { x: 0, y: 0, width: 0, height: 72, class: "future", id: "future" }),
    svg("rect", { x: 0, y: 0, width: 0, height: 72, class: "playhead", id: "playhead" }));
  element("timeline").replaceChildren(picture);
  element("timeline").setAttribute("aria-valuemax", events.length);
  timelineLine = shown.line;
}
function showTimeline() {
  if (timelineLine !== shown.line) makeTimeline();
  const last = Math.max(1, lastPly());
  const thickness = last * 3 / Math.max(200, element("timeline").clientWidth);
  element("future").setAttribute("x", shown.ply);
  element("future").setAttribute("width", Math.max(0, last - shown.ply));
  element("playhead").setAttribute("x", Math.min(last - thickness, Math.max(0, shown.ply - thickness / 2)));
  element("playhead").setAttribute("width", thickness);
  const text = fill(words.place, moveText(shown.line, shown.ply), shown.ply, lastPly());
  element("timeline").setAttribute("aria-valuenow", shown.ply);
  element("timeline").setAttribute("aria-valuetext", text);
  element("place").textContent = text;
}

function show() {
  const state = fold(shown.line, shown.ply);
  showBoard(state);
  showPlayers(state);
  showRows(state);
  showMoves();
  showTimeline();
  element("fen").textContent = fenOf(state);
}
function goTo(id, ply) {
  shown.line = id in lines ? id : 0;
  shown.ply = Math.min(Math.max(0, ply), lastPly());
  show();
}
const step = (plies) => goTo(shown.line, shown.ply + plies);

// ---- Playing, keys, pointer and wheel.
let timer = null;
let pliesPerSecond = 1;
function setPlaying(isPlaying) {
  clearInterval(timer);
  timer = isPlaying ? setInterval(() => shown.ply < lastPly() ? step(1) : setPlaying(false), 1000 / pliesPerSecond) : null;
  if (isPlaying && shown.ply === lastPly()) goTo(shown.line, 0);
  element("play").textContent = isPlaying ? words.pause : words.play;
}
function flip() { shown.isFlipped = !shown.isFlipped; show(); }
const themes = ["system", "light", "dark"];
function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  element("theme").textContent = words[`theme ${theme}`];
}
const nextTheme = () => setTheme(themes[(themes.indexOf(document.documentElement.dataset.theme) + 1) % themes.length]);
const keys = { ArrowLeft: () => step(-1), ArrowRight: () => step(1), Home: () => goTo(shown.line, 0),
  End: () => goTo(shown.line, lastPly()), Backspace: () => goTo(0, Math.min(shown.ply, lines[shown.line].fork)),
  " ": () => setPlaying(timer === null), f: flip, F: flip };
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === " " && event.target.closest("button")) return;
  if (event.key >= "1" && event.key <= "9") {
    pliesPerSecond = Number(event.key);
    if (timer !== null) setPlaying(true);
  } else if (event.shiftKey && event.key.startsWith("Arrow")) {
    step(event.key === "ArrowLeft" ? -5 : event.key === "ArrowRight" ? 5 : 0);
  } else if (keys[event.key]) {
    if (event.key !== " ") setPlaying(false);
    keys[event.key]();
  } else {
    return;
  }
  event.preventDefault();
});
let turned = 0;
for (const id of ["board", "timeline"])
  element(id).addEventListener("wheel", (event) => {
    event.preventDefault();
    turned += event.deltaMode === 0 ? event.deltaY / 100 : event.deltaY / 3;
    const plies = Math.trunc(turned);
    turned -= plies;
    if (plies) { setPlaying(false); step(plies); }
  }, { passive: false });
function scrub(event) {
  const box = element("timeline").getBoundingClientRect();
  setPlaying(false);
  goTo(shown.line, Math.round((event.clientX - box.left) / Math.max(1, box.width) * lastPly()));
}
element("timeline").addEventListener("pointerdown", (event) => {
  element("timeline").setPointerCapture(event.pointerId);
  scrub(event);
});
element("timeline").addEventListener("pointermove", (event) => {
  if (element("timeline").hasPointerCapture(event.pointerId)) scrub(event);
});
element("play").addEventListener("click", () => setPlaying(timer === null));
element("flip").addEventListener("click", flip);
element("theme").addEventListener("click", nextTheme);
window.addEventListener("resize", showTimeline);
function goToHash() {
  const given = new URLSearchParams(location.hash.slice(1));
  const number = (key, otherwise) => /^\d{1,9}$/.test(given.get(key) ?? "") ? Number(given.get(key)) : otherwise;
  goTo(number("line", words.line), number("ply", words.ply));
}
window.addEventListener("hashchange", goToHash);
setTheme("system");
addLine(element("moves"), 0);
goToHash();
window.plyline = { lines, fold, fenOf, pathOf, goTo, shown };
})();
