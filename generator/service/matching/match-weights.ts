/** What each kind of evidence for a table is worth. Weights are roughly logarithms of odds, so they add up. */

export interface Weight {
  readonly weight: number;
  readonly reasons: readonly string[];
}

/** Each kind of evidence with what it can add at most, and what it takes away where it speaks against. */
export const WEIGHTS = {
  /** A name that the example shows and the table lists; rare names count more. */
  shownName: 0.5,
  mostShown: 7,
  /** A name that the example shows and the table does not list. */
  missingName: -2.5,
  noneShown: -9,
  sameElsewhere: 7,
  likeElsewhere: 5,
  unlikeElsewhere: -2,
  nameWords: 3,
  descriptionWords: 1.5,
  /** Rows whose words have all of the object's name: "ID of the sail". */
  toldOnce: 1.5,
  toldOften: 3,
  /** Rows that have the words with which the object is described. */
  toldWords: 3,
  toldLess: 0.8,
  toldOfRow: 0.4,
  /** A table with a row that asks for the same object: objects that contain themselves are rare. */
  recursive: -1.5,
  /** A caption that names another object than the type cell does. */
  otherName: -9,
  /** A caption of the words of a row that has lost its object's name: `UpdateRouteReq` and `update_routes`. */
  sameCaption: 6,
  /** `RouteInfo` and `spare_routes`. */
  withinRow: 4,
  /** `DataVolume` and `volume`. */
  withinCaption: 2.5,
  /** A description with the words of the caption. */
  toldCaption: 2,
  /** `route` and `Route` rather than `RouteInfo`. */
  spelt: 1.5,
  /** `spare_routes` and `Route` rather than `RouteInfo`. */
  endsSpelt: 0.75,
  otherCaption: -1.5,
  /** A caption that is the name of a row which is no object by its type. */
  ofScalar: -9,
  /** Nothing but the order of the page, for a row that may hold anything, and a caption that is not its own. */
  strange: -6,
} as const;

export const NOTHING: Weight = { weight: 0, reasons: [] };
