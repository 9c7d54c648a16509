// A jump taken back: it is for want of room, not to fill another page. In: settled pages. Out: the same, each story whole again that its own
// page holds as well so. A page with a lock stays as it was.
import type { DeskTools } from './desk.js';
import { attempt, type DeskPage, takeSolution, whiteCells } from './desk-page.js';
import { holeCells } from './holes.js';
import { withCutKept, withoutRest } from './jumps.js';
import { costOfPages, type Jump, jumpFrom } from './recut-jumps.js';

/** What a page may cost more for not letting a story go on elsewhere, where that page is left white by more than a part of its room. */
const WORTH_A_JUMP = 20;
const SHARE_SHORT = 0.1;

/** Lets a story stand whole again where its page holds it as well so; the pages that have more white for it. */
export function undoJumps(all: readonly DeskPage[], tools: DeskTools): readonly DeskPage[] {
  return all.flatMap((page) => {
    const jump = jumpFrom(page, all);
    return jump !== undefined && standsWhole(jump, tools) ? [jump.target] : [];
  });
}

/** Both pages without the jump, where that costs no more; or where the page costs about as little, and the other is short of copy in any case. */
function standsWhole(jump: Jump, tools: DeskTools): boolean {
  const { page, target } = jump;
  const others = withoutRest(target, page);
  const here = attempt(page, page.must, [], tools);
  if (here === undefined) return false;
  const there = attempt(target, withCutKept({ ...target, must: others }), [], tools);
  if (there === undefined) return false;
  const isCheaper = here.cost + there.cost <= costOfPages(jump);
  const isShort =
    whiteCells(target, tools) > SHARE_SHORT * holeCells(target.freeLines, target.spec.firstLine);
  const isAsGood = here.cost <= (page.solution?.cost ?? 0) + WORTH_A_JUMP;
  if (!isCheaper && !(isShort && isAsGood)) return false;
  takeSolution(page, here);
  page.jumpPage = undefined;
  target.must = others;
  takeSolution(target, there);
  return true;
}
