(() => {
  const form = document.getElementById("filters");
  if (!form) return;
  const words = document.getElementById("words");
  const shown = document.getElementById("shown");
  const findings = [...document.querySelectorAll(".finding")];
  const sections = [...document.querySelectorAll(".operation")];
  const textOf = new Map(
    findings.map((finding) => {
      const heading = finding.parentElement.querySelector("h2");
      const text = `${heading.textContent} ${finding.textContent}`;
      return [finding, text.toLowerCase()];
    }),
  );
  const chosen = () => {
    const groups = new Map();
    for (const box of form.querySelectorAll("input:checked")) {
      const values = groups.get(box.dataset.group) ?? [];
      groups.set(box.dataset.group, [...values, box.value]);
    }
    return groups;
  };
  const apply = () => {
    const groups = chosen();
    const terms = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const finding of findings) {
      const fits = [...groups].every(([group, values]) => {
        const own = finding.dataset[group].split(" ");
        return values.some((value) => own.includes(value));
      });
      const text = textOf.get(finding);
      finding.hidden = !(fits && terms.every((term) => text.includes(term)));
      if (!finding.hidden) count += 1;
    }
    for (const section of sections) {
      section.hidden = !section.querySelector(".finding:not([hidden])");
    }
    shown.textContent = `${count} of ${findings.length} shown`;
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  document.getElementById("unfold").addEventListener("click", () => {
    for (const finding of findings) if (!finding.hidden) finding.open = true;
  });
  apply();
})();
