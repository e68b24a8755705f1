import { nommerCommune } from "../communes/communes-connues.ts";
import { RechercheDeCommune } from "../communes/recherche-de-commune.tsx";
import { idDuChamp, libelleDuChamp, type ProprietesDeChamp } from "./proprietes.ts";

export const ChampCommune = ({ champ, valeur, faute, lire, quitter }: ProprietesDeChamp<"commune">) => (
  <RechercheDeCommune
    id={idDuChamp(champ.nom)}
    libelle={libelleDuChamp(champ)}
    aide={champ.aide}
    faute={faute}
    depart={typeof valeur === "string" ? nommerCommune(valeur) : ""}
    choisir={({ code, nom }) => {
      lire({ valeur: code });
      return nom;
    }}
    oublier={(saisie) => lire(saisie.trim() === "" ? { valeur: null } : { faute: "commune-inconnue" })}
    quitter={quitter}
  />
);
