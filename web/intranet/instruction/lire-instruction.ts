import { instruction } from "../../../shared/api/instruction.ts";
import { call } from "../../socle/client.ts";
import type { Ouverture } from "../dossier/use-ouverture.ts";

/** Read again after an act: whoever acted was instructing, even when that took the file out of their current work. */
export const apresUnActe = (ouverture: Ouverture): Ouverture => ({ raison: "instruire-la-demande", ...ouverture });

export const lireInstruction = (numeroUnique: string, { raison }: Ouverture) =>
  call(instruction.lireInstruction, { numeroUnique, raison });
