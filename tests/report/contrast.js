// Elements with text of their own whose colour has less than 4.5 : 1 to the first solid ground behind them (WCAG AA).
() => {
  const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
  const linear = (v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  const light = (rgb) => rgb.slice(0, 3).reduce((sum, v, i) => sum + linear(v / 255) * [0.2126, 0.7152, 0.0722][i], 0);
  const solid = (node) => {
    const colour = parts(getComputedStyle(node).backgroundColor);
    return colour.length === 3 || colour[3] === 1 ? colour : node.parentElement ? solid(node.parentElement) : [255, 255, 255];
  };
  const says = (node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
  const faint = [];
  for (const node of document.body.querySelectorAll("*:not(.away)")) {
    if (!node.checkVisibility() || !says(node)) continue;
    const [dim, bright] = [light(parts(getComputedStyle(node).color)), light(solid(node))].sort((x, y) => x - y);
    if ((bright + 0.05) / (dim + 0.05) < 4.5) faint.push(`${node.tagName}.${node.className}: ${node.textContent}`);
  }
  return faint;
}
