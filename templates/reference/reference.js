"use strict";
(() => {
  const root = document.documentElement.dataset.root;

  // A long list of contents begins where the reader is.
  const contents = document.getElementById("contents");
  const current = contents.querySelector("[aria-current]");
  const isBeside = contents.scrollHeight > contents.clientHeight;
  if (isBeside && current && current.offsetTop > contents.clientHeight)
    contents.scrollTop = current.offsetTop - contents.clientHeight / 2;

  // Copy buttons: only with a script is there anything to press.
  for (const block of document.querySelectorAll(".code")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      const { textContent: text } = block.querySelector("pre");
      button.textContent = (await copied(text)) ? "Copied" : "Not copied";
      setTimeout(() => (button.textContent = "Copy"), 1500);
    });
    block.append(button);
  }
  async function copied(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      const isDone = document.execCommand("copy");
      area.remove();
      return isDone;
    }
  }

  // Fields inside fields are folded: one button for all, and none hides what an address leads to.
  const insides = [...document.querySelectorAll("details.inside")];
  const heading = document.querySelector("#request-body, #fields");
  if (insides.length > 1 && heading) {
    const tools = document.createElement("p");
    const button = document.createElement("button");
    tools.className = "tools";
    button.type = "button";
    const name = () => {
      const isFolded = insides.some((one) => !one.open);
      button.textContent = isFolded ? "Unfold all" : "Fold all";
      return isFolded;
    };
    button.addEventListener("click", () => {
      const isFolded = insides.some((one) => !one.open);
      for (const one of insides) one.open = isFolded;
      name();
    });
    name();
    tools.append(button);
    heading.before(tools);
  }
  function showTarget() {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    let one = target.parentElement?.closest("details");
    for (; one; one = one.parentElement?.closest("details")) one.open = true;
    target.scrollIntoView({ block: "start" });
  }
  addEventListener("hashchange", showTarget);
  showTarget();
  addEventListener("beforeprint", () => {
    for (const one of document.querySelectorAll("main details"))
      one.open = true;
  });

  // Search: the index is a script, as a page that was opened from a disk may load no other file.
  const form = document.querySelector(".search");
  const input = document.getElementById("search");
  const results = document.getElementById("search-results");
  const status = form.querySelector("[role=status]");
  let loading;
  let selected = -1;
  form.hidden = false;
  const script = (name) =>
    new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = root + name;
      element.onload = resolve;
      element.onerror = reject;
      document.head.append(element);
    });
  const load = () =>
    (loading ??= Promise.all([
      script("minisearch.js"),
      script("search-index.js"),
    ]).then(() =>
      self.MiniSearch.loadJSON(self.referenceIndex, {
        fields: ["title", "name", "text"],
        storeFields: ["title", "hint", "kind", "address"],
      }),
    ));
  const options = () => [...results.children];
  const select = (index) => {
    const all = options();
    if (all.length === 0) return;
    selected = (index + all.length) % all.length;
    all.forEach((one, at) =>
      one.setAttribute("aria-selected", String(at === selected)),
    );
    input.setAttribute("aria-activedescendant", all[selected].id);
    all[selected].scrollIntoView({ block: "nearest" });
  };
  const close = () => {
    results.hidden = true;
    results.replaceChildren();
    selected = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const part = (className, text) => {
    const element = document.createElement("span");
    element.className = className;
    element.textContent = text;
    return element;
  };
  const show = (found) => {
    close();
    const shown = found.slice(0, 30).map((one, at) => {
      const link = document.createElement("a");
      link.id = `found-${at}`;
      link.href = root + one.address;
      link.setAttribute("role", "option");
      link.setAttribute("aria-selected", "false");
      link.tabIndex = -1;
      link.append(
        part("found", one.title),
        part("kind", one.kind),
        part("hint", one.hint),
      );
      return link;
    });
    results.replaceChildren(...shown);
    results.hidden = shown.length === 0;
    input.setAttribute("aria-expanded", String(shown.length > 0));
    const count = found.length === 1 ? "1 result" : `${found.length} results`;
    status.textContent = found.length === 0 ? "Nothing found" : count;
  };
  const search = async () => {
    const words = input.value.trim();
    if (words === "") {
      close();
      status.textContent = "";
      return;
    }
    const index = await load();
    if (input.value.trim() !== words) return;
    show(
      index.search(words, {
        combineWith: "AND",
        prefix: true,
        fuzzy: (term) => (term.length > 4 ? 0.2 : false),
        boost: { title: 3, name: 2 },
        boostDocument: (_id, _term, { kind, title }) =>
          (kind === "operation" ? 1.5 : 1) *
          (title.toLowerCase() === words.toLowerCase() ? 4 : 1),
      }),
    );
  };
  input.addEventListener("focus", () => void load());
  input.addEventListener("input", () => void search());
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") select(selected + 1);
    else if (event.key === "ArrowUp") select(selected - 1);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const all = options();
    (all[selected] ?? all[0])?.click();
  });
  results.addEventListener("click", close);
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !form.contains(relatedTarget)) close();
  });
  document.addEventListener("click", (event) => {
    if (!form.contains(event.target)) close();
  });
  document.addEventListener("keydown", (event) => {
    const { tagName } = document.activeElement ?? {};
    const isTyping = ["INPUT", "TEXTAREA", "SELECT"].includes(tagName);
    const isShortcut = event.ctrlKey || event.metaKey || event.altKey;
    if (event.key !== "/" || isTyping || isShortcut) return;
    event.preventDefault();
    input.focus();
  });
})();
