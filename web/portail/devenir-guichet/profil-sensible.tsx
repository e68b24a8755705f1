import { m } from "../../paraglide/messages.js";
import { Cases } from "./champs.tsx";

const OUI = "sensible";

type Proprietes = { id: string; sensible: boolean; changer: (sensible: boolean) => void };

/** Whether an agent will open what is protected. */
export const ProfilSensible = ({ id, sensible, changer }: Proprietes) => (
  <Cases
    id={id}
    libelle={m.acces_profil()}
    choix={[{ code: OUI, nom: m.acces_sensible() }]}
    coches={sensible ? [OUI] : []}
    changer={(coches) => changer(coches.length > 0)}
  />
);
