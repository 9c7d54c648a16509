// All weights of the layout desk in one place. A cost is a plain number; the tiers are far enough apart not to mix.

/**
 * Costs are whole parts of so many: sums of them are exact in whatever order they are added, so two ways that cost the same do so to the
 * last bit, and the one that comes first is taken.
 */
export const GRAINS = 1024;

/** Costs of the page solver, in the order of what must never happen first. */
export const COST = {
  /** A white L × column that no story covers. */
  voidCell: 3,
  /** The same, besides, for an L of white that is deeper in its column than a page is to have. */
  deepVoidCell: 6,
  /** White too deep anywhere on a page: one hole is what a reader sees of it, be it an L too deep or five. */
  deepVoid: 12,
  /** The same, besides, for white beyond the part of its hole that a page is to have: of a small hole a few cells are much. */
  poorPageCell: 6,
  /** Raggedness of a story's feet: squared L missing, rules broken. White inside a story is worse than white below it. */
  raggedFeet: 1,
  /** Two heads of one size side by side (RH02). */
  bumpingHeads: 30,
  /** A head under a larger-ranked one's story that is bigger than the head above (RH04). */
  headGrowsDownward: 6,
  /** A story of lower rank above or left of one of higher rank, per rank. */
  rankInverted: 14,
  /** A span one column off the rank's own. */
  spanOff: 3,
  /** Broken columns where the rank does not ask for them. */
  brokenColumns: 6,
  /** Headline that leaves over half of its measure white. */
  looseHead: 14,
  /** Headline of a lower tier than its rank may have, per tier. */
  tierBelow: 10,
  /** Legs shallower or deeper than wished, per L. */
  legTooShallow: 2.5,
  legTooDeep: 0.7,
  /** A leg deeper than readers follow (RA03): only where nothing else works. */
  legBeyondReading: 60,
  /** Picture cropped or stretched, per percent. */
  pictureBent: 0.25,
  /** Headline a line longer or shorter than it sets best. */
  headBent: 4,
  /** A paragraph set a line longer or shorter: the last lever before a filler. */
  paragraphBent: 5,
  /** Picture of an article left in fewer columns than asked for. */
  pictureAsked: 40,
  /** An article does not stand at an edge of the page that it asks for (`position`). */
  positionMissed: 500,
  /** The page's first story does not stand at the top. */
  leadElsewhere: 80,
  /** The page's first story is set smaller than one of lower rank (RH06). */
  leadSetSmaller: 90,
  /** An optional article as a guest on a page of another section. */
  guest: 60,
  /** A story around something instead of a rectangle (RA01). */
  aroundAd: 10,
  /** The same around another story, besides. */
  aroundStory: 4,
  /** A jump, fixed, and for each L that goes on elsewhere: white of both pages being equal, the story's own page is full first. */
  jump: 12,
  lineJumping: 3,
} as const;
