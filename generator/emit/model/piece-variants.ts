/**
 * Finds the answers of an operation that come whole or piece by piece, as the request asks. Input: answers; output: for
 * each kind of pieces the same answers with the pieces in the place of the whole.
 */
import type { ClientResponse } from "./client-operation.js";

export interface PieceVariant {
  readonly kind: ClientResponse["kind"];
  readonly mediaType: string;
  readonly responses: readonly ClientResponse[];
}

export function pieceVariants(
  responses: readonly ClientResponse[],
): PieceVariant[] {
  const contents = responses.flatMap(({ inPieces }) => inPieces);
  const byKind = new Map(contents.map((content) => [content.kind, content]));
  return [...byKind].map(([kind, { mediaType = "" }]) => ({
    kind,
    mediaType,
    responses: responses.map((response) => ({
      ...response,
      ...response.inPieces.find((content) => content.kind === kind),
      inPieces: [],
    })),
  }));
}
