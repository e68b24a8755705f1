import { m } from "../../paraglide/messages.js";
import { codePostalEvident } from "../demande/communes/code-postal-evident.ts";
import { nommerCommune } from "../demande/communes/communes-connues.ts";
import { RechercheDeCommune } from "../demande/communes/recherche-de-commune.tsx";
import { Texte } from "./champs.tsx";

type Accueil = {
  ligne: string;
  codePostal: string;
  commune: string;
  horaires: string;
  telephone: string;
  courriel: string;
};

type Proprietes = {
  accueil: Accueil;
  poser: (change: Partial<Accueil>) => void;
  fauteDe: (cible: string) => string | undefined;
};

const champs = [
  { nom: "horaires", libelle: m.acces_horaires, type: "text", long: true },
  { nom: "telephone", libelle: m.acces_telephone, type: "tel", long: false },
  { nom: "courriel", libelle: m.acces_courriel_public, type: "email", long: false },
] as const;

/** Where the public finds the guichet: the same boxes when it enters, and when it keeps its entry up to date. */
export const ChampsDAccueil = ({ accueil, poser, fauteDe }: Proprietes) => (
  <>
    <Texte
      id="accueil-ligne"
      libelle={m.acces_adresse()}
      faute={fauteDe("accueil-ligne")}
      valeur={accueil.ligne}
      changer={(ligne) => poser({ ligne })}
    />
    <RechercheDeCommune
      id="accueil-commune"
      libelle={m.acces_commune()}
      aide={m.commune_aide()}
      faute={fauteDe("accueil-commune")}
      depart={accueil.commune === "" ? "" : nommerCommune(accueil.commune)}
      choisir={(commune, saisie) => {
        const codePostal = codePostalEvident(commune, saisie);
        poser({ commune: commune.code, ...(codePostal !== undefined && { codePostal }) });
        return commune.nom;
      }}
      oublier={() => poser({ commune: "" })}
      quitter={() => {}}
    />
    <Texte
      id="accueil-codePostal"
      libelle={m.acces_code_postal()}
      faute={fauteDe("accueil-codePostal")}
      valeur={accueil.codePostal}
      changer={(codePostal) => poser({ codePostal })}
    />
    {champs.map(({ nom, libelle, type, long }) => (
      <Texte
        key={nom}
        id={`accueil-${nom}`}
        libelle={libelle()}
        type={type}
        long={long}
        faute={fauteDe(`accueil-${nom}`)}
        valeur={accueil[nom]}
        changer={(valeur) => poser({ [nom]: valeur })}
      />
    ))}
  </>
);
