import departements from "../../../shared/referentiel/donnees/departements.json" with { type: "json" };
import { type Choix, ListeDeChoix } from "./liste-de-choix.tsx";

type Proprietes = {
  id: string;
  libelle: string;
  aide?: string;
  valeur: string;
  faute?: string | undefined;
  changer: (code: string) => void;
};

const tous: readonly Choix[] = departements.map(({ code, nom }) => ({ code, nom: `${code} – ${nom}` }));

export const ChoixDuDepartement = (proprietes: Proprietes) => <ListeDeChoix {...proprietes} choix={tous} />;
