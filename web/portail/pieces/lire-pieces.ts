import { pieces } from "../../../shared/api/pieces.ts";
import type { Sortie } from "../../../shared/api/route.ts";
import { call } from "../../socle/client.ts";
import { langueDuSite } from "../../socle/langue/langue-du-site.ts";

export type Pieces = Sortie<typeof pieces.listerPieces>;

export const lirePieces = (reference: string): Promise<Pieces> =>
  call(pieces.listerPieces, { reference, langue: langueDuSite.code });
