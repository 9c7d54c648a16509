// People, as shapes: limbs that taper, heads, shoulders. In: joints. Out: SVG elements.

export type Point = readonly [x: number, y: number];

/** A limb from `a` to `b`, round at both ends, `wa` and `wb` wide. */
export function limb(a: Point, b: Point, wa: number, wb: number): string {
  const angle = Math.atan2(b[1] - a[1], b[0] - a[0]) + Math.PI / 2;
  const [nx, ny] = [Math.cos(angle) / 2, Math.sin(angle) / 2];
  const corner = (p: Point, width: number): string =>
    `${num(p[0] + nx * width)} ${num(p[1] + ny * width)}`;
  const [ra, rb] = [num(wa / 2), num(wb / 2)];
  return `<path d="M${corner(a, wa)}L${corner(b, wb)}A${rb} ${rb} 0 0 0 ${corner(b, -wb)}L${corner(a, -wa)}A${ra} ${ra} 0 0 0 ${corner(a, wa)}Z"/>`;
}

/** A chain of limbs through several joints; one width a joint. */
export function chain(joints: readonly Point[], widths: readonly number[]): string {
  return joints
    .slice(1)
    .map((joint, index) => {
      const from = joints[index] ?? joint;
      return limb(from, joint, widths[index] ?? 10, widths[index + 1] ?? 10);
    })
    .join('');
}

/** A smooth closed outline through points (Catmull–Rom). */
export function outline(points: readonly Point[], attributes = ''): string {
  const at = (index: number): Point => points[(index + points.length) % points.length] ?? [0, 0];
  const parts = points.map((_, index) => {
    const [p0, p1, p2, p3] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const c1: Point = [p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6];
    const c2: Point = [p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6];
    return `C${[...c1, ...c2, ...p2].map(num).join(' ')}`;
  });
  return `<path d="M${at(0).map(num).join(' ')}${parts.join('')}Z" ${attributes}/>`;
}

/** Head and shoulders from behind; `x`, `y` the chin's place, `size` the head's height. */
export function bust(x: number, y: number, size: number, lean = 0): string {
  const at = (dx: number, dy: number): Point => [x + dx * size + lean * size * dy, y + dy * size];
  const shoulders = outline([
    at(-0.16, -0.08),
    at(-0.19, 0.14),
    at(-0.62, 0.34),
    at(-0.92, 0.62),
    at(-1.05, 1.4),
    at(-1.05, 3),
    at(1.05, 3),
    at(1.05, 1.4),
    at(0.9, 0.6),
    at(0.6, 0.34),
    at(0.19, 0.14),
    at(0.16, -0.08),
  ]);
  return shoulders + head(x, y, size, lean);
}

/** A head from behind: skull, ears, a little neck. */
export function head(x: number, y: number, size: number, lean = 0): string {
  const [cx, cy] = [x - lean * size * 0.5, y - size * 0.5];
  return (
    `<ellipse cx="${num(cx)}" cy="${num(cy - size * 0.05)}" rx="${num(size * 0.39)}" ry="${num(size * 0.47)}"/>` +
    `<ellipse cx="${num(cx)}" cy="${num(cy + size * 0.18)}" rx="${num(size * 0.31)}" ry="${num(size * 0.36)}"/>` +
    `<ellipse cx="${num(cx - size * 0.39)}" cy="${num(cy + size * 0.05)}" rx="${num(size * 0.06)}" ry="${num(size * 0.12)}"/>` +
    `<ellipse cx="${num(cx + size * 0.39)}" cy="${num(cy + size * 0.05)}" rx="${num(size * 0.06)}" ry="${num(size * 0.12)}"/>` +
    limb([cx, cy + size * 0.2], [x, y + size * 0.25], size * 0.36, size * 0.4)
  );
}

/** A walker seen from behind or in front, feet at `x`, `y`, `height` tall. */
export function walker(x: number, y: number, height: number, stride: number): string {
  const at = (dx: number, dy: number): Point => [x + dx * height, y - dy * height];
  const s = stride * 0.07;
  return (
    chain(
      [at(-0.035, 0.5), at(-0.04 - s, 0.26), at(-0.045 - s * 1.3, 0.02)],
      [0.1, 0.075, 0.05].map((w) => w * height),
    ) +
    chain(
      [at(0.035, 0.5), at(0.04 + s, 0.26), at(0.045 + s * 1.5, 0.03)],
      [0.1, 0.075, 0.05].map((w) => w * height),
    ) +
    outline([
      at(-0.05, 0.86),
      at(-0.12, 0.81),
      at(-0.125, 0.62),
      at(-0.115, 0.42),
      at(0.115, 0.42),
      at(0.125, 0.62),
      at(0.12, 0.81),
      at(0.05, 0.86),
    ]) +
    chain(
      [at(-0.115, 0.79), at(-0.15, 0.62), at(-0.135, 0.47)],
      [0.075, 0.06, 0.04].map((w) => w * height),
    ) +
    chain(
      [at(0.115, 0.79), at(0.15, 0.62), at(0.14, 0.47)],
      [0.075, 0.06, 0.04].map((w) => w * height),
    ) +
    `<ellipse cx="${num(x)}" cy="${num(y - 0.93 * height)}" rx="${num(0.052 * height)}" ry="${num(0.068 * height)}"/>` +
    limb(at(0, 0.9), at(0, 0.83), 0.06 * height, 0.07 * height)
  );
}

/** A number as SVG likes it. */
export function num(value: number): string {
  return String(Math.round(value * 10) / 10);
}
