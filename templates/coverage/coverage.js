// Filters rows by what they say, and by what became of them. Without it everything is shown.
for (const bar of document.querySelectorAll("[data-filter]")) {
  const rows = [...document.querySelectorAll(bar.dataset.filter)];
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const search = bar.querySelector("input[type=search]");
  const boxes = [...bar.querySelectorAll("[data-only]")];
  const shown = bar.querySelector("[data-shown]");
  const apply = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const only = boxes
      .filter((box) => box.checked)
      .map((box) => box.dataset.only.split(" "));
    let count = 0;
    rows.forEach((row, at) => {
      const fits =
        words.every((word) => texts[at].includes(word)) &&
        only.every((names) =>
          names.some((name) => row.classList.contains(name)),
        );
      row.hidden = !fits;
      if (fits) count += 1;
    });
    for (const table of document.querySelectorAll("section.table")) {
      const own = [...table.querySelectorAll(".row")];
      table.hidden = own.length > 0 && own.every((row) => row.hidden);
    }
    shown.textContent =
      words.length + only.length > 0 ? `${count} of ${rows.length}` : "";
  };
  bar.addEventListener("input", apply);
  bar.addEventListener("submit", (event) => event.preventDefault());
  apply();
}
