import { m } from "../../paraglide/messages.js";
import { AvisSystemeLocal } from "../systemes-locaux/avis-systeme-local.tsx";
import { ChoixDuDepartement } from "../systemes-locaux/choix-du-departement.tsx";
import { ListeDeChoix } from "../systemes-locaux/liste-de-choix.tsx";
import { communesVoisines } from "./communes-voisines.ts";
import { AUTRE_COMMUNE, type Changer, type Fautes, ids, type Saisie } from "./saisie.ts";

type Proprietes = { saisie: Saisie; changer: Changer; fautes: Fautes };

/** Where the home is sought: the département, and the commune where that makes a difference. */
export function Lieu({ saisie, changer, fautes }: Proprietes) {
  const voisines = communesVoisines(saisie.departement);
  return (
    <>
      <ChoixDuDepartement
        id={ids.departement}
        libelle={m.simulateur_departement()}
        valeur={saisie.departement}
        faute={fautes.get(ids.departement)}
        changer={(departement) => changer({ departement, commune: "" })}
      />
      {voisines.length > 0 && (
        <ListeDeChoix
          id={ids.commune}
          libelle={m.simulateur_commune()}
          aide={m.simulateur_commune_aide()}
          valeur={saisie.commune}
          choix={[...voisines, { code: AUTRE_COMMUNE, nom: m.simulateur_commune_autre() }]}
          faute={fautes.get(ids.commune)}
          changer={(commune) => changer({ commune })}
        />
      )}
      <AvisSystemeLocal departement={saisie.departement} />
    </>
  );
}
