import { m } from "../../paraglide/messages.js";
import { Texte } from "./champs.tsx";

type Dits = { nom: string; courriel: string };
type Proprietes = Dits & {
  /** Before the name of each field, where several people are on one page. */
  prefixe?: string;
  fauteDe: (cible: string) => string | undefined;
  changer: (dit: Partial<Dits>) => void;
};

/** Who will work at a guichet: a name, and the professional address that opens the account. */
export const NomEtCourriel = ({ prefixe = "", nom, courriel, fauteDe, changer }: Proprietes) => (
  <>
    <Texte
      id={`${prefixe}nom`}
      libelle={m.acces_personne()}
      faute={fauteDe(`${prefixe}nom`)}
      valeur={nom}
      changer={(dit) => changer({ nom: dit })}
    />
    <Texte
      id={`${prefixe}courriel`}
      type="email"
      libelle={m.acces_courriel_professionnel()}
      faute={fauteDe(`${prefixe}courriel`)}
      valeur={courriel}
      changer={(dit) => changer({ courriel: dit })}
    />
  </>
);
