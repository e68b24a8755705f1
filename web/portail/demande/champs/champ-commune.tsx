import type { CommuneTrouvee } from "../../../../shared/api/public.ts";
import { codePostalEvident } from "../communes/code-postal-evident.ts";
import { nommerCommune } from "../communes/communes-connues.ts";
import { RechercheDeCommune } from "../communes/recherche-de-commune.tsx";
import { idDuChamp, libelleDuChamp, type ProprietesDeChamp, type Remplissage } from "./proprietes.ts";

type Proprietes = ProprietesDeChamp<"commune"> & Remplissage;

export function ChampCommune({ champ, valeur, faute, lire, remplir, quitter }: Proprietes) {
  const choisir = (commune: CommuneTrouvee, saisie: string) => {
    lire({ valeur: commune.code });
    if (champ.codePostal !== undefined) remplir({ [champ.codePostal]: codePostalEvident(commune, saisie) ?? null });
    return commune.nom;
  };
  return (
    <RechercheDeCommune
      id={idDuChamp(champ.nom)}
      libelle={libelleDuChamp(champ)}
      aide={champ.aide}
      faute={faute}
      depart={typeof valeur === "string" ? nommerCommune(valeur) : ""}
      choisir={choisir}
      oublier={(saisie) => lire(saisie.trim() === "" ? { valeur: null } : { faute: "commune-inconnue" })}
      quitter={quitter}
    />
  );
}
