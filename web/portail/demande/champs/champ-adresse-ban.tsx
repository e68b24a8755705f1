import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import type { Dites } from "../../../../shared/formulaire/personnes.ts";
import { m } from "../../../paraglide/messages.js";
import type { PlaceDuChamp, ProprietesDeChamp } from "./proprietes.ts";

type Proprietes = Pick<ProprietesDeChamp<"adresse-ban">, "champ" | "valeur"> & { place: PlaceDuChamp };

/** Asks nothing: says whether the address given above is one of the national base. */
export function ChampAdresseBan({ champ, valeur, place }: Proprietes) {
  const reponses: Dites = place.reponses;
  if (reponses[champ.de.ligne] === undefined) return null;
  const [severity, mot, texte] =
    valeur === undefined
      ? (["info", m.adresse_non_verifiee(), m.adresse_non_verifiee_texte()] as const)
      : (["success", m.adresse_verifiee(), m.adresse_verifiee_texte()] as const);
  return (
    <p className="sne-bloc">
      <Badge as="span" severity={severity} small>
        {mot}
      </Badge>{" "}
      {texte}
    </p>
  );
}
