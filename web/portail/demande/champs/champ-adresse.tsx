import { useState } from "react";
import { type AdresseTrouvee, PATIENCE_POUR_UNE_ADRESSE } from "../../../../shared/api/public.ts";
import type { Dites } from "../../../../shared/formulaire/personnes.ts";
import { m } from "../../../paraglide/messages.js";
import { chercherDesAdresses } from "../adresses/chercher-des-adresses.ts";
import { Combobox } from "../combobox/combobox.tsx";
import type { Sujet } from "../combobox/sujet.ts";
import { lireTexte } from "../saisie/lectures.ts";
import type { Changements } from "../suivi/reconcilier.ts";
import { ChampLigne, remplissageDe } from "./champ-ligne.tsx";
import {
  type ChampDe,
  idDuChamp,
  libelleDuChamp,
  type PlaceDuChamp,
  type ProprietesDeChamp,
  type Remplissage,
} from "./proprietes.ts";

const adresses: Sujet<AdresseTrouvee> = {
  chercher: chercherDesAdresses,
  lettresAuMoins: 4,
  patienceMs: PATIENCE_POUR_UNE_ADRESSE,
  decrire: ({ libelle, commune }) => ({ cle: libelle, libelle, precision: commune.nomDuTerritoire }),
  titre: m.adresses_suggestions,
  compter: (nombre) => m.adresses_trouvees({ nombre }),
  direEchec: m.adresse_indisponible,
};

/** What a chosen address answers on the same page. */
function reponsesDeLAdresse({ remplit }: ChampDe<"adresse">, choisie: AdresseTrouvee): Changements {
  const { identifiant, ligne, codePostal, commune } = choisie;
  return {
    ...(remplit.enFrance !== undefined && { [remplit.enFrance]: true }),
    [remplit.codePostal]: codePostal,
    [remplit.commune]: commune.code,
    [remplit.ban]: identifiant === undefined ? null : [identifiant, ligne, codePostal, commune.code],
  };
}

type Proprietes = ProprietesDeChamp<"adresse"> & Remplissage & { place: PlaceDuChamp };

/** Number and street, with addresses of the national base to choose from; what is typed may always stay. */
export function ChampAdresse({ place, remplir, ...proprietes }: Proprietes) {
  const { champ, valeur, faute, lire, quitter } = proprietes;
  const [annonce, annoncer] = useState("");
  const { enFrance = "" } = champ.remplit;
  const reponses: Dites = place.reponses;
  if (reponses[enFrance] === false) return <ChampLigne {...proprietes} />;

  const choisir = (choisie: AdresseTrouvee) => {
    lire({ valeur: choisie.ligne });
    remplir(reponsesDeLAdresse(champ, choisie));
    annoncer(m.adresse_choisie({ libelle: choisie.libelle }));
    return choisie.ligne;
  };
  return (
    <>
      <Combobox
        sujet={adresses}
        id={idDuChamp(champ.nom)}
        libelle={libelleDuChamp(champ)}
        aide={champ.aide}
        faute={faute}
        depart={typeof valeur === "string" ? valeur : ""}
        remplissage={remplissageDe(proprietes)}
        choisir={choisir}
        oublier={(saisie) => {
          lire(lireTexte(saisie));
          annoncer("");
        }}
        quitter={quitter}
      />
      <p role="status" className="fr-sr-only">
        {annonce}
      </p>
    </>
  );
}
