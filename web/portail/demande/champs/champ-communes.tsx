import { useState } from "react";
import { m } from "../../../paraglide/messages.js";
import { departementConnu, nommerCommune } from "../communes/communes-connues.ts";
import { RechercheDeCommune } from "../communes/recherche-de-commune.tsx";
import { AvisDuTerritoire } from "./avis-du-territoire.tsx";
import { enListe } from "./champ-choix-multiple.tsx";
import { ListeOrdonnee } from "./liste-ordonnee.tsx";
import { idDuChamp, libelleDuChamp, type ProprietesDeChamp } from "./proprietes.ts";

/** Communes in order of preference, found one by one. */
export function ChampCommunes({ champ, valeur, faute, lire, quitter }: ProprietesDeChamp<"communes">) {
  const [codes, poser] = useState(enListe(valeur));
  const [annonce, annoncer] = useState("");
  const id = idDuChamp(champ.nom);
  const changer = (suivants: readonly string[]) => {
    poser(suivants);
    lire({ valeur: suivants.length === 0 ? null : suivants });
  };
  const ajouter = (code: string) => {
    if (codes.includes(code)) return annoncer(m.liste_deja({ nom: nommerCommune(code) }));
    changer([...codes, code]);
    annoncer(m.liste_ajoute({ nom: nommerCommune(code), rang: codes.length + 1 }));
  };
  const estComplete = codes.length >= champ.max;

  return (
    <div className="sne-bloc">
      <p className="fr-text--bold fr-mb-1w">{libelleDuChamp(champ)}</p>
      <ListeOrdonnee codes={codes} nommer={nommerCommune} changer={changer} annoncer={annoncer} repli={id} />
      <p role="status" className={estComplete ? "" : "fr-sr-only"}>
        {estComplete ? m.liste_complete({ max: champ.max }) : annonce}
      </p>
      <RechercheDeCommune
        id={id}
        libelle={codes.length === 0 ? m.commune_premiere() : m.commune_autre()}
        aide={m.commune_aide()}
        faute={faute}
        inactif={estComplete}
        choisir={({ code }) => {
          ajouter(code);
          return "";
        }}
        oublier={() => {}}
        quitter={quitter}
      />
      {/* all the communes of a demande are in one département, or in Île-de-France */}
      <AvisDuTerritoire departement={departementConnu(codes[0] ?? "")} />
    </div>
  );
}
