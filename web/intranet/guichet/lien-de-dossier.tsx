import { inject } from "regexparam";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { chemins } from "../../chemins.ts";
import { Lien } from "../../socle/lien.tsx";

/** A number that leads to its file. */
export const LienDeDossier = ({ numeroUnique }: { numeroUnique: string }) => (
  <Lien className="fr-link" href={inject(chemins.dossier, { numeroUnique })}>
    {afficherNumeroUnique(numeroUnique)}
  </Lien>
);
