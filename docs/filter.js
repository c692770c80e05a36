// A box that shows only what has all the words typed into it. Elements with the same `data-of` are found together, by the
// words of each of them. Without this script everything is shown and the box is not.
for (const box of document.querySelectorAll('.filter')) {
  const input = box.querySelector('input');
  const output = box.querySelector('output');
  const rows = [...document.querySelectorAll(box.dataset.rows)];
  const texts = new Map();
  for (const row of rows) {
    const of = row.dataset.of ?? row;
    const words = row.cloneNode(true);
    // What every answer and every request has tells none of them apart.
    for (const sample of words.querySelectorAll('.json, .xml, .shell')) sample.remove();
    texts.set(of, `${texts.get(of) ?? ''} ${words.textContent.toLowerCase()}`);
  }
  const folded = [...document.querySelectorAll('details[data-unfold]')];
  const noun = box.dataset.noun;

  const show = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = new Set(
      [...texts].filter(([, text]) => words.every((word) => text.includes(word))).map(([of]) => of),
    );
    for (const row of rows) row.hidden = !shown.has(row.dataset.of ?? row);
    for (const details of folded) details.open = words.length > 0;
    const count = `${shown.size} ${noun}${shown.size === 1 ? '' : 's'}`;
    output.textContent =
      words.length === 0 ? '' : shown.size > 0 ? count : `No ${noun} has these words; try fewer.`;
  };
  input.addEventListener('input', show);
  // A link to something hidden shows everything again.
  addEventListener('hashchange', () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target?.closest('[hidden]')) {
      input.value = '';
      show();
      target.scrollIntoView();
    }
  });
  box.hidden = false;
  if (input.value !== '') show();
}
